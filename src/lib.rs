//! Rust clients for two sales APIs: [`SalesByte`] (quotes) and [`Salesbooth`] (deals, pricing, payments,
//! subscriptions, AI agents).
//!
//! Every documented operation is a typed method. The client adds authentication, retries, pagination, errors that say what to do,
//! webhooks, event streams and uploads. This is an independent project, which belongs to neither service.
//!
//! # Getting started
//!
//! [Getting started](guide::getting_started) has the lines for Cargo.toml, and a first program that needs no account. With a key, make
//! a client and await a call:
//!
//! ```no_run
//! use saleskit::{Salesbooth, salesbooth::deals::CreateDeal};
//!
//! #[tokio::main]
//! async fn main() -> Result<(), saleskit::Error> {
//!     // Reads SALESBOOTH_API_KEY.
//!     let client = Salesbooth::from_env()?;
//!     let deal = client.deals().create(CreateDeal::new().title("Pro plan").currency("USD")).await?;
//!     println!("created {}", deal.id()?);
//!     Ok(())
//! }
//! ```
//!
//! A client is cheap to clone, and its clones share the connections. Each section of the API's docs is a method of the client, such
//! as `client.deals()`, and a module of [`salesbooth`] or [`salesbyte`], such as `salesbooth::deals`.
//!
//! # Calls and their arguments
//!
//! A call takes options of its own before it is awaited, such as `timeout` or `idempotency_key`; see [`Call`]. Two arguments of the
//! same type are never next to each other, because they could be swapped: the second is set by name. Without it, nothing is sent,
//! and the error names it.
//!
//! ```no_run
//! use saleskit::salesbooth::{customers::CreateCustomer, deals::SignDeal};
//!
//! # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
//! client.customers().create(CreateCustomer::new().name("Acme Corp").email("ops@acme.example")).await?;
//! client.deals().remove_item("deal_1").item_id("item_2").if_match("3").await?;
//! // A body without required properties can be left out.
//! client.deals().sign("deal_1").await?;
//! client.deals().sign("deal_1").body(SignDeal::new().consent_to_sign(true)).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Errors and retries
//!
//! Every failure is an [`Error`] with a [`Kind`] (what happened) and a [`Category`] (what to do about it). The client retries after
//! transient failures where that is safe; see [`RetryPolicy`]. When it is unknown whether a write was executed, the error's kind is
//! [`OutcomeUnknown`](Kind::OutcomeUnknown). The error then has the idempotency key that resumes the same call:
//!
//! ```no_run
//! use saleskit::{Kind, Salesbooth, salesbooth::deals::CreateDeal};
//!
//! # async fn example(client: Salesbooth) -> Result<(), Box<dyn std::error::Error>> {
//! let deal = || client.deals().create(CreateDeal::new().title("Pro plan"));
//! let made = match deal().await {
//!     Err(error) if error.kind() == Kind::OutcomeUnknown => {
//!         // At once or within 24 hours, perhaps in another process: with the same key, the API returns the first reply and
//!         // creates no second deal.
//!         let key = error.idempotency_key().ok_or("no key")?;
//!         deal().idempotency_key(key).await?
//!     }
//!     result => result?,
//! };
//! println!("{} after {} attempts", made.id()?, made.http().attempts());
//! # Ok(())
//! # }
//! ```
//!
//! # Pagination
//!
//! A list is read item by item or page by page, and fetches further pages as needed. It can fetch a page ahead, and it can resume
//! from a [`Checkpoint`]; see [`Items`].
//!
//! ```no_run
//! # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
//! let mut deals = client.deals().list().limit(100).items();
//! while let Some(deal) = deals.try_next().await? {
//!     println!("{:?}", deal.title);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Events as they happen
//!
//! An [`EventStream`] delivers typed events. It reconnects automatically after a lost connection and continues after the last
//! event; [`Follow`] sets when and how often. A chat reply is read piece by piece in the same way, but never reconnects.
//!
//! ```no_run
//! # #[cfg(feature = "salesbooth-events")]
//! # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
//! use saleskit::salesbooth::events::Event;
//!
//! let mut events = client.events().stream().deal_id("deal_1").follow();
//! while let Some(delivered) = events.try_next().await? {
//!     match &delivered.event {
//!         Event::DealUpdated(deal) => println!("{:?} is {:?}", deal.deal_id, deal.status),
//!         other => println!("{} {}", other.name(), delivered.data),
//!     }
//!     // To continue from here later: `client.events().stream().last_event_id(..)`.
//!     println!("handled up to {:?}", events.last_event_id());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Security
//!
//! Credentials are kept as [`SecretString`]. None appears in `Debug`, in errors or in traces, and none is sent to another host:
//! redirects are not followed. A [`CredentialProvider`] can rotate them. Connections use HTTPS only, except on loopback.
//!
//! # Where to go next
//!
//! The [`guide`] has a page for each task: [first steps](guide::getting_started), [errors and retries](guide::errors_and_retries),
//! [pagination](guide::pagination), [webhooks](guide::webhooks), [testing](guide::testing) and more.
//!
//! | for | see |
//! |---|---|
//! | the operations of a section | [`salesbooth`], [`salesbyte`]: one module per section |
//! | options of one call | [`Call`] |
//! | status, headers and bytes of a reply | [`Response`] |
//! | amounts, times, quantities, secrets | [`Amount`], [`MinorAmount`], [`Timestamp`], [`Date`], [`Whole`], [`Id`], [`Secret`], [`SecretString`] |
//! | errors | [`Error`], [`Kind`], [`Category`] |
//! | retries, observing calls | [`RetryPolicy`], [`RetryEvent`], [`CallEvent`] |
//! | pagination | [`Items`], [`Pages`], [`Checkpoint`] |
//! | parameters and operations that are not documented | [`Call::query`], [`Call::body_field`], [`UndocumentedCall`] |
//! | several calls in one request | [`Batch`] |
//! | optimistic concurrency | [`update_with`] |
//! | webhooks | [`webhooks`] |
//! | events as they happen | [`EventStream`], [`Follow`] |
//! | uploads | [`FilePart`], [`file_part`] (feature `files`) |
//! | CSV replies | [`CsvRows`] (feature `csv`) |
//! | tools for agents | [`Mcp`] |
//! | keys that rotate | [`CredentialProvider`] |
//! | customers' logins | [`CustomerLogin`] |
//! | code without async | [`blocking`] (feature `blocking`) |
//! | another HTTP client | [`Transport`] |
//! | tests without sockets | [`Salesbooth::for_tests`], [`transport_fn`] |
//!
//! [`Batch`]: struct.Batch.html
//! [`CsvRows`]: struct.CsvRows.html
//! [`CustomerLogin`]: struct.CustomerLogin.html
//! [`Mcp`]: struct.Mcp.html
//! [`blocking`]: blocking/index.html
//! [`file_part`]: fn.file_part.html
//!
//! # Features
//!
//! Each section of the docs is a Cargo feature, such as `salesbooth-deals`. Sections are grouped into domains, such as
//! `salesbooth-sales`; the README lists both. All sections of both APIs are enabled by default (`sections`), because they cost little:
//! with few of them, a clean build takes about a twentieth less CPU time. [Features](guide::features) says how to choose.
//!
//! To choose sections, set `default-features = false` and enable domains or sections, together with `tls-ring` and `gzip`.
//!
//! | feature | default | gives |
//! |---|---|---|
//! | `hyper` | yes | the built-in HTTP client; `tls-ring`, `tls-aws-lc`, `gzip` and `reqwest` enable it. Without it, every client needs a [`Transport`] |
//! | `tls-ring`, `tls-aws-lc` | `tls-ring` | TLS by rustls; without either, the built-in client reaches loopback only |
//! | `gzip` | yes | compressed replies |
//! | `reqwest` | no | `http_client`: your own `reqwest` client instead of the built-in one |
//! | `blocking` | no | [`blocking`]: calls and lists without async code |
//! | `csv` | no | [`CsvRows`]: CSV replies row by row |
//! | `files` | no | [`file_part`]: uploads of files on disk |
//! | `tracing` | no | a span for each call |
//! | `full` | no | the default, `blocking`, `csv`, `files` and `tracing` |
//! | `full-serde` | no | both serde directions for every type |
//!
//! # Runtimes
//!
//! Calls work in any tokio runtime; with the feature `blocking`, they also work on a plain thread. One background thread of this
//! crate drives the connections; it starts with the first call. A client can therefore be used from several runtimes, at once or
//! one after another, and from tests that each have their own.
//!
//! # Cancellation
//!
//! Dropping the future of a call stops its attempts and waits immediately. If a request was in flight, it is unknown whether it was
//! executed, as after a lost reply.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod address;
mod auth;
#[cfg(feature = "salesbooth-batch")]
mod batch;
#[cfg(feature = "blocking")]
pub mod blocking;
mod client;
#[cfg(feature = "csv")]
mod csv;
mod engine;
mod environment;
mod errors;
#[cfg(feature = "files")]
mod file;
#[cfg(any(doc, doctest))]
pub mod guide;
#[cfg(feature = "salesbooth-mcp")]
mod mcp;
mod observe;
mod retry;
mod streams;
mod transport;
mod update;
pub mod webhooks;

