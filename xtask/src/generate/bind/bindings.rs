//! The types that progenitor made: of fields, variants, arguments and replies.

use std::collections::HashMap;

use anyhow::{Context, Result};

use super::super::rust_type::RustType;

/// What progenitor made of a lowered document.
#[derive(Default)]
pub struct Bindings {
    /// Fields of each object type, by wire name.
    pub fields: HashMap<String, HashMap<String, RustType>>,
    /// Variants of each union, in order.
    pub unions: HashMap<String, Vec<(String, RustType)>>,
    /// Arguments and reply of each operation, by operation id.
    pub signatures: HashMap<String, Signature>,
}

/// The types of an operation.
pub struct Signature {
    /// By argument name; the body is called `body`.
    pub arguments: HashMap<String, RustType>,
    /// What the call answers with.
    pub reply: Option<RustType>,
}

impl Bindings {
    /// The type of a property.
    pub fn field(&self, ty: &str, wire: &str) -> Result<&RustType> {
        let fields = self.fields.get(ty).with_context(|| format!("`{ty}` has no fields"))?;
        fields.get(wire).with_context(|| format!("progenitor dropped `{wire}` of `{ty}`"))
    }

    /// The variants of a union, in order.
    pub fn variants(&self, ty: &str) -> Result<&[(String, RustType)]> {
        Ok(self.unions.get(ty).with_context(|| format!("`{ty}` is a union without variants"))?)
    }

    /// The types of an operation.
    pub fn signature(&self, operation: &str) -> Result<&Signature> {
        self.signatures.get(operation).context("progenitor made no method of it")
    }
}

impl Signature {
    /// The type of an argument. Which words are keywords, and what begins a name that cannot, progenitor decides for itself: its
    /// names differ from ours by underscores around them, if at all.
    pub fn argument(&self, name: &str) -> Result<&RustType> {
        self.arguments.get(name.trim_matches('_')).with_context(|| format!("progenitor dropped the parameter `{name}`"))
    }
}
