//! Events: what an API sends on its own, read by name and type.

pub(crate) mod stream;

mod declare;

pub use self::{
    declare::UnknownEvent,
    stream::{Delivered, EventSource, EventStream, ReadEvent, ServerEvent},
};
