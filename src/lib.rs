//! Rust clients for the SalesByte and Salesbooth APIs.
//!
//! [`SalesByte`] and [`Salesbooth`] hold the credentials and the connections; their sections and operations come from the
//! generated crates [`salesbyte`] and [`salesbooth`]. A call is awaited directly and takes options of its own:
//!
//! ```no_run
//! use saleskit::Salesbooth;
//!
//! # fn main() -> Result<(), saleskit::Error> {
//! let booth = Salesbooth::from_env()?; // SALESBOOTH_API_KEY, SALESBOOTH_BASE_URL
//! # let _ = booth;
//! # Ok(())
//! # }
//! ```
//!
//! Arguments cannot be swapped: where two of one type would be neighbours, they are set by name, and a missing one is an error before
//! anything is sent.
//!
//! ```no_run
//! use saleskit::salesbooth::{customers::CreateCustomer, deals::SignDeal};
//!
//! # async fn example(booth: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
//! booth.customers().create(CreateCustomer::new().name("Acme Corp").email("ops@acme.example")).await?;
//! booth.deals().remove_item("deal_1").item_id("item_2").if_match("3").await?;
//! // A body that requires nothing may be left out.
//! booth.deals().sign("deal_1").await?;
//! booth.deals().sign("deal_1").body(SignDeal::new().consent_to_sign(true)).await?;
//! # Ok(())
//! # }
//! ```
//!
//! Everything that can go wrong is one [`Error`] with a [`Kind`] (what happened) and a [`Category`] (what to do about it). Calls
//! that failed for a transient reason are retried where that cannot do harm ([`RetryPolicy`]). When it is unknown whether a write
//! was executed, the error says so, and has the idempotency key with which the same call can be resumed:
//!
//! ```no_run
//! use saleskit::{Kind, Salesbooth, salesbooth::deals::CreateDeal};
//!
//! # async fn example(booth: Salesbooth) -> Result<(), saleskit::Error> {
//! let deal = || booth.deals().create(CreateDeal::new().title("Pro plan"));
//! let made = match deal().await {
//!     Err(error) if error.kind() == Kind::OutcomeUnknown => {
//!         // Later, perhaps in another process: the same key brings back the first reply and makes nothing twice.
//!         let key = error.idempotency_key().unwrap_or_default();
//!         deal().idempotency_key(key).await?
//!     }
//!     result => result?,
//! };
//! println!("{} after {} attempts", made.id()?, made.http().attempts());
//! # Ok(())
//! # }
//! ```
//!
//! What happens is followed as it happens ([`EventStream`]): typed events, over connections that are made anew behind the last
//! event when they are lost ([`Follow`] tells when and how often). An answer of the chat is read piece by piece likewise, but once.
//!
//! ```no_run
//! # #[cfg(feature = "salesbooth-events")]
//! # async fn example(booth: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
//! use saleskit::salesbooth::events::Event;
//!
//! let mut events = booth.events().stream().deal_id("deal_1").follow();
//! while let Some(delivered) = events.try_next().await? {
//!     match &delivered.event {
//!         Event::DealUpdated(deal) => println!("{:?} is {:?}", deal.deal_id, deal.status),
//!         other => println!("{} {}", other.name(), delivered.data),
//!     }
//!     // To go on here another day: `booth.events().stream().last_event_id(..)`.
//!     println!("handled up to {:?}", events.last_event_id());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Credentials are text, or come from a [`CredentialProvider`] that may rotate them; they are kept as [`SecretString`] and appear in
//! no `Debug`, no `Display` and no error. Only https is spoken, but for loopback addresses, and no redirect is followed.
//! [`update_with`] changes what others change, too. `on_retry`, `on_call` and the feature `tracing` show what a client does.
//!
//! Lists are read by items or pages over all their pages, fetched ahead, from [`Checkpoint`]s on: [`Items`]. With the feature
//! `blocking` all of this works without async code.
//!
//! # Where to find what
//!
//! | for | see |
//! |---|---|
//! | the operations of a section | [`salesbooth`], [`salesbyte`]: a module each, reached as `booth.deals()` |
//! | options of one call | [`Call`]; status, headers and bytes of its reply: [`Response`] |
//! | amounts, times, quantities, secrets | [`Amount`], [`MinorAmount`], [`Timestamp`], [`Date`], [`Whole`], [`Id`], [`Secret`], [`SecretString`] |
//! | errors | [`Error`], [`Kind`], [`Category`] |
//! | lists | [`Items`], [`Pages`], [`Checkpoint`] |
//! | parameters and operations that no document has | [`Call::query`], [`Call::body_field`], [`UndocumentedCall`] |
//! | several calls in one request | `Batch` (feature `salesbooth-batch`) |
//! | changes without overwriting others' | [`update_with`] |
//! | webhooks | [`webhooks`] |
//! | events as they happen | [`EventStream`], [`Follow`] (features `salesbooth-events`, `salesbooth-activity-stream`) |
//! | uploads, CSV | [`FilePart`], `file_part` (feature `files`); `CsvRows` (feature `csv`) |
//! | tools for agents | `Mcp` (feature `salesbooth-mcp`) |
//! | keys that change, customers' logins | [`CredentialProvider`]; `CustomerLogin` (feature `salesbooth-customer-auth`) |
//! | retries, watching calls | [`RetryPolicy`], [`RetryEvent`], [`CallEvent`] |
//! | no async code | `blocking` (feature `blocking`) |
//! | another HTTP client | [`Transport`] |
//! | tests without sockets | [`Salesbooth::for_tests`], [`transport_fn`] |
//!
//! # Cargo features
//!
//! Sections of the docs are features (`salesbooth-deals`); `sections` is what a first integration needs, `full` all of them.
//!
//! | feature | default | gives |
//! |---|---|---|
//! | `hyper` | yes | the built-in HTTP client; without it every client needs a [`Transport`] |
//! | `tls-ring`, `tls-aws-lc` | the first | TLS by rustls; without either only loopback is spoken to, or an `http_client` of yours |
//! | `gzip` | yes | compressed replies |
//! | `reqwest` | no | `http_client`: a `reqwest` client of yours in place of the built-in one |
//! | `blocking` | no | calls and lists without async code: `blocking` |
//! | `csv` | no | `CsvRows`: CSV replies row by row |
//! | `files` | no | `file_part`: uploads of files on disk |
//! | `tracing` | no | a span for each call |
//! | `full-serde` | no | both serde directions for every type |
//!
//! # Where calls run
//!
//! A call is polled where it is awaited: in a tokio runtime of yours, or with `blocking` on a thread. Connections are driven by one
//! background thread of this crate, which starts with the first call. So a client can be used from several runtimes, one after the
//! other or at once, and from tests that each have their own.
//!
//! # Dropping calls
//!
//! A call is one future: dropping it stops its attempts and waits at once. Whether a request that was under way is executed is
//! then as uncertain as after a lost response.

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
#[cfg(feature = "salesbooth-mcp")]
mod mcp;
mod observe;
mod retry;
mod streams;
mod transport;
mod update;
pub mod webhooks;

// What `Transport`, `Source` and `webhooks` speak in, streams, and the values of any JSON.
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
