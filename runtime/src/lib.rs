//! The runtime types that the generated saleskit clients are built on.
//!
//! A generated method fills a [`Request`] for its [`Operation`] and returns a [`Call`]. Awaiting the call passes the request to
//! an [`Engine`], which returns a [`Reply`]; the call decodes it to a [`Response`]. [`Pages`] and [`Items`] read lists over all
//! their pages, and an [`EventStream`] reads events. Every failure is an [`Error`] with a [`Category`].
//!
//! This crate contains no HTTP client, no credentials, no retries and no clock. Those belong to the engine, which `saleskit`
//! provides. Integrators use these types re-exported from `saleskit`, so the examples here name them as `saleskit::Amount`. Do not
//! depend on this crate yourself.
//!
//! The modules build on each other in one direction, from the bottom up: `value`, `operation` and `pending`; `request` and
//! `reply`; `error`; `engine`; `call`; `page` and `events`; `private`. A module imports only from modules below it.

#![cfg_attr(docsrs, feature(doc_cfg))]

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

pub use call::{
    Call, CallParameters, Conditional, IntoCall, Keyed, KeyedVersioned, Paged, Streamed, TakesKey, TakesVersion,
    UndocumentedCall, Versioned,
};
pub use engine::{ByteStream, Engine, EventSource, Follow, Opened, ServerEvent, Task};
pub use error::{Category, Error, ErrorBuilder, FieldError, Kind, Recovery};
pub use events::{Delivered, EventStream, ReadEvent, UnknownEvent};
pub use operation::{Base, Envelope, Method, Operation, Paging, PagingStyle, ReplyKind, Requirement, Retry};
pub use page::{Checkpoint, Items, Page, Pages};
pub use pending::Pending;
pub use reply::{Http, RateLimit, Reply, Response, Sent, Unexpected, UnexpectedKind};
pub use request::{Body, FilePart, Form, Options, Reading, Request, Source};
pub use value::{
    Amount, Date, Decimal, Id, MinorAmount, NotADate, NotATime, NotDecimal, NotMinor, NumberAmount, OpenEnum, Param,
    Patch, Secret, TextAmount, Timestamp, Unknown, Untyped, Whole,
};
