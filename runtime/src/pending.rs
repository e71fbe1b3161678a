//! The future that crosses this crate's seams: boxed, so that its type says only what it resolves to.

use std::{future::Future, pin::Pin};

/// A boxed future: what an engine's work, an awaited call and the opening of a source resolve through.
pub type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;
