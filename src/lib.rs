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
//! Everything that can go wrong is one [`Error`] with a [`Kind`] (what happened) and a [`Category`] (what to do about it). Calls
//! that failed for a passing reason are repeated where that cannot do harm ([`RetryPolicy`]). When it stays open whether a write
//! was carried out, the error says so, and carries the idempotency key with which the same call can be resumed:
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
//! Credentials are text, or come from a [`CredentialProvider`] that may rotate them; they are kept as [`SecretString`] and appear in
//! no `Debug`, no `Display` and no error. Only https is spoken, but for loopback addresses, and no redirect is followed.
//! [`update_with`] changes what others change, too. `on_retry`, `on_call` and the feature `tracing` show what a client does.
//!
//! # Cargo features
//!
//! Sections of the docs are features (`salesbooth-deals`); `sections` is what a first integration needs, `full` all of them.
//!
//! | feature | default | gives |
//! |---|---|---|
//! | `reqwest` | yes | the HTTP client; without it every client needs a [`Transport`] |
//! | `tls-ring`, `tls-aws-lc` | the first | TLS by rustls; without either only loopback is spoken to, or an `http_client` of yours |
//! | `gzip` | yes | compressed replies |
//! | `files` | no | `file_part`: uploads of files on disk |
//! | `tracing` | no | a span for each call |
//! | `full-serde` | no | both serde directions for every type |
//!
//! # Dropping calls
//!
//! A call is one future: dropping it stops its attempts and waits at once. Whether a request that was under way is carried out
//! is then as open as after a lost answer.

mod address;
mod auth;
mod client;
mod engine;
mod errors;
#[cfg(feature = "files")]
mod file;
mod observe;
mod retry;
mod transport;
mod update;

pub use salesbooth_api as salesbooth;
pub use salesbyte_api as salesbyte;
pub use saleskit_runtime::{
    Amount, Base, Body, ByteStream, Call, Category, Conditional, Engine, Envelope, Error, FieldError, FilePart, Form,
    Http, Id, Items, JsonObject, Kind, Method, NotATime, NotDecimal, NumberAmount, OpenEnum, Opened, Operation,
    Options, Page, Pages, Paging, PagingStyle, Param, Patch, Pending, RateLimit, Reading, Recovery, Reply, ReplyFields,
    ReplyKind, Request, Response, Retry, Sent, Source, TextAmount, Timestamp, Unknown, UnknownEvent,
};
pub use secrecy::SecretString;

pub use auth::{Credential, CredentialProvider};
pub use client::{Region, SalesByte, SalesByteBuilder, Salesbooth, SalesboothBuilder};
#[cfg(feature = "files")]
pub use file::file_part;
pub use observe::{CallEvent, RetryEvent};
pub use retry::RetryPolicy;
#[cfg(feature = "reqwest")]
pub use transport::ReqwestTransport;
pub use transport::{ReplyBody, RequestBody, Transport, TransportFault};
pub use update::update_with;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
