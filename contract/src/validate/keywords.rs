//! Reads the keywords of one OpenAPI 3.0 schema object and checks their form. `check` applies them.
//!
//! Keywords without an effect on validation are not read: `format`, `discriminator`, `readOnly`, `writeOnly`, texts, extensions.

use serde_json::{Map, Number, Value};

use crate::validate::number;
use crate::validate::pattern::Pattern;

/// A type that a schema may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Array,
    Boolean,
    Integer,
    Number,
    Object,
    String,
}

impl Type {
    const ALL: [Type; 6] = [Type::Array, Type::Boolean, Type::Integer, Type::Number, Type::Object, Type::String];

    /// As schemas write it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Type::Array => "array",
            Type::Boolean => "boolean",
            Type::Integer => "integer",
            Type::Number => "number",
            Type::Object => "object",
            Type::String => "string",
        }
    }

    /// Whether a value has the type. `1.0` is an integer.
    pub(super) fn has(self, value: &Value) -> bool {
        match (self, value) {
            (Type::Integer, Value::Number(number)) => number::is_whole(number),
            (Type::Array, Value::Array(_))
            | (Type::Boolean, Value::Bool(_))
            | (Type::Number, Value::Number(_))
            | (Type::Object, Value::Object(_))
            | (Type::String, Value::String(_)) => true,
            _ => false,
        }
    }
}

/// The constraints of a schema, by keyword.
#[derive(Default)]
pub(super) struct Keywords<'s> {
    pub(super) kind: Option<Type>,
    pub(super) nullable: bool,
    pub(super) choices: &'s [Value],
    pub(super) properties: Option<&'s Map<String, Value>>,
    pub(super) additional: Option<&'s Value>,
    pub(super) required: &'s [Value],
    pub(super) properties_count: Count,
    pub(super) items: Option<&'s Value>,
    pub(super) items_count: Count,
    pub(super) unique: bool,
    pub(super) length: Count,
    pub(super) pattern: Option<Pattern<'s>>,
    pub(super) minimum: Option<&'s Number>,
    pub(super) maximum: Option<&'s Number>,
    pub(super) above_minimum: bool,
    pub(super) below_maximum: bool,
    pub(super) step: Option<&'s Number>,
    pub(super) all_of: &'s [Value],
    pub(super) one_of: &'s [Value],
    pub(super) any_of: &'s [Value],
    pub(super) not: Option<&'s Value>,
}

/// A minimum and a maximum number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Count {
    pub(super) least: Option<u64>,
    pub(super) most: Option<u64>,
}

/// Why a schema cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unusable {
    /// The invalid keyword.
    pub(crate) keyword: String,
    /// What is wrong with it.
    pub(crate) reason: String,
}

impl<'s> Keywords<'s> {
    /// The keywords of a schema object, or the first invalid one.
    pub(super) fn read(schema: &'s Map<String, Value>) -> Result<Keywords<'s>, Unusable> {
        let mut keywords = Keywords::default();
        for (keyword, value) in schema {
            if let Err(wanted) = keywords.set(keyword, value) {
                return Err(Unusable { keyword: keyword.clone(), reason: format!("`{keyword}` {wanted}") });
            }
        }
        Ok(keywords)
    }

    /// Reads one keyword, or explains what it should be.
    fn set(&mut self, keyword: &str, value: &'s Value) -> Result<(), String> {
        match keyword {
            "type" => self.kind = Some(type_of(value)?),
            "nullable" => self.nullable = flag(value)?,
            "enum" => self.choices = list(value)?,
            "properties" => self.properties = Some(value.as_object().ok_or("is a mapping")?),
            "additionalProperties" => self.additional = Some(value),
            "required" => self.required = names(value)?,
            "minProperties" => self.properties_count.least = Some(count(value)?),
            "maxProperties" => self.properties_count.most = Some(count(value)?),
            "items" => self.items = Some(value),
            "minItems" => self.items_count.least = Some(count(value)?),
            "maxItems" => self.items_count.most = Some(count(value)?),
            "uniqueItems" => self.unique = flag(value)?,
            "minLength" => self.length.least = Some(count(value)?),
            "maxLength" => self.length.most = Some(count(value)?),
            "pattern" => self.pattern = Some(Pattern::read(value.as_str().ok_or("is a text")?)?),
            "minimum" => self.minimum = Some(number(value)?),
            "maximum" => self.maximum = Some(number(value)?),
            "exclusiveMinimum" => self.above_minimum = flag(value)?,
            "exclusiveMaximum" => self.below_maximum = flag(value)?,
            "multipleOf" => self.step = Some(positive(value)?),
            "allOf" => self.all_of = list(value)?,
            "oneOf" => self.one_of = list(value)?,
            "anyOf" => self.any_of = list(value)?,
            "not" => self.not = Some(value),
            _ => {}
        }
        Ok(())
    }
}

fn type_of(value: &Value) -> Result<Type, String> {
    let named = Type::ALL.into_iter().find(|kind| value.as_str() == Some(kind.name()));
    named.ok_or_else(|| format!("must be one of {}", Type::ALL.map(Type::name).join(", ")))
}

fn flag(value: &Value) -> Result<bool, String> {
    value.as_bool().ok_or_else(|| "must be true or false".to_owned())
}

fn list(value: &Value) -> Result<&[Value], String> {
    value.as_array().map(Vec::as_slice).ok_or_else(|| "is a list".to_owned())
}

fn names(value: &Value) -> Result<&[Value], String> {
    let names = list(value)?;
    if names.iter().all(Value::is_string) { Ok(names) } else { Err("must be a list of names".to_owned()) }
}

fn number(value: &Value) -> Result<&Number, String> {
    value.as_number().ok_or_else(|| "is a number".to_owned())
}

fn positive(value: &Value) -> Result<&Number, String> {
    number(value)?;
    value.as_number().filter(|step| number::is_positive(step)).ok_or_else(|| "must be a number above 0".to_owned())
}

fn count(value: &Value) -> Result<u64, String> {
    let whole = value.as_number().and_then(number::count);
    whole.ok_or_else(|| "must be a whole number, 0 or more".to_owned())
}
