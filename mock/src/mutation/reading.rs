//! The expected result of a reply, derived from its documents alone.
//!
//! # What is accepted silently
//!
//! None of these loses information, so none is reported:
//!
//! | value | where | reason |
//! |---|---|---|
//! | a missing property, null | any property, the whole reply | a reply requires no property; back ends write null for a missing value |
//! | null | an item that is a list, a map or free-form | it is read as an empty one |
//! | a number | text, an amount, a time | its digits are kept |
//! | a number as text | a number, a whole number | it has one value only |
//! | `3.0`, `30e-1`, `-0` | a whole number | they are whole; a fraction, or more than 64 bits, is refused |
//! | 1, 0, `"1"`, `"0"`, `"true"`, `"false"` | true or false | PHP's; `""` is refused, since it may as well say that nothing is known |
//! | `[]` | an object, a map | PHP writes an empty array so |
//! | `{}`, `{"0": .., "1": ..}` | a list | PHP writes an array with gaps so; other names are refused |
//! | any JSON | what is documented as free-form, with or without a type | it is kept as it came |
//! | another word | a text with one documented value and no name of its own | its field is text |
//! | any text | an amount, a time, a day, a formatted text | the text is kept, and asked for its value later |
//! | a property that comes twice | any object | the last one counts, as in every JSON reader; each is read |

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    schema::{Form, Id, Property, Schema},
    tree::{Text, Tree},
};

/// What is unexpected about a value, by the names that clients use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Oddity {
    UnknownProperty,
    OtherForm,
    UnknownValue,
    UnknownForm,
}

/// The expected result of a reply.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Verdict {
    /// It is decoded, with these oddities at these paths.
    Read(Vec<(String, Oddity)>),
    /// It cannot be decoded because of the value at this path. `None` if the path is unknown.
    Unreadable(Option<String>),
    /// It reports that the call was rejected.
    Rejected,
}

/// How deeply lists and objects may be nested.
const DEEPEST: usize = 128;

/// The expected result of a whole body.
pub(super) fn judge(schema: &Schema, body: &Tree) -> Verdict {
    if says_error(body) || schema.is_json_rpc && says_fault(body) {
        return Verdict::Rejected;
    }
    let data = body.member("data").filter(|_| schema.envelope.is_some());
    let place = if data.is_some() { "data" } else { "" };
    let depth = usize::from(data.is_some());
    let value = data.unwrap_or(body);
    let mut reading = Reading { schema, oddities: Vec::new() };
    let has_default = matches!(schema.form(schema.root), Form::Object(_) | Form::List(..) | Form::Map(..) | Form::Any);
    if *value == Tree::Null && has_default {
        return Verdict::Read(Vec::new());
    }
    match reading.read(schema.root, value, place, schema.inferred, depth) {
        Ok(()) => {
            let names = schema.envelope.as_deref().filter(|_| data.is_none()).unwrap_or_default();
            let is_of_envelope = |path: &String| names.contains(path);
            reading.oddities.retain(|(path, _)| !is_of_envelope(path));
            Verdict::Read(reading.oddities)
        }
        Err(_) if schema.inferred && has_default => Verdict::Read(vec![(place.to_owned(), Oddity::OtherForm)]),
        Err(path) => Verdict::Unreadable(Some(path)),
    }
}

struct Reading<'s> {
    schema: &'s Schema,
    oddities: Vec<(String, Oddity)>,
}

