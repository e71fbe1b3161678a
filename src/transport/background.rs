//! The background thread that drives all connections, wherever a client is used.
//!
//! A connection stops when the runtime that opened it is not driven, and every call that gets it from the pool stops as well. The
//! built-in transport therefore opens all connections on this thread. The thread starts with the first use and never ends. Calls
//! do not run on it: they are polled where they are awaited.

use std::{
    future::pending,
    io,
    sync::{Mutex, PoisonError},
    thread,
};
#[cfg(feature = "hyper")]
use std::{
    pin::Pin,
    task::{Context, Poll, ready},
};

use tokio::runtime::{Builder, Handle};
#[cfg(feature = "hyper")]
use tokio::task::JoinHandle;

static RUNTIME: Mutex<Option<Handle>> = Mutex::new(None);

/// The runtime of the background thread, which starts with the first use. If the start fails, the next use tries again.
///
/// # Errors
///
/// If the system has no more threads or file descriptors.
pub(crate) fn runtime() -> io::Result<Handle> {
    let mut running = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(runtime) = &*running {
        return Ok(runtime.clone());
    }
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    let drive = move || runtime.block_on(pending::<()>());
    thread::Builder::new().name("saleskit".to_owned()).spawn(drive)?;
    *running = Some(handle.clone());
    Ok(handle)
}

/// Work on the background thread. It ends when this handle is dropped.
#[cfg(feature = "hyper")]
pub(super) struct Work<T>(JoinHandle<T>);

#[cfg(feature = "hyper")]
impl<T: Send + 'static> Work<T> {
    /// Starts work on the background thread.
    ///
    /// # Errors
    ///
    /// If the thread cannot be started.
    pub(super) fn start(work: impl Future<Output = T> + Send + 'static) -> io::Result<Self> {
        Ok(Self(runtime()?.spawn(work)))
    }
}

#[cfg(feature = "hyper")]
impl<T> Future for Work<T> {
    type Output = io::Result<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let done = ready!(Pin::new(&mut self.0).poll(cx));
        Poll::Ready(done.map_err(io::Error::other))
    }
}

#[cfg(feature = "hyper")]
impl<T> Drop for Work<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}
