//! Calls, lists and streams without async code, with the feature `blocking`.
//!
//! The clients are the same: [`Wait`] adds `wait` to every call and to every future of a client, [`Blocking`] adds `blocking` to
//! [`Items`](crate::Items), [`Pages`](crate::Pages), [`ByteStream`](crate::ByteStream) and every other stream of results, which makes
//! it an iterator.
//!
//! ```no_run
//! use saleskit::{Salesbooth, blocking::{Blocking, Wait}};
//!
//! # fn main() -> Result<(), saleskit::Error> {
//! let booth = Salesbooth::from_env()?;
//! let deal = booth.deals().get("deal_1").wait()?;
//! println!("{:?}", deal.title);
//! for deal in booth.deals().list().items().blocking() {
//!     println!("{}", deal?.id()?);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Connections are driven by the background thread that all clients share, so any number of threads may wait at once.
//!
//! Inside of an async runtime nothing may block, tokio's `spawn_blocking` included: there every use is an error of the kind
//! [`NotSent`](crate::Kind::NotSent), and nothing is sent. Await the call instead, or wait on a thread of `std::thread`.

mod iter;
mod wait;

use std::future::IntoFuture;

use futures_core::Stream;
use saleskit_runtime::Error;

pub use self::iter::{Iter, Reader};

/// Waits for a call: for everything that can be awaited and gives a result with an [`Error`], such as calls,
/// [`update_with`](crate::update_with) and [`ByteStream::collect`](crate::ByteStream::collect).
pub trait Wait<T>: IntoFuture<Output = Result<T, Error>> + Sized {
    /// Sends the call and blocks the thread until it has its outcome.
    ///
    /// # Errors
    ///
    /// Those of the call; an error of the kind [`NotSent`](crate::Kind::NotSent) inside of an async runtime, or when the
    /// background thread cannot be started.
    fn wait(self) -> Result<T, Error> {
        wait::block_on(self.into_future())?
    }
}

impl<T, C: IntoFuture<Output = Result<T, Error>>> Wait<T> for C {}

/// Makes an iterator of a stream of results.
pub trait Blocking: Stream + Unpin + Sized {
    /// An iterator that blocks the thread until it has the next item.
    ///
    /// A list goes on where it was after an error, with the same page: a loop over it should leave on an error.
    fn blocking(self) -> Iter<Self>;
}

impl<T, S: Stream<Item = Result<T, Error>> + Unpin> Blocking for S {
    fn blocking(self) -> Iter<Self> {
        Iter::new(self)
    }
}
