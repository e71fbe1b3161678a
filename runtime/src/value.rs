//! Values: what the properties of requests and replies, and the parameters of paths and queries, are made of.
//!
//! Each type says how the APIs write it and keeps what it read, even where that has an unforeseen form. Nothing here knows of
//! operations, requests or replies.

pub(crate) mod enums;
pub(crate) mod object;
pub(crate) mod secret;

mod amount;
mod id;
mod param;
mod patch;
mod timestamp;
mod union;

pub use self::{
    amount::{Amount, NotDecimal, NumberAmount, TextAmount},
    enums::{OpenEnum, Unknown},
    id::Id,
    object::JsonObject,
    param::Param,
    patch::Patch,
    secret::Secret,
    timestamp::{NotATime, Timestamp},
};
