//! Marker types for the optional headers that a call accepts. They make a setter exist only where the documents name the header.
//! Types and traits only; the setters are in `call`.

/// Marks a [`Call`](crate::Call) whose operation accepts an idempotency key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyed {}

/// Marks a [`Call`](crate::Call) whose operation accepts the expected version of the resource (`If-Match`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Versioned {}

/// Marks a [`Call`](crate::Call) whose operation accepts both an idempotency key and a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyedVersioned {}

/// A marker of calls that have `idempotency_key`.
#[diagnostic::on_unimplemented(
    message = "the operation of this call does not accept an idempotency key",
    note = "the documents name no `Idempotency-Key` header for it"
)]
pub trait TakesKey {}

/// A marker of calls that have `if_match`.
#[diagnostic::on_unimplemented(
    message = "the operation of this call does not accept a version",
    note = "the documents name no `If-Match` header for it"
)]
pub trait TakesVersion {}

impl TakesKey for Keyed {}
impl TakesKey for KeyedVersioned {}
impl TakesVersion for Versioned {}
impl TakesVersion for KeyedVersioned {}
