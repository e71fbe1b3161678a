//! Calls, lists and streams without async code. Requires the feature `blocking`.
//!
//! The clients are the same. [`Wait`] adds `wait` to every call and to every other future of a client. [`Blocking`] turns a stream
//! of results, such as [`Items`](crate::Items), [`Pages`](crate::Pages) or [`ByteStream`](crate::ByteStream), into an iterator.
//!
//! ```no_run
//! use saleskit::{Salesbooth, blocking::{Blocking, Wait}};
//!
//! # fn main() -> Result<(), saleskit::Error> {
//! let client = Salesbooth::from_env()?;
//! let deal = client.deals().get("deal_1").wait()?;
//! println!("{:?}", deal.title);
//! for deal in client.deals().list().items().blocking() {
//!     println!("{}", deal?.id()?);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A background thread drives the connections of all clients, so any number of threads can wait at once.
//!
//! Do not block inside an async runtime; this includes tokio's `spawn_blocking`. There, every use returns an error of the kind
//! [`NotSent`](crate::Kind::NotSent), and nothing is sent. Await the call instead, or wait on a thread of `std::thread`.

mod iter;
mod wait;

use std::future::IntoFuture;

use futures_core::Stream;
use saleskit_runtime::Error;

pub use self::iter::{Iter, Reader};

/// Waits for a call, or for any other future whose result has an [`Error`], such as [`update_with`](crate::update_with) and
/// [`ByteStream::collect`](crate::ByteStream::collect).
pub trait Wait<T>: IntoFuture<Output = Result<T, Error>> + Sized {
    /// Sends the call and blocks the thread until the result is known.
    ///
    /// # Errors
    ///
    /// The errors of the call. The kind is [`NotSent`](crate::Kind::NotSent) inside an async runtime, or if the background thread
    /// cannot be started.
    fn wait(self) -> Result<T, Error> {
        wait::block_on(self.into_future())?
    }
}

impl<T, C: IntoFuture<Output = Result<T, Error>>> Wait<T> for C {}

/// Turns a stream of results into an iterator.
pub trait Blocking: Stream + Unpin + Sized {
    /// An iterator that blocks the thread until the next item arrives.
    ///
    /// After an error, a list tries the same page again. A loop should therefore stop at an error.
    fn blocking(self) -> Iter<Self>;
}

impl<T, S: Stream<Item = Result<T, Error>> + Unpin> Blocking for S {
    fn blocking(self) -> Iter<Self> {
        Iter::new(self)
    }
}
