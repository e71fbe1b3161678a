//! Events: what an API sends on its own, read by name and type.

pub(crate) mod read;

mod declare;
mod stream;

pub use self::{
    declare::UnknownEvent,
    read::ReadEvent,
    stream::{Delivered, EventStream},
};
