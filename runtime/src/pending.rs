//! The future that engines, calls and sources return: boxed, so that its type names only what it resolves to.

use std::{future::Future, pin::Pin};

/// A boxed future, of an engine for example.
pub type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;
