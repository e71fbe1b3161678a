//! The HTTP server around the stage.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use http::{Request, Response};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::control;
use crate::request::Arrived;
use crate::stage::Stage;

/// A server that runs. Dropping it closes the port; what is under way is answered still.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) task: JoinHandle<io::Result<()>>,
    /// Dropped to tell the connections that no further request is wanted.
    _open: oneshot::Sender<()>,
}

impl Server {
    /// Listens on loopback; port 0 picks a free one.
    pub(crate) async fn start(stage: Arc<Stage>, port: u16) -> io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let (open, closed) = oneshot::channel::<()>();
        let service = Router::new().fallback(handle).with_state(stage);
        let serve = axum::serve(listener, service).with_graceful_shutdown(async {
            // Nothing is ever sent: the end of the sender is the message.
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

async fn handle(State(stage): State<Arc<Stage>>, request: Request<Body>) -> Response<Body> {
    let arrived = Arrived::read(request, stage.longest_body).await;
    let answer = control::answer(&stage, &arrived).unwrap_or_else(|| stage.play(arrived));
    if let Some(delay) = answer.delay {
        tokio::time::sleep(delay).await;
    }
    let body = match answer.feed {
        Some(feed) => Body::from_stream(feed.play()),
        None => Body::from(answer.body),
    };
    let mut response = Response::new(body);
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    response
}
