//! The types that progenitor produced for fields, variants, arguments and replies.

use std::collections::HashMap;

use anyhow::{Context, Result};

use super::super::rust_type::RustType;

/// What progenitor produced for a lowered document.
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
    /// By argument name. The body is called `body`.
    pub arguments: HashMap<String, RustType>,
    /// The type of the reply.
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
        self.signatures.get(operation).context("progenitor generated no method for it")
    }
}

impl Signature {
    /// The type of an argument. progenitor escapes keywords and invalid first letters in its own way, so its names may differ
    /// from ours by surrounding underscores.
    pub fn argument(&self, name: &str) -> Result<&RustType> {
        self.arguments.get(name.trim_matches('_')).with_context(|| format!("progenitor dropped the parameter `{name}`"))
    }
}
