//! The values of properties and parameters: amounts, identifiers, times, secrets, open enums, unions.
//!
//! Each type reads every form that the APIs write and keeps the text, even of an unforeseen form. Operations, requests and
//! replies are unknown here.

pub(crate) mod enums;
pub(crate) mod object;
pub(crate) mod secret;

mod amount;
mod date;
mod digits;
mod id;
mod minor_amount;
mod param;
mod patch;
mod timestamp;
mod union;
mod whole;

pub use rust_decimal::Decimal;

pub use self::{
    amount::{Amount, NotDecimal, NumberAmount, TextAmount},
    date::{Date, NotADate},
    enums::{OpenEnum, Unknown},
    id::Id,
    minor_amount::{MinorAmount, NotMinor},
    object::JsonObject,
    param::Param,
    patch::Patch,
    secret::Secret,
    timestamp::{NotATime, Timestamp},
    whole::Whole,
};
