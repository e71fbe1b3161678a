//! The types of properties and parameters: amounts, identifiers, times, secrets, open enums, unions.
//!
//! Each type reads every form that the APIs write and keeps the text, even in an unknown form. This module knows nothing of
//! operations, requests and replies.

pub(crate) mod enums;
pub(crate) mod secret;

mod amount;
mod calendar;
mod date;
mod digits;
mod id;
mod json_text;
mod minor_amount;
mod param;
mod patch;
mod timestamp;
mod union;
mod untyped;
mod whole;

pub use rust_decimal::Decimal;

pub(crate) use self::json_text::JsonText;
pub use self::{
    amount::{Amount, NotDecimal, NumberAmount, TextAmount},
    date::{Date, NotADate},
    enums::{OpenEnum, Unknown},
    id::Id,
    minor_amount::{MinorAmount, NotMinor},
    param::Param,
    patch::Patch,
    secret::Secret,
    timestamp::{NotATime, Timestamp},
    untyped::Untyped,
    whole::Whole,
};
