//! The HTTP server around the stage.
//!
//! A `line` is a connection that a fault can break. `spoilt` sends damaged or slow bodies. `memory` answers without a socket.

mod line;
mod memory;
mod spoilt;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, State};
use http::{Request, Response};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use self::line::{Break, Lines};
pub use self::memory::{InProcess, ReplyStream};
use crate::answer::{Answer, Manner};
use crate::control;
use crate::request::Arrived;
use crate::stage::Stage;

/// A running server. Dropping it closes the port, after requests in progress are answered.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) task: JoinHandle<io::Result<()>>,
    /// Dropped to stop the connections from accepting further requests.
    _open: oneshot::Sender<()>,
}

impl Server {
    /// Listens on loopback; port 0 picks a free one.
    pub(crate) async fn start(stage: Arc<Stage>, port: u16) -> io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let (open, closed) = oneshot::channel::<()>();
        let service = Router::new().fallback(handle).with_state(stage);
        let service = service.into_make_service_with_connect_info::<Break>();
        let serve = axum::serve(Lines(listener), service).with_graceful_shutdown(async {
            // Nothing is ever sent. Dropping the sender is the signal.
            let _ = closed.await;
        });
        Ok(Server { address, task: tokio::spawn(async { serve.await }), _open: open })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn handle(
    State(stage): State<Arc<Stage>>,
    ConnectInfo(broken): ConnectInfo<Break>,
    request: Request<Body>,
) -> Response<Body> {
    respond(&stage, broken, request).await
}

/// Answers a request from a socket or from memory.
async fn respond(stage: &Stage, broken: Break, request: Request<Body>) -> Response<Body> {
    let arrived = Arrived::read(request, stage.longest_body).await;
    let origin = control::origin(&arrived.headers);
    let answer = control::answer(stage, &arrived).unwrap_or_else(|| stage.play(arrived));
    if let Some(delay) = answer.delay {
        tokio::time::sleep(delay).await;
    }
    let mut response = response(answer, broken);
    control::allow_origin(&stage.exposed, origin, response.headers_mut());
    response
}

/// The HTTP response of an answer.
fn response(mut answer: Answer, broken: Break) -> Response<Body> {
    let (status, mut headers) = (answer.status, std::mem::take(&mut answer.headers));
    let body = match answer.manner {
        Manner::Whole => match answer.feed {
            Some(feed) => Body::from_stream(feed.play()),
            None => Body::from(answer.body),
        },
        // The connection is broken, so this response is never written.
        Manner::Closed => {
            broken.close();
            Body::empty()
        }
        Manner::Reset(None) => {
            broken.reset();
            Body::empty()
        }
        Manner::Drip(..) | Manner::Truncated(_) | Manner::Reset(Some(_)) => spoilt::body(answer, &mut headers, broken),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
