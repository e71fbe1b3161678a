//! Rust names of the documents' names.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// A field, argument or method name. Keywords get an underscore behind, as progenitor does.
pub fn snake(name: &str) -> String {
    let plain: String = name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect();
    let snake = match plain.to_snake_case() {
        snake if snake.starts_with(|first: char| first.is_ascii_digit()) => format!("_{snake}"),
        snake if snake.is_empty() => "_x".to_owned(),
        snake => snake,
    };
    if syn::parse_str::<syn::Ident>(&snake).is_ok() { snake } else { format!("{snake}_") }
}

/// A field of a type: `new` is taken by the constructor.
pub fn field(name: &str) -> String {
    match snake(name) {
        taken if taken == "new" => "new_".to_owned(),
        free => free,
    }
}

/// Names that a section's file imports or that its prelude has: no type may take them.
pub const TAKEN: [&str; 34] = [
    "Amount",
    "Arc",
    "BTreeMap",
    "Base",
    "Box",
    "ByteStream",
    "Bytes",
    "Call",
    "Engine",
    "Envelope",
    "Error",
    "FilePart",
    "Id",
    "Into",
    "JsonObject",
    "Method",
    "NumberAmount",
    "Operation",
    "Operations",
    "Option",
    "Paging",
    "PagingStyle",
    "Param",
    "ReplyKind",
    "Request",
    "Result",
    "Retry",
    "Secret",
    "Some",
    "String",
    "TextAmount",
    "Timestamp",
    "Unknown",
    "Vec",
];

/// An enum's variant. `unknown` is taken by the value that the documents do not list.
pub fn variant(value: &str) -> String {
    let plain: String = value.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    match plain.to_upper_camel_case() {
        name if name.is_empty() => "Empty".to_owned(),
        name if name == "Unknown" => "Unknown_".to_owned(),
        name if name.starts_with(|first: char| first.is_ascii_digit()) => format!("V{name}"),
        name if syn::parse_str::<syn::Ident>(&name).is_ok() => name,
        name => format!("{name}_"),
    }
}

/// The type that holds a section's operations, the same in every section.
pub const OPERATIONS: &str = "Operations";

/// A static's name.
pub fn constant_case(name: &str) -> String {
    name.to_shouty_snake_case()
}
