//! What happens in a mock that keeps state, on its way to those that listen.
//!
//! An `event` is written into a `log`, which event streams read as it grows (`live`), and is sent to registered addresses (`send`) with a
//! signature (`sign`). Which change is which event, and who asked for it, is the state's to know; nothing here reads a document.

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
