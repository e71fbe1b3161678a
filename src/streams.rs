//! Event streams: server-sent events read off a body, and the connections that follow one another.
//!
//! `reader` turns bytes into events, `text` and `bound` keep what it is given readable and small, `seen` tells what has been handed
//! out before, `control` knows the events that speak of the stream itself, `follower` opens, waits and goes on. What an event means
//! is its type's, in the generated crates.

mod bound;
mod control;
mod follower;
mod reader;
mod seen;
mod text;

pub(crate) use self::follower::Follower;