impl Reading<'_> {
    /// Reads a value. The error is the path of the value that has another form.
    fn read(&mut self, form: Id, value: &Tree, at: &str, lenient: bool, depth: usize) -> Result<(), String> {
        let schema = self.schema;
        let refused = Err(at.to_owned());
        match (schema.form(form), value) {
            (Form::Any, _) => Ok(()),
            (Form::List(items, nullable), Tree::List(values)) => {
                let values = values.iter().enumerate().map(|(index, value)| (format!("{at}[{index}]"), value));
                self.items(*items, *nullable, values, at, lenient, depth)
            }
            (Form::List(items, nullable), Tree::Object(members)) => {
                let is_counted = |(index, name): (usize, &Text)| name.said.as_deref() == Some(&*index.to_string());
                let counted =
                    members.iter().map(|(name, _)| name).enumerate().take_while(|name| is_counted(*name)).count();
                let values = members.iter().take(counted).map(|(name, value)| (below(at, name.name()), value));
                self.items(*items, *nullable, values, at, lenient, depth)?;
                if counted == members.len() { Ok(()) } else { refused }
            }
            (Form::Map(values, nullable), Tree::Object(members)) => {
                let members = members.iter().map(|(name, value)| (below(at, name.name()), value));
                self.items(*values, *nullable, members, at, lenient, depth)
            }
            (Form::List(..) | Form::Map(..), Tree::Null) => Ok(()),
            (Form::Map(..) | Form::Object(_), Tree::List(items)) if items.is_empty() => Ok(()),
            (Form::Object(_), Tree::Object(_)) if depth == DEEPEST => refused,
            (Form::Object(properties), Tree::Object(members)) => self.object(properties, members, at, lenient, depth),
            (Form::Union(forms), value) => {
                self.union(forms, value, at, lenient, depth);
                Ok(())
            }
            (Form::Word(words), value) => match leaf(&Form::Text, value) {
                Some(word) => {
                    if !words.contains(&word) {
                        self.oddities.push((at.to_owned(), Oddity::UnknownValue));
                    }
                    Ok(())
                }
                None => refused,
            },
            (form, value) => leaf(form, value).map(drop).ok_or(at.to_owned()),
        }
    }

    /// Reads the properties of an object.
    fn object(
        &mut self,
        properties: &IndexMap<String, Property>,
        members: &[(Text, Tree)],
        at: &str,
        lenient: bool,
        depth: usize,
    ) -> Result<(), String> {
        for (name, value) in members {
            let path = below(at, name.name());
            let Some(property) = name.said.as_deref().and_then(|name| properties.get(name)) else {
                self.oddities.push((path, Oddity::UnknownProperty));
                continue;
            };
            let (before, lenient) = (self.oddities.len(), lenient || property.inferred);
            let read = match value {
                Tree::Null => Ok(()),
                value => self.read(property.form, value, &path, lenient, depth + 1),
            };
            if lenient && read.is_err() {
                self.oddities.truncate(before);
                self.oddities.push((path, Oddity::OtherForm));
            } else {
                read?;
            }
        }
        Ok(())
    }

    /// Reads a value as the first form of a union that fits it.
    fn union(&mut self, forms: &[Id], value: &Tree, at: &str, lenient: bool, depth: usize) {
        for form in forms.iter().filter(|form| is_own(self.schema.form(**form), value)) {
            let before = self.oddities.len();
            if self.read(*form, value, at, lenient, depth).is_ok() {
                return;
            }
            self.oddities.truncate(before);
        }
        self.oddities.push((at.to_owned(), Oddity::UnknownForm));
    }

    fn items<'t>(
        &mut self,
        form: Id,
        nullable: bool,
        values: impl Iterator<Item = (String, &'t Tree)>,
        at: &str,
        lenient: bool,
        depth: usize,
    ) -> Result<(), String> {
        if depth == DEEPEST {
            return Err(at.to_owned());
        }
        for (path, value) in values {
            if !(nullable && *value == Tree::Null) {
                self.read(form, value, &path, lenient, depth + 1)?;
            }
        }
        Ok(())
    }
}

/// The text of a leaf. `None` if it has another form.
fn leaf(form: &Form, value: &Tree) -> Option<String> {
    let text = match value {
        Tree::Text(text) => Some(text.said.clone()?),
        _ => None,
    };
    let digits = match value {
        Tree::Number(digits) => Some(digits.clone()),
        _ => None,
    };
    let is_number = |text: &String| is_json_number(text);
    let number = || digits.clone().or_else(|| text.clone().filter(is_number));
    match form {
        Form::Text | Form::Amount | Form::Time => text.or(digits),
        Form::Day => text,
        Form::Whole => number().filter(|digits| is_whole(digits, true)),
        Form::Identifier => text.or(digits.filter(|digits| is_whole(digits, false))),
        Form::Number => number().filter(|digits| digits.parse::<f64>().is_ok_and(f64::is_finite)),
        Form::Flag => match value {
            Tree::Flag(flag) => Some(flag.to_string()),
            _ => text.or(digits).filter(|text| matches!(text.as_str(), "1" | "0" | "true" | "false")),
        },
        Form::Word(_)
        | Form::List(..)
        | Form::Map(..)
        | Form::Object(_)
        | Form::Union(_)
        | Form::Any
        | Form::Same(_) => None,
    }
}

