//! Adds query parameters and body properties that are not in the documents. They never replace documented ones, a constant, a
//! credential, or a name that selects between the operations of one path.

use std::collections::HashMap;

use serde::{Serialize, de::IgnoredAny};

use super::{Body, Request, added::EMPTY};
use crate::{
    operation::{Method, Operation},
    value::{Param, secret},
};

const SET_TWICE: &str = "is already set and would be sent twice";
const CONSTANT: &str = "is a constant of this operation, which is sent with every call";
const SELECTOR: &str = "selects between the operations of this path: it would call another one";
const CREDENTIAL: &str = "carries the credential: set it with `credential`";

impl Request {
    /// Adds a query parameter that the documents do not name.
    pub fn add_query(&mut self, name: &str, value: &(impl Param + ?Sized)) {
        let operation = self.operation;
        let value = value.text().into_owned();
        if name.is_empty() {
            self.refuse("query", "has a parameter without a name");
        } else if value.is_empty() {
            self.refuse(name, EMPTY);
        } else if operation.query.iter().any(|(constant, _)| *constant == name) {
            self.refuse(name, CONSTANT);
        } else if operation.query_selectors.contains(&name) {
            self.refuse(name, SELECTOR);
        } else if self.query.iter().any(|(known, _)| known == name) {
            self.refuse(name, SET_TWICE);
        } else {
            self.added.query.push(name.to_owned());
            self.query.push((name.to_owned().into(), Some(value)));
        }
    }

    /// Adds a property that the documents do not name to the JSON body. An operation without a body gets one, if its method can
    /// send one.
    #[inline]
    pub fn add_body_field(&mut self, name: &str, value: &(impl Serialize + ?Sized)) {
        self.add_written(name, &mut |serializer| value.serialize(serializer));
    }

    fn add_written(&mut self, name: &str, write: secret::Write<'_>) {
        let (json, secrets) = secret::noting(write);
        let json = json.map(|json| String::from_utf8_lossy(&json).into_owned());
        self.secrets.extend(secrets);
        match (json, guarded(self.operation, name)) {
            (_, Some(reason)) => self.refuse(name, reason),
            (Err(fault), _) => self.refuse(name, &format!("cannot be written as JSON: {fault}")),
            (Ok(_), _) if self.added.body.iter().any(|(known, _)| known == name) => self.refuse(name, SET_TWICE),
            (Ok(json), _) => {
                self.append(name, &json);
                self.added.body.push((name.to_owned(), json));
            }
        }
    }

    /// The names of the undocumented query parameters.
    pub fn added_query(&self) -> impl Iterator<Item = &str> {
        self.added.query.iter().map(String::as_str)
    }

    /// Adds the undocumented properties to a body that has just been set.
    pub(super) fn append_added(&mut self) {
        for (name, json) in self.added.body.clone() {
            self.append(&name, &json);
        }
    }

    fn append(&mut self, name: &str, json: &str) {
        let sends_body = matches!(self.operation.method, Method::Post | Method::Put | Method::Patch);
        match &self.body {
            Body::Empty if !sends_body => {
                let reason = format!("cannot be added: this {} has no body", self.operation.method);
                return self.refuse(name, &reason);
            }
            Body::Json(content) => {
                let known: Option<HashMap<String, IgnoredAny>> = serde_json::from_slice(content).ok();
                match known.map(|known| known.contains_key(name)) {
                    None => return self.refuse(name, "cannot be added: the body is not a JSON object"),
                    Some(true) => return self.refuse(name, SET_TWICE),
                    Some(false) => {}
                }
            }
            Body::Empty => {}
            Body::Bytes { .. } | Body::Form(_) => return self.refuse(name, "cannot be added: the body is not JSON"),
        }
        if !self.body.append_json(name, json) {
            self.refuse(name, "cannot be added: the body is not a JSON object");
        }
    }
}

/// Why the caller may not set a property of the body.
fn guarded(operation: &Operation, name: &str) -> Option<&'static str> {
    let mut constants = operation.body.iter().chain(operation.body_json);
    if name.is_empty() {
        Some("is a property without a name")
    } else if constants.any(|(constant, _)| *constant == name) {
        Some(CONSTANT)
    } else if operation.credential == Some(name) {
        Some(CREDENTIAL)
    } else {
        operation.body_selectors.contains(&name).then_some(SELECTOR)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    static LIST: Operation = Operation::new("deals_list", "deals", Method::Get, "/deals");

    #[test]
    fn a_parameter_in_any_form_is_not_set_once_more_after_it_was_added() {
        type Set = fn(&mut Request);
        let sets: [Set; 6] = [
            |request| request.query("tag", "b"),
            |request| request.query_each("tag", ["b"]),
            |request| request.query_joined("tag", ["b"]),
            |request| request.query_flag("tag", true),
            |request| request.query_bare("tag", true),
            |request| request.add_query("tag", "b"),
        ];
        for (number, set) in sets.into_iter().enumerate() {
            let mut request = Request::new(&LIST);
            request.add_query("tag", "a");
            set(&mut request);
            assert_eq!(request.find_fault().unwrap_err().field, "tag", "{number}");
            assert_eq!(request.query_string(), "tag=a", "{number}");
        }
    }
}
