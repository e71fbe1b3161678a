//! Unions: their forms, which must become variants that Rust can distinguish.

use std::collections::HashMap;

use anyhow::Result;
use serde_json::Value;

use super::{
    super::plan::Schema,
    inspect::{is_amount, text, texts},
    lowering::{Lowering, Site},
};

/// The variant that every union has besides those of the documents.
const OTHER: &str = "Other";

impl<'c> Lowering<'c> {
    /// The forms of a `oneOf`.
    pub(super) fn union(
        &mut self,
        schema: &'c Value,
        forms: &'c [Value],
        name: &str,
        site: &Site<'_>,
    ) -> Result<Vec<Schema>> {
        let mut given = texts(schema, "x-enum-varnames");
        let mut before = Before::default();
        let mut lowered: Vec<Schema> = Vec::with_capacity(forms.len());
        for (index, form) in forms.iter().enumerate() {
            let site = site.child(name, "");
            let form_of = self.union_form(form, &site, index)?;
            if let Some(message) = before.clash(name, given.next(), index + 1, &form_of) {
                self.fault("union-forms", self.place(site.root, &self.around, form), message);
            }
            lowered.push(form_of);
        }
        Ok(lowered)
    }

    fn union_form(&mut self, form: &'c Value, site: &Site<'_>, index: usize) -> Result<Schema> {
        // An amount in a union keeps the form that it was given, which distinguishes the variants.
        if is_amount(form) {
            return Ok(Schema::named("Amount"));
        }
        // A variant is made by its name: nothing converts to it.
        if text(form, "type") == Some("integer") && form.get("format").is_none() {
            return Ok(Schema::Integer);
        }
        self.nested(form, &site.child(site.name, &format!("Form{}", index + 1)))
    }
}

/// The earlier forms of a union, by their numbers from 1: the first form of each type, and the first with each variant.
#[derive(Default)]
struct Before {
    types: HashMap<Schema, usize>,
    variants: HashMap<String, usize>,
}

impl Before {
    /// Why a form cannot be a variant beside those before it, and what to do.
    fn clash(&mut self, union: &str, given: Option<&str>, number: usize, form: &Schema) -> Option<String> {
        let other = *self.types.entry(plain(form)).or_insert(number);
        let variant = given.or_else(|| form.variant());
        let named = variant.map(|variant| *self.variants.entry(variant.to_owned()).or_insert(number));
        if other != number {
            return Some(format!(
                "forms {other} and {number} of `{union}` have the same type in code, which cannot distinguish them: describe them as \
                 one form, or make objects components with properties"
            ));
        }
        let variant = variant?;
        if variant == OTHER {
            return Some(format!(
                "form {number} of `{union}` would be the variant `{OTHER}`, which every union has: name its forms with x-enum-varnames"
            ));
        }
        let other = named.filter(|other| *other != number)?;
        Some(format!(
            "forms {other} and {number} of `{union}` would both be the variant `{variant}`: name its forms with x-enum-varnames"
        ))
    }
}

/// A form as far as Rust can distinguish it from others: any object is any JSON.
fn plain(schema: &Schema) -> Schema {
    match schema {
        Schema::Object => Schema::Any,
        Schema::List(items) => Schema::List(Box::new(plain(items))),
        Schema::Map(values) => Schema::Map(Box::new(plain(values))),
        Schema::Nullable(of) => Schema::Nullable(Box::new(plain(of))),
        other => other.clone(),
    }
}
