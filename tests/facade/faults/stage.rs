//! Servers that produce a fault: a script of raw bytes for each connection, over a plain socket or over TLS.
//!
//! They know as little of HTTP as possible, so that they can send what a server library would refuse to send.

use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    task::JoinSet,
    time::{sleep, timeout},
};
use tokio_rustls::TlsAcceptor;

use super::{
    frames::{self, Frame},
    row::{Certificate, Place, Step},
};
use crate::support::{nobody, secure};

/// The address for a client, and what its server saw.
pub struct Stage {
    pub url: String,
    /// The certificate that the client must trust.
    pub pem: Option<String>,
    pub seen: Arc<Seen>,
    /// Keeps the server alive.
    _tasks: JoinSet<()>,
    _queue: Vec<TcpStream>,
}

/// What a server has seen.
#[derive(Default)]
pub struct Seen {
    /// Requests of which at least the first byte arrived.
    pub requests: AtomicU32,
    /// Connections to the host that redirects name.
    pub elsewhere: AtomicU32,
}

impl Stage {
    pub async fn start(place: &'static Place) -> Self {
        let elsewhere = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let mut stage = Self {
            url: format!("http://127.0.0.1:{port}"),
            pem: None,
            seen: Arc::default(),
            _tasks: JoinSet::new(),
            _queue: Vec::new(),
        };
        let to = To { own: port, other: elsewhere.local_addr().unwrap().port() };
        let seen = Arc::clone(&stage.seen);
        stage._tasks.spawn(async move {
            while elsewhere.accept().await.is_ok() {
                seen.elsewhere.fetch_add(1, Ordering::Relaxed);
            }
        });
        match place {
            Place::Nobody => stage.url = nobody(),
            Place::NoName => stage.url = "https://salesbooth.invalid".to_owned(),
            Place::Full => stage.fill().await,
            Place::Plain(steps) => stage.serve(listener, move |wire, seen| play(wire, steps, seen, to)),
            Place::BeforeTls(steps) => {
                stage.url = format!("https://localhost:{port}");
                stage.serve(listener, move |wire, seen| play(wire, steps, seen, to));
            }
            Place::Tls(certificate, steps) => {
                let acceptor = stage.secure(port, *certificate, b"http/1.1");
                stage.serve(listener, move |wire, seen| play_over_tls(acceptor.clone(), wire, steps, seen, to));
            }
            Place::Http2(begin, answer) => {
                let acceptor = stage.secure(port, Certificate::Good, b"h2");
                stage.serve(listener, move |wire, seen| play_http_2(acceptor.clone(), wire, begin, answer, seen));
            }
        }
        stage
    }

    /// Fills the queue of a listener that accepts nobody. The system then silently drops further connections.
    async fn fill(&mut self) {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
        let listener = socket.listen(1).unwrap();
        let address = listener.local_addr().unwrap();
        while let Ok(Ok(stream)) = timeout(Duration::from_millis(300), TcpStream::connect(address)).await {
            self._queue.push(stream);
        }
        self.url = format!("http://{address}");
        self._tasks.spawn(async move {
            let _never_accepted = listener;
            std::future::pending::<()>().await;
        });
    }

    fn secure(&mut self, port: u16, certificate: Certificate, protocol: &[u8]) -> TlsAcceptor {
        let (acceptor, pem) = match certificate {
            Certificate::Expired => {
                secure::made(protocol, |params| params.not_after = rcgen::date_time_ymd(2001, 1, 1))
            }
            Certificate::NotYetValid => {
                secure::made(protocol, |params| params.not_before = rcgen::date_time_ymd(3000, 1, 1))
            }
            Certificate::Demanding => secure::demanding(protocol),
            _ => secure::made(protocol, |_| {}),
        };
        let host = if certificate == Certificate::OtherName { "127.0.0.1" } else { "localhost" };
        self.url = format!("https://{host}:{port}");
        self.pem = (certificate != Certificate::Untrusted).then_some(pem);
        acceptor
    }

    fn serve<F: Future<Output = ()> + Send + 'static>(
        &mut self,
        listener: TcpListener,
        play: impl Fn(TcpStream, Arc<Seen>) -> F + Send + 'static,
    ) {
        let seen = Arc::clone(&self.seen);
        self._tasks.spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                stream.set_nodelay(true).unwrap();
                connections.spawn(play(stream, Arc::clone(&seen)));
            }
        });
    }
}

/// The port of the server, and the port that no request may be redirected to.
#[derive(Clone, Copy)]
struct To {
    own: u16,
    other: u16,
}

/// A socket that can be reset.
trait Wire: AsyncRead + AsyncWrite + Unpin + Send {
    fn socket(&self) -> &TcpStream;
}

impl Wire for TcpStream {
    fn socket(&self) -> &TcpStream {
        self
    }
}

