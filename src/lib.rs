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
//! Everything that can go wrong is one [`Error`] with a [`Kind`] (what happened) and a [`Category`] (what to do about it).
//! Credentials are kept as [`SecretString`] and appear in no `Debug`, no `Display` and no error; only https is spoken, but for
//! loopback addresses, and no redirect is followed.

mod address;
mod auth;
mod client;
mod engine;
mod errors;
mod observe;
mod retry;
mod transport;

pub use salesbooth_api as salesbooth;
pub use salesbyte_api as salesbyte;
pub use saleskit_runtime::{
    Amount, Base, Body, ByteStream, Call, Category, Engine, Envelope, Error, FieldError, FilePart, Form, Http, Id,
    Items, JsonObject, Kind, Method, NotATime, NotDecimal, NumberAmount, OpenEnum, Opened, Operation, Options, Page,
    Pages, Paging, PagingStyle, Param, Patch, Pending, RateLimit, Recovery, Reply, ReplyFields, ReplyKind, Request,
    Response, Retry, Sent, TextAmount, Timestamp, Unknown,
};
pub use secrecy::SecretString;

pub use client::{SalesByte, SalesByteBuilder, Salesbooth, SalesboothBuilder};
pub use observe::RetryEvent;
pub use retry::RetryPolicy;
pub use transport::{Arriving, Pieces, ReqwestTransport, Transport, TransportFault};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
