//! The future that engines, calls and sources return: boxed, so that its type names only what it resolves to. And how such a
//! future is held by something that threads may share.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::{Mutex, PoisonError},
};

/// A boxed future, of an engine for example.
pub type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A value that is reached by a mutable borrow only. So what holds it is `Sync` although the value is not: lists and event streams
/// can be stored where threads share them. The mutex is never locked, and costs nothing.
pub struct Exclusive<T>(Mutex<T>);

impl<T> Exclusive<T> {
    /// Holds a value.
    pub const fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    /// The value.
    pub fn get_mut(&mut self) -> &mut T {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    /// The value, for good.
    pub fn into_inner(self) -> T {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> fmt::Debug for Exclusive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exclusive").finish_non_exhaustive()
    }
}
