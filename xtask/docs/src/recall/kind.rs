//! The kinds of facts that can be altered.

use std::fmt;

/// What is altered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A row's name.
    Name,
    /// A row's type.
    Type,
    /// Whether a row is required.
    Required,
    /// A default.
    Default,
    /// One of a field's values.
    Value,
    /// A row, which is removed.
    RemovedRow,
    /// A row, which is added.
    AddedRow,
    /// The path of a command.
    CurlPath,
    /// The method of a command.
    CurlMethod,
    /// A field in the body of a command.
    CurlField,
}

/// Every kind, in the order of the printed table.
pub const KINDS: [Kind; 10] = [
    Kind::Name,
    Kind::Type,
    Kind::Required,
    Kind::Default,
    Kind::Value,
    Kind::RemovedRow,
    Kind::AddedRow,
    Kind::CurlPath,
    Kind::CurlMethod,
    Kind::CurlField,
];

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Kind::Name => "row's name",
            Kind::Type => "row's type",
            Kind::Required => "required mark",
            Kind::Default => "default",
            Kind::Value => "enum value",
            Kind::RemovedRow => "removed row",
            Kind::AddedRow => "added row",
            Kind::CurlPath => "curl's path",
            Kind::CurlMethod => "curl's method",
            Kind::CurlField => "curl's body field",
        })
    }
}
