//! The query of a request: its documented parameters in their forms on the wire. Undocumented ones are in `undocumented`.

use std::borrow::Cow;

use percent_encoding::utf8_percent_encode;

use super::{Request, added::EMPTY, path::ENCODED};
use crate::value::Param;

impl Request {
    /// Adds a required query parameter. Empty text is invalid, because the request would ask for something else.
    pub fn require(&mut self, name: &'static str, value: &(impl Param + ?Sized)) {
        self.refuse_faulty(name, value);
        let value = value.text();
        if value.is_empty() {
            return self.refuse(name, "is empty");
        }
        self.query.push((Cow::Borrowed(name), Some(value.into_owned())));
    }

    /// Sets a query parameter, in place of an earlier value.
    ///
    /// Empty text is invalid, here and in the lists below. The API would read an empty filter as no filter, and return
    /// everything.
    pub fn query(&mut self, name: &'static str, value: &(impl Param + ?Sized)) {
        self.refuse_faulty(name, value);
        let value = value.text().into_owned();
        if value.is_empty() {
            return self.refuse(name, EMPTY);
        }
        if !self.refuse_added(name) {
            self.replace_query(name, value);
        }
    }

    /// Records a fault if the caller has added the parameter by name, and returns whether that is so.
    fn refuse_added(&mut self, name: &str) -> bool {
        let is_added = self.added.query.iter().any(|added| added == name);
        if is_added {
            self.refuse(name, "is already set, as an undocumented parameter");
        }
        is_added
    }

    /// Sets a query parameter, in place of an earlier value from any source.
    pub(crate) fn replace_query(&mut self, name: &'static str, value: String) {
        match self.query.iter_mut().find(|(known, _)| known == name) {
            Some((_, current)) => *current = Some(value),
            None => self.query.push((Cow::Borrowed(name), Some(value))),
        }
    }

    /// Adds a query parameter once per value.
    pub fn query_each<P: Param>(&mut self, name: &'static str, values: impl IntoIterator<Item = P>) {
        let values = self.texts(name, values);
        if values.is_empty() || values.iter().any(String::is_empty) {
            return self.refuse(name, EMPTY);
        }
        if self.refuse_added(name) {
            return;
        }
        self.query.extend(values.into_iter().map(|value| (Cow::Borrowed(name), Some(value))));
    }

    /// Adds a query parameter with its values joined by commas.
    pub fn query_joined<P: Param>(&mut self, name: &'static str, values: impl IntoIterator<Item = P>) {
        let values = self.texts(name, values);
        if values.iter().any(String::is_empty) {
            return self.refuse(name, EMPTY);
        }
        self.query(name, &values.join(","));
    }

    /// The texts of several values.
    fn texts<P: Param>(&mut self, name: &str, values: impl IntoIterator<Item = P>) -> Vec<String> {
        let text = |value: P| {
            self.refuse_faulty(name, &value);
            value.text().into_owned()
        };
        values.into_iter().map(text).collect()
    }

    /// Sets a flag that is sent as 1 or 0.
    pub fn query_flag(&mut self, name: &'static str, value: bool) {
        self.query(name, if value { "1" } else { "0" });
    }

    /// Sets a flag that is sent as its name alone, or is left out.
    pub fn query_bare(&mut self, name: &'static str, value: bool) {
        if self.refuse_added(name) {
            return;
        }
        self.query_remove(name);
        if value {
            self.query.push((Cow::Borrowed(name), None));
        }
    }

    /// Removes a query parameter.
    pub fn query_remove(&mut self, name: &str) {
        self.query.retain(|(known, _)| known != name);
    }

    /// The query, percent-encoded; empty without parameters.
    pub fn query_string(&self) -> String {
        let mut text = String::new();
        for (name, value) in &self.query {
            if !text.is_empty() {
                text.push('&');
            }
            text.extend(utf8_percent_encode(name, ENCODED));
            if let Some(value) = value {
                text.push('=');
                text.extend(utf8_percent_encode(value, ENCODED));
            }
        }
        text
    }

    /// The value of a query parameter.
    pub fn query_value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).and_then(|(_, value)| value.as_deref())
    }

    /// The query parameters in order, not encoded. A bare one has no value.
    pub fn query_parameters(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.query.iter().map(|(name, value)| (&**name, value.as_deref()))
    }
}
