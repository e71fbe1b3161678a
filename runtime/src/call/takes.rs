//! What a call takes beside the operation's own parameters, as a marker of its type: so a setter exists only where the documents
//! name the header. Types and traits only; the setters are in `call`.

/// Marks a [`Call`](crate::Call) whose operation takes an idempotency key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyed {}

/// Marks a [`Call`](crate::Call) whose operation takes the version that the resource must still have (`If-Match`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Versioned {}

/// Marks a [`Call`](crate::Call) whose operation takes both an idempotency key and a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyedVersioned {}

/// A marker of calls that have `idempotency_key`.
#[diagnostic::on_unimplemented(
    message = "the operation of this call takes no idempotency key",
    note = "its documents name no `Idempotency-Key`"
)]
pub trait TakesKey {}

/// A marker of calls that have `if_match`.
#[diagnostic::on_unimplemented(
    message = "the operation of this call takes no version",
    note = "its documents name no `If-Match`"
)]
pub trait TakesVersion {}

impl TakesKey for Keyed {}
impl TakesKey for KeyedVersioned {}
impl TakesVersion for Versioned {}
impl TakesVersion for KeyedVersioned {}
