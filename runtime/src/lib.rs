//! The words that the generated saleskit clients speak.
//!
//! A generated method fills a [`Request`] for its [`Operation`] and returns a [`Call`]. Awaiting the call hands the request
//! to an [`Engine`], which answers with a [`Reply`]; the call decodes it to a [`Response`]. Lists go on through [`Pages`] and
//! [`Items`]. Everything that can go wrong is one [`Error`] with a [`Category`].
//!
//! This crate knows no HTTP client, no credentials, no retries and no clock: those are the engine's, which is `saleskit`'s.
//! Integrators meet these types re-exported from there.

mod amount;
mod body;
mod call;
mod declare_body;
mod declare_events;
mod declare_union;
mod decode;
mod engine;
mod enums;
mod error;
mod event_stream;
mod follow;
mod form;
mod http_facts;
mod id;
mod json_path;
mod object;
mod operation;
mod page;
mod paging;
mod param;
mod patch;
mod raw;
mod reply;
mod request;
mod requirement;
mod response;
mod secret;
mod source;
mod stream;
mod timestamp;

#[doc(hidden)]
pub mod private;

pub use amount::{Amount, NotDecimal, NumberAmount, TextAmount};
pub use body::Body;
pub use call::{Call, Conditional, IntoCall};
pub use declare_events::UnknownEvent;
pub use engine::{Engine, Pending, Task};
pub use enums::{OpenEnum, Unknown};
pub use error::{Category, Error, FieldError, Kind, Recovery};
pub use event_stream::{Delivered, EventSource, EventStream, ReadEvent, ServerEvent};
pub use follow::Follow;
pub use form::{FilePart, Form};
pub use http_facts::{Http, RateLimit};
pub use id::Id;
pub use object::JsonObject;
pub use operation::{Base, Envelope, Method, Operation, ReplyKind, Retry};
pub use page::{Checkpoint, Items, Page, Pages};
pub use paging::{Paging, PagingStyle};
pub use param::Param;
pub use patch::Patch;
pub use reply::{Reply, ReplyFields, Sent};
pub use request::{Options, Request};
pub use requirement::Requirement;
pub use response::Response;
pub use secret::Secret;
pub use source::{Reading, Source};
pub use stream::{ByteStream, Opened};
pub use timestamp::{NotATime, Timestamp};
