//! Validates requests, replies and values against the documents.
//!
//! Places are written as a reader would (`body.items[0].price`). Messages never contain the validated values, because bodies
//! contain credentials and personal data.

mod check;
mod form;
mod keywords;
mod number;
mod pattern;
mod problems;
mod reply;
mod request;
mod requirements;
mod text;
mod unknown;
mod violation;

pub(crate) use check::{problems_within, unusable};
pub use form::FormPart;
pub(crate) use form::form;
pub(crate) use keywords::Unusable;
pub(crate) use number::compare;
pub use problems::type_name;
pub(crate) use reply::reply;
pub(crate) use request::request;
pub(crate) use requirements::unmet;
pub(crate) use unknown::unknown;
pub use violation::Violation;
pub(crate) use violation::{place, value};
