//! A connection that can be broken on purpose.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

const WHOLE: u8 = 0;
const CLOSED: u8 = 1;
const RESET: u8 = 2;

/// Breaks the connection of a request.
#[derive(Debug, Clone, Default)]
pub(super) struct Break(Arc<AtomicU8>);

impl Break {
    /// Closes the connection. Nothing more is written.
    pub(super) fn close(&self) {
        self.0.store(CLOSED, Ordering::Release);
    }

    /// Resets the connection, so that the client receives a RST. Nothing more is written.
    pub(super) fn reset(&self) {
        self.0.store(RESET, Ordering::Release);
    }

    pub(super) fn is_whole(&self) -> bool {
        self.0.load(Ordering::Acquire) == WHOLE
    }
}

impl Connected<IncomingStream<'_, Lines>> for Break {
    fn connect_info(stream: IncomingStream<'_, Lines>) -> Break {
        stream.io().broken.clone()
    }
}

/// Accepts connections that can be broken.
#[derive(Debug)]
pub(super) struct Lines(pub(super) TcpListener);

impl Listener for Lines {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        (Line { stream, broken: Break::default() }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// A connection.
#[derive(Debug)]
pub(super) struct Line {
    stream: TcpStream,
    broken: Break,
}

impl Line {
    fn check(&self) -> io::Result<()> {
        if self.broken.is_whole() { Ok(()) } else { Err(io::ErrorKind::BrokenPipe.into()) }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if self.broken.0.load(Ordering::Acquire) == RESET {
            // If this fails, the connection ends without a RST. There is no alternative.
            let _ = self.stream.set_zero_linger();
        }
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.broken.0.load(Ordering::Acquire) == RESET {
            // An orderly shutdown would precede the RST.
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