// The crates whose types appear in `Transport`, `Source`, `webhooks`, streams and untyped JSON.
pub use bytes;
pub use futures_core::Stream;
pub use http;
#[cfg(feature = "reqwest")]
pub use reqwest;
pub use salesbooth_api as salesbooth;
pub use salesbyte_api as salesbyte;
pub use saleskit_runtime::{
    Amount, Base, Body, ByteStream, Call, Category, Checkpoint, Conditional, Date, Decimal, Delivered, Engine,
    Envelope, Error, ErrorBuilder, EventSource, EventStream, FieldError, FilePart, Follow, Form, Http, Id, IntoCall,
    Items, Keyed, KeyedVersioned, Kind, Method, MinorAmount, NotADate, NotATime, NotDecimal, NotMinor, NumberAmount,
    OpenEnum, Opened, Operation, Options, Page, Pages, Paging, PagingStyle, Param, Patch, Pending, RateLimit,
    ReadEvent, Reading, Recovery, Reply, ReplyKind, Request, Requirement, Response, Retry, Secret, Sent, ServerEvent,
    Source, TakesKey, TakesVersion, Task, TextAmount, Timestamp, UndocumentedCall, Unexpected, UnexpectedKind, Unknown,
    UnknownEvent, Untyped, Versioned, Whole,
};
pub use secrecy::SecretString;
pub use serde_json;

#[cfg(feature = "csv")]
pub use self::csv::{CsvRow, CsvRows};
#[cfg(feature = "salesbooth-customer-auth")]
pub use auth::CustomerLogin;
pub use auth::{Credential, CredentialProvider};
#[cfg(feature = "salesbooth-batch")]
pub use batch::{Batch, BatchResults, Slot};
pub use client::{Region, SalesByte, SalesByteBuilder, Salesbooth, SalesboothBuilder};
#[cfg(feature = "files")]
pub use file::file_part;
#[cfg(feature = "salesbooth-mcp")]
pub use mcp::{Mcp, McpCall, McpList, ToolOutput};
pub use observe::{CallEvent, RetryEvent};
pub use retry::RetryPolicy;
#[cfg(feature = "reqwest")]
pub use transport::ReqwestTransport;
pub use transport::{ReplyBody, RequestBody, Transport, TransportFault, transport_fn};
pub use update::update_with;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
