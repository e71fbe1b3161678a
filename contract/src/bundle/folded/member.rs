//! The operations of the plain bundle, as the members of a folded operation, and the parts that they name.

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::document::scalar_text;
use crate::model::{Constant, OperationSpec, Place};

/// How many references in a row are followed; loading refuses circles.
const LONGEST_CHAIN: usize = 64;

/// The plain bundle, with the components that folding adds.
pub(crate) struct Plain<'b> {
    root: &'b Value,
    /// Schemas by name.
    pub(crate) added: IndexMap<String, Value>,
}

impl<'b> Plain<'b> {
    pub(crate) fn new(root: &'b Value) -> Plain<'b> {
        Plain { root, added: IndexMap::new() }
    }

    /// The value, or what its `$ref` names in the end.
    pub(crate) fn follow(&self, value: &'b Value) -> &'b Value {
        let mut value = value;
        for _ in 0..LONGEST_CHAIN {
            let Some(reference) = reference(value) else { break };
            let Some(target) = reference.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer)) else {
                break;
            };
            value = target;
        }
        value
    }

    /// Visits a schema and what it takes in by reference or `allOf`, each once.
    pub(crate) fn parts(&self, schema: &'b Value, visit: &mut dyn FnMut(&'b Value)) {
        let mut seen: Vec<*const Value> = Vec::new();
        let mut open = vec![schema];
        while let Some(next) = open.pop() {
            let part = self.follow(next);
            if seen.contains(&std::ptr::from_ref(part)) {
                continue;
            }
            seen.push(part);
            visit(part);
            open.extend(part.get("allOf").and_then(Value::as_array).into_iter().flatten().rev());
        }
    }

    /// Makes a schema a component, under this name or one like it, and refers to it.
    pub(crate) fn add(&mut self, name: &str, schema: Value) -> Value {
        let mut free = name.to_owned();
        let taken = |name: &str| self.root.pointer(&format!("/components/schemas/{name}")).is_some();
        while taken(&free) || self.added.contains_key(&free) {
            free.push('_');
        }
        let reference = json!({"$ref": format!("#/components/schemas/{free}")});
        self.added.insert(free, schema);
        reference
    }
}

/// An operation of the contract, as the plain bundle has it.
pub(crate) struct Member<'b> {
    pub(crate) spec: &'b OperationSpec,
    pub(crate) source: &'b Value,
    item: &'b Value,
}

impl<'b> Member<'b> {
    /// The operation's entry in the plain bundle.
    pub(crate) fn find(plain: &Plain<'b>, spec: &'b OperationSpec) -> Option<Member<'b>> {
        let item = plain.root.get("paths")?.get(&spec.key)?;
        let source = item.get(spec.method.to_ascii_lowercase())?;
        Some(Member { spec, source, item })
    }

    /// A key of the operation, else of its path item.
    pub(crate) fn stated(&self, key: &str) -> Option<&'b Value> {
        self.source.get(key).or_else(|| self.item.get(key))
    }

    /// Its parameters, references followed: the path item's that it does not redefine, then its own, then constants that only
    /// the path key has.
    pub(crate) fn parameters(&self, plain: &Plain<'b>) -> Vec<Value> {
        let listed = |value: &'b Value| value.get("parameters").and_then(Value::as_array).into_iter().flatten();
        let place = |parameter: &Value| (parameter.get("in").cloned(), parameter.get("name").cloned());
        let own: Vec<&Value> = listed(self.source).map(|parameter| plain.follow(parameter)).collect();
        let shared = listed(self.item).map(|parameter| plain.follow(parameter));
        let shared = shared.filter(|shared| !own.iter().any(|own| place(own) == place(shared)));
        let mut all: Vec<Value> = shared.chain(own.iter().copied()).cloned().collect();
        for Constant { name, value, .. } in self.constants(Place::Query) {
            if !all.iter().any(|known| place(known) == (Some(json!("query")), Some(json!(name)))) {
                let schema = json!({"type": "string", "enum": [value]});
                all.push(json!({"name": name, "in": "query", "required": true, "schema": schema}));
            }
        }
        all
    }

    /// A constant in the JSON type that the body's schema gives it.
    pub(crate) fn value(&self, plain: &Plain<'b>, constant: &Constant) -> Value {
        let text = json!(constant.value);
        let body = self.source.get("requestBody").filter(|_| constant.place == Place::Body);
        let mut found = None;
        for (_, media) in members(body.and_then(|body| plain.follow(body).get("content"))) {
            plain.parts(media.get("schema").unwrap_or(&Value::Null), &mut |part| {
                let property = part.get("properties").and_then(|properties| properties.get(&constant.name));
                let values = property.and_then(|property| plain.follow(property).get("enum")?.as_array());
                let value = values.into_iter().flatten().find(|value| scalar_text(value) == constant.value);
                found = found.or(value);
            });
        }
        found.cloned().unwrap_or(text)
    }

    /// Its constants in this place.
    pub(crate) fn constants(&self, place: Place) -> impl Iterator<Item = &'b Constant> + use<'b> {
        self.spec.constants.iter().filter(move |constant| constant.place == place)
    }
}

/// The `$ref` of a value.
pub(crate) fn reference(value: &Value) -> Option<&str> {
    value.get("$ref").and_then(Value::as_str)
}

/// The members of an object; none for anything else.
pub(crate) fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

/// The values without those that came before.
pub(crate) fn distinct<T: PartialEq>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for value in values {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

/// An object without what is null.
pub(crate) fn object<const N: usize>(members: [(&str, Value); N]) -> Map<String, Value> {
    let stated = members.into_iter().filter(|(_, value)| !value.is_null());
    stated.map(|(key, value)| (key.to_owned(), value)).collect()
}
