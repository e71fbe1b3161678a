//! Event streams: reads server-sent events from a body, and reconnects.
//!
//! `reader` turns bytes into events. `text` repairs encoding, and `bound` limits the size of an event. `seen` detects events that
//! were already delivered. `control` knows the events about the stream itself. `follower` connects, waits and continues.
//!
//! The meaning of an event is in its type, in the generated crates.

mod bound;
mod control;
mod follower;
mod reader;
mod seen;
mod text;

pub(crate) use self::follower::Follower;