impl Wire for tokio_rustls::server::TlsStream<TcpStream> {
    fn socket(&self) -> &TcpStream {
        self.get_ref().0
    }
}

/// Runs a script. The connection closes at the end of the script, or at a fault of the socket.
async fn play(mut wire: impl Wire, steps: &[Step], seen: Arc<Seen>, to: To) {
    let mut unread = Vec::new();
    for step in steps {
        if let Err(_gone) = make(&mut wire, step, &seen, to, &mut unread).await {
            return;
        }
    }
    let _ = wire.shutdown().await;
}

async fn play_over_tls(acceptor: TlsAcceptor, wire: TcpStream, steps: &[Step], seen: Arc<Seen>, to: To) {
    if let Ok(wire) = acceptor.accept(wire).await {
        play(wire, steps, seen, to).await;
    }
}

async fn play_http_2(acceptor: TlsAcceptor, wire: TcpStream, begin: &[Frame], answer: &[Frame], seen: Arc<Seen>) {
    if let Ok(wire) = acceptor.accept(wire).await {
        play_frames(wire, begin, answer, seen).await;
    }
}

async fn make(wire: &mut impl Wire, step: &Step, seen: &Seen, to: To, unread: &mut Vec<u8>) -> io::Result<()> {
    match step {
        Step::Arrive => {
            wire.socket().readable().await?;
            if wire.socket().peek(&mut [0]).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            seen.requests.fetch_add(1, Ordering::Relaxed);
        }
        Step::Read => {
            request(wire, unread).await?;
            seen.requests.fetch_add(1, Ordering::Relaxed);
        }
        Step::Hello => {
            if wire.read(&mut [0; 4096]).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Step::Send(bytes) => wire.write_all(bytes).await?,
        Step::Text(text) => wire.write_all(text.as_bytes()).await?,
        Step::Made(make) => wire.write_all(&make()).await?,
        Step::Redirect(status, own) => {
            let (status, port) = (*status, if *own { to.own } else { to.other });
            let head = format!("HTTP/1.1 {status} X\r\nlocation: http://127.0.0.1:{port}/api/v1/deals\r\n");
            wire.write_all(format!("{head}content-length: 0\r\n\r\n").as_bytes()).await?;
        }
        Step::Drip(text, pause) => {
            for byte in text.as_bytes().iter().cycle() {
                wire.write_all(&[*byte]).await?;
                sleep(Duration::from_millis(*pause)).await;
            }
        }
        Step::Forever(text, times) => loop {
            wire.write_all(text.repeat(*times).as_bytes()).await?;
            sleep(Duration::from_millis(1)).await;
        },
        Step::Pause(milliseconds) => sleep(Duration::from_millis(*milliseconds)).await,
        Step::Silence => std::future::pending().await,
        Step::Reset => {
            wire.socket().set_zero_linger()?;
            return Err(io::ErrorKind::ConnectionReset.into());
        }
    }
    wire.flush().await
}

/// Reads one complete request.
async fn request(wire: &mut impl Wire, unread: &mut Vec<u8>) -> io::Result<()> {
    let mut chunk = [0; 16 * 1024];
    loop {
        if let Some(end) = unread.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&unread[..end]).into_owned();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
            if unread.len() >= end + 4 + length {
                unread.drain(..end + 4 + length);
                return Ok(());
            }
        }
        match wire.read(&mut chunk).await? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => unread.extend_from_slice(&chunk[..read]),
        }
    }
}

/// Runs an HTTP/2 server: sends the first frames at once, and the others after each request.
async fn play_frames(mut wire: impl Wire, begin: &[Frame], answer: &[Frame], seen: Arc<Seen>) {
    let mut unread = Vec::new();
    let mut preface = [0; frames::PREFACE.len()];
    if wire.read_exact(&mut preface).await.is_err() || send(&mut wire, begin, 0).await.is_err() {
        return;
    }
    loop {
        let Ok((kind, flags, stream)) = frames::read(&mut wire, &mut unread).await else { return };
        let sent = match kind {
            frames::HEADERS => {
                seen.requests.fetch_add(1, Ordering::Relaxed);
                send(&mut wire, answer, stream).await
            }
            frames::SETTINGS if flags == 0 => send(&mut wire, &[Frame::Acknowledge], 0).await,
            _ => Ok(()),
        };
        if sent.is_err() {
            let _ = wire.shutdown().await;
            return;
        }
    }
}

async fn send(wire: &mut impl Wire, frames: &[Frame], stream: u32) -> io::Result<()> {
    for frame in frames {
        match frame {
            Frame::Freeze => std::future::pending::<()>().await,
            Frame::Close => return Err(io::ErrorKind::UnexpectedEof.into()),
            Frame::Flood(frame) => loop {
                wire.write_all(&frame.bytes(stream)).await?;
            },
            frame => wire.write_all(&frame.bytes(stream)).await?,
        }
        wire.flush().await?;
    }
    Ok(())
}
