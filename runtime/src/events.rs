//! Events that an API sends on its own, decoded by name.

pub(crate) mod read;

mod declare;
mod stream;

pub use self::{
    declare::UnknownEvent,
    read::ReadEvent,
    stream::{Delivered, EventStream},
};
