//! The words that the generated saleskit clients speak.
//!
//! A generated method fills a [`Request`] for its [`Operation`] and returns a [`Call`]. Awaiting the call hands the request
//! to an [`Engine`], which answers with a [`Reply`]; the call decodes it to a [`Response`]. Lists go on through [`Pages`] and
//! [`Items`]. Everything that can go wrong is one [`Error`] with a [`Category`].
//!
//! This crate knows no HTTP client, no credentials, no retries and no clock: those are the engine's, which is `saleskit`'s.
//! Integrators meet these types re-exported from there.

mod call;
mod engine;
mod error;
mod events;
mod operation;
mod page;
mod pending;
mod reply;
mod request;
mod value;

#[doc(hidden)]
pub mod private;

pub use call::{Call, Conditional, IntoCall};
pub use engine::{ByteStream, Engine, EventSource, Follow, Opened, ServerEvent, Task};
pub use error::{Category, Error, FieldError, Kind, Recovery};
pub use events::{Delivered, EventStream, ReadEvent, UnknownEvent};
pub use operation::{Base, Envelope, Method, Operation, Paging, PagingStyle, ReplyKind, Requirement, Retry};
pub use page::{Checkpoint, Items, Page, Pages};
pub use pending::Pending;
pub use reply::{Http, RateLimit, Reply, ReplyFields, Response, Sent};
pub use request::{Body, FilePart, Form, Options, Reading, Request, Source};
pub use value::{
    Amount, Id, JsonObject, NotATime, NotDecimal, NumberAmount, OpenEnum, Param, Patch, Secret, TextAmount, Timestamp,
    Unknown,
};
