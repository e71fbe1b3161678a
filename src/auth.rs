//! Which credential a request carries, and where.
//!
//! An operation names the security schemes that are enough for it, as its documents do. What the schemes of an API are, and how
//! its keys begin, is a table beside its client ([`Rules`]); this module only goes by it. It checks no scopes: those are the
//! API's.

mod credentials;
#[cfg(feature = "salesbooth-customer-auth")]
mod customer;
mod place;
mod provider;
mod refusal;
mod session;

#[cfg(feature = "salesbooth-customer-auth")]
pub use self::customer::CustomerLogin;
pub use self::provider::{Credential, CredentialProvider};
pub(crate) use self::{
    credentials::{Applied, Credentials, Kind, Limit, Rules, Scheme},
    place::Place,
    session::Session,
};
