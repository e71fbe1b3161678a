//! The values of properties and parameters: amounts, identifiers, times, secrets, open enums, unions.
//!
//! Each type reads every form that the APIs write and keeps the text, even of an unforeseen form. Operations, requests and
//! replies are unknown here.

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
