//! Collects the rules of a JSON body (`x-required-when`): those of its schema, and those of nested objects.
//!
//! The forms of a `oneOf` are not searched, because a rule of one form does not apply to the others.

use crate::document::{Library, Node, is_json, media};
use crate::load::extensions;
use crate::model::Requirement;

/// How many objects of a body are visited, because schemas may multiply at each level. Lint reports a rule that is not reached.
const MOST: usize = 10_000;

/// The same limit for the bodies of all operations together.
pub(crate) const MOST_OF_ALL: usize = 200_000;

/// The rules of a request body, outer objects first. `left` is how many objects may still be visited.
pub(crate) fn of_body(library: &Library, body: Node<'_>, left: &mut usize) -> Vec<Requirement> {
    let mut found = Vec::new();
    let json = media(body).into_iter().find(|(name, _)| is_json(name));
    if let Some(schema) = json.and_then(|(_, media)| media.get("schema")) {
        each_object(library, schema, left, &mut |_, part, at| {
            let rules = extensions::requirements(part).0;
            found.extend(rules.into_iter().map(|rule| Requirement { at: at.to_vec(), ..rule }));
        });
    }
    found
}

/// A callback with a schema, one of its parts, and the properties that lead to it.
type Visit<'v, 'd> = &'v mut dyn FnMut(Node<'d>, Node<'d>, &[String]);

/// Visits every part of a body's schema; `*` leads to the values of a map. A recursive schema is visited once on each path.
pub(crate) fn each_object<'d>(library: &'d Library, schema: Node<'d>, left: &mut usize, visit: Visit<'_, 'd>) {
    let most = MOST.min(*left);
    let mut walk = Walk { library, visit, at: Vec::new(), open: Vec::new(), left: most };
    walk.enter(schema);
    *left -= most - walk.left;
}

struct Walk<'d, 'v> {
    library: &'d Library,
    visit: Visit<'v, 'd>,
    /// The properties that lead here.
    at: Vec<String>,
    /// The schemas that contain this one.
    open: Vec<*const serde_json::Value>,
    /// How many more may be visited.
    left: usize,
}

impl<'d> Walk<'d, '_> {
    fn enter(&mut self, schema: Node<'d>) {
        let mut parts = Vec::new();
        self.library.parts(schema, &mut |part| parts.push(part));
        let depth = self.open.len();
        for part in parts {
            let this = std::ptr::from_ref(part.value);
            if self.left == 0 || self.open.contains(&this) {
                continue;
            }
            self.left -= 1;
            self.open.push(this);
            (self.visit)(schema, part, &self.at);
            for (name, property) in part.get("properties").into_iter().flat_map(|properties| properties.members()) {
                self.below(name, property);
            }
            if let Some(items) = part.get("items") {
                self.enter(items);
            }
            if let Some(values) = part.get("additionalProperties").filter(|values| values.value.is_object()) {
                self.below("*", values);
            }
        }
        self.open.truncate(depth);
    }

    fn below(&mut self, name: &str, schema: Node<'d>) {
        self.at.push(name.to_owned());
        self.enter(schema);
        self.at.pop();
    }
}
