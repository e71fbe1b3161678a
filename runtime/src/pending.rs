//! The future that engines, calls and sources return. It is boxed, so that its type names only its output. Also: a cell that
//! makes such a future `Sync`.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::{Mutex, PoisonError},
};

/// A boxed future, for example of an engine.
pub type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A value that can only be reached through a mutable borrow. It is therefore `Sync` even if the value is not, so lists and event
/// streams can be stored where threads share them. The mutex is never locked and costs nothing.
pub struct Exclusive<T>(Mutex<T>);

impl<T> Exclusive<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    /// Borrows the value.
    pub fn get_mut(&mut self) -> &mut T {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    /// Unwraps the value.
    pub fn into_inner(self) -> T {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> fmt::Debug for Exclusive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exclusive").finish_non_exhaustive()
    }
}
