//! The events of a mock with state, and their delivery.
//!
//! An `event` is appended to a `log`, which event streams follow (`live`). It is sent to registered URLs (`send`) with a signature
//! (`sign`). The state decides which change emits which event, and who receives it. This module reads no documents.

mod event;
mod live;
mod log;
mod send;
mod sign;

pub(crate) use event::Event;
pub(crate) use live::{Live, Wanted};
pub(crate) use log::Log;
pub(crate) use send::{Courier, Delivery, HeaderNames, Outcome};
pub(crate) use sign::digest;