fn is_json_number(text: &str) -> bool {
    text.trim() == text && serde_json::from_str::<Value>(text).is_ok_and(|value| value.is_number())
}

/// Whether a number is whole, and fits 64 bits if it must. This covers the numbers in mutations and examples.
fn is_whole(digits: &str, bounded: bool) -> bool {
    let exact = digits.parse::<i128>();
    match (exact, digits.parse::<f64>()) {
        (Ok(number), _) => !bounded || i64::try_from(number).is_ok(),
        (Err(_), _) if digits.bytes().skip(usize::from(digits.starts_with('-'))).all(|byte| byte.is_ascii_digit()) => {
            !bounded
        }
        (Err(_), Ok(number)) => number.fract() == 0.0 && number.abs() < 9e15,
        (Err(_), Err(_)) => false,
    }
}

/// Whether a value has the JSON type of a form. This distinguishes the forms of a union.
fn is_own(form: &Form, value: &Tree) -> bool {
    match form {
        Form::Text | Form::Word(_) => matches!(value, Tree::Text(_)),
        Form::Whole | Form::Number => matches!(value, Tree::Number(_)),
        Form::Amount | Form::Time | Form::Day | Form::Identifier => matches!(value, Tree::Text(_) | Tree::Number(_)),
        Form::Flag => matches!(value, Tree::Flag(_)),
        Form::List(..) => matches!(value, Tree::List(_)),
        Form::Map(..) | Form::Object(_) => matches!(value, Tree::Object(_)),
        Form::Union(_) | Form::Any | Form::Same(_) => true,
    }
}

/// The path of a name below another path.
pub(super) fn below(at: &str, name: &str) -> String {
    match (at, name) {
        (at, "") => at.to_owned(),
        ("", name) => name.to_owned(),
        (at, name) => format!("{at}.{name}"),
    }
}

/// The meaning of a value as a flag.
#[derive(Debug, PartialEq)]
enum Says {
    Yes,
    No,
    /// A value that is not a flag.
    Else,
    Nothing,
}

fn says(value: Option<&Tree>) -> Says {
    match value {
        None | Some(Tree::Null) => Says::Nothing,
        Some(Tree::Flag(true)) => Says::Yes,
        Some(Tree::Flag(false)) => Says::No,
        Some(Tree::Number(digits)) => match digits.parse::<f64>() {
            Ok(0.0) => Says::No,
            Ok(1.0) => Says::Yes,
            _ => Says::Else,
        },
        Some(Tree::Text(text)) => match text.said.as_deref().map(|said| said.trim().to_ascii_lowercase()).as_deref() {
            Some("1" | "true") => Says::Yes,
            Some("0" | "false") => Says::No,
            Some("" | "null") => Says::Nothing,
            _ => Says::Else,
        },
        Some(Tree::List(items)) => {
            if items.is_empty() {
                Says::Nothing
            } else {
                Says::Else
            }
        }
        Some(Tree::Object(members)) => {
            if members.is_empty() {
                Says::Nothing
            } else {
                Says::Else
            }
        }
    }
}

/// Whether a body with a success status reports an error: by `error`, or else by `success`, or else by `errors`.
fn says_error(body: &Tree) -> bool {
    let (error, success) = (says(body.member("error")), says(body.member("success")));
    let has_data = body.member("data").is_some_and(|data| *data != Tree::Null);
    let has_errors = body.member("errors").is_some_and(|errors| !errors.children().is_empty());
    match (error, success) {
        (Says::Yes | Says::Else, _) => true,
        (Says::No, Says::No) => !has_data,
        (_, Says::No) => true,
        (Says::No, _) | (_, Says::Yes) => false,
        _ => has_errors,
    }
}

/// Whether a JSON-RPC reply reports an error of the request or of a tool.
fn says_fault(body: &Tree) -> bool {
    let result = body.member("result").filter(|result| matches!(result, Tree::Object(_)));
    matches!(body.member("error"), Some(Tree::Object(_)))
        || result.is_some_and(|result| says(result.member("isError")) == Says::Yes)
}
