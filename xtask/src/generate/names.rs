//! Derives Rust names from the documents' names.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use saleskit_contract::OperationSpec;

/// A field, argument or method name. Keywords get a trailing underscore, as in progenitor.
pub fn snake(name: &str) -> String {
    let snake = if is_snake(name) { name.to_owned() } else { to_snake(name) };
    if is_keyword(&snake) { format!("{snake}_") } else { snake }
}

fn to_snake(name: &str) -> String {
    let plain: String = name.chars().map(|letter| if is_part(letter) { letter } else { '_' }).collect();
    match plain.to_snake_case() {
        snake if snake.starts_with(|first: char| first.is_ascii_digit()) => format!("_{snake}"),
        snake if snake.is_empty() => "_x".to_owned(),
        snake => snake,
    }
}

/// Whether a name is already valid, which most are.
fn is_snake(name: &str) -> bool {
    let mut before = b'_';
    let is_snake = name.bytes().all(|letter| {
        let fits = match letter {
            b'_' => before != b'_',
            b'0'..=b'9' => before != b'_',
            _ => letter.is_ascii_lowercase(),
        };
        before = letter;
        fits
    });
    is_snake && before != b'_'
}

/// A method's name: the operation id without its section.
pub fn method_name(operation: &OperationSpec) -> String {
    let verb = operation.id.strip_prefix(&operation.section).and_then(|verb| verb.strip_prefix('_'));
    snake(verb.unwrap_or(&operation.id))
}

/// The name of the type of an operation's call.
pub fn call_type(operation: &OperationSpec) -> String {
    format!("{}Call", method_name(operation).to_upper_camel_case())
}

/// The name of the parameter type of an operation's call.
pub fn parameters_type(operation: &OperationSpec) -> String {
    format!("{}Parameters", method_name(operation).to_upper_camel_case())
}

/// The name of a property or a parameter among others. `type` becomes `kind`, unless another one has that name.
pub fn member<'n>(name: &str, mut others: impl Iterator<Item = &'n str>) -> String {
    match snake(name) {
        keyword if keyword == "type_" && !others.any(|other| snake(other) == "kind") => "kind".to_owned(),
        free => free,
    }
}

/// A field of a type. The constructor uses `new`, and `extra` holds unknown properties.
pub fn field<'n>(name: &str, others: impl Iterator<Item = &'n str>) -> String {
    match member(name, others) {
        taken if matches!(taken.as_str(), "new" | "extra") => format!("{taken}_"),
        free => free,
    }
}

/// The method that sends null for a field. Rust's names have no two underscores in a row: one in front goes behind.
pub fn clear(field: &str) -> String {
    let plain = field.trim_start_matches('_');
    if plain.len() == field.len() { format!("clear_{field}") } else { format!("clear_{plain}_") }
}

/// An enum's variant. `Unknown` is reserved for values that the documents do not list.
pub fn variant(value: &str) -> String {
    let plain: String = value.chars().map(|letter| if is_part(letter) { letter } else { ' ' }).collect();
    match plain.to_upper_camel_case() {
        name if name.is_empty() => "Empty".to_owned(),
        name if name == "Unknown" => "Unknown_".to_owned(),
        name if name.starts_with(|first: char| first.is_ascii_digit()) => format!("V{name}"),
        name if is_keyword(&name) => format!("{name}_"),
        name => name,
    }
}

/// A static's name.
pub fn constant_case(name: &str) -> String {
    name.to_shouty_snake_case()
}

/// Whether a Rust name may contain the character.
fn is_part(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || (letter.is_alphanumeric() && syn::parse_str::<syn::Ident>(&format!("a{letter}")).is_ok())
}

/// Whether the word is a Rust keyword.
fn is_keyword(word: &str) -> bool {
    KEYWORDS.binary_search(&word).is_ok()
}

/// Rust's keywords, including reserved ones.
const KEYWORDS: [&str; 53] = [
    "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
