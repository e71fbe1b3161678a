//! A difference: its subject, its places, and its sentence.

use std::fmt::Write;

use crate::compare::class::{self, Verdict};
use crate::model::{Place, Position};

/// The subject of a difference.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The API as a whole.
    Api,
    /// An operation, by its id in the newer documents, or in the older ones if it is gone.
    Operation(String),
    /// A named schema, by its name in the newer documents, otherwise in the older ones.
    Component(String),
    /// An event: its section and its name.
    Event(String, String),
    /// A security scheme.
    Scheme(String),
    /// A section.
    Section(String),
}

/// A step from a subject to the part of it that differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A parameter.
    Parameter(Place, String),
    /// The request body.
    Body,
    /// The reply of this status; 0 is `default`.
    Reply(u16),
    /// A media type of a body or a reply.
    Media(String),
    /// A property.
    Property(String),
    /// The items of a list.
    Items,
    /// The values of a map.
    Values,
    /// One of several forms, counted from 1.
    Form(usize),
    /// A value of an enum.
    Value(String),
    /// A key of the documents (`discriminator`) without a class of its own.
    Keyword(String),
}

/// A component other than a schema, which operations use by reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The kind, as under `components`: `parameters`, `headers`, `requestBodies`, `responses`.
    pub kind: String,
    /// The name, in the newer documents.
    pub name: String,
}

impl Shared {
    /// How many parts lead from an operation to the component.
    fn steps(&self) -> usize {
        if self.kind == "headers" { 2 } else { 1 }
    }

    /// The component in words; its kind is the last part on the path to it.
    fn words(&self, last: Option<&Part>) -> String {
        let kind = match last {
            Some(Part::Parameter(place, _)) => parameter_words(*place),
            Some(Part::Body) => "body",
            _ => "reply",
        };
        format!("the shared {kind} `{}`", self.name)
    }
}

/// A difference between the older documents and the newer ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The class of the difference, one of [`CLASSES`](crate::compare::CLASSES).
    pub class: &'static str,
    /// Its subject.
    pub subject: Subject,
    /// From the subject to the part that differs.
    pub parts: Vec<Part>,
    /// Its effect on a client of the older documents that uses the newer API.
    pub wire: Verdict,
    /// The old value, as a word or as JSON.
    pub before: Option<String>,
    /// The new value.
    pub after: Option<String>,
    /// Where the older documents have it.
    pub base: Option<Position>,
    /// Where the newer documents have it.
    pub head: Option<Position>,
    /// The operations that a component's difference reaches, by id. Empty where documents differ in so many components, each used by so
    /// many operations, that the lists would be longer than the documents.
    pub used_by: Vec<String>,
    /// The component (not a schema) that contains it. The subject is the first operation that uses it.
    pub shared: Option<Shared>,
}

impl Change {
    /// The difference as a sentence.
    pub fn sentence(&self) -> String {
        let template = class::of(self.class).says;
        let before = self.before.as_deref().unwrap_or("nothing");
        let after = self.after.as_deref().unwrap_or("nothing");
        let mut words = String::new();
        let mut rest = template;
        while let Some((plain, behind)) = rest.split_once('{') {
            words.push_str(plain);
            let (name, behind) = behind.split_once('}').unwrap_or((behind, ""));
            match name {
                "what" => words.push_str(&self.what()),
                "owner" => words.push_str(&self.owner()),
                "before" => words.push_str(before),
                _ => words.push_str(after),
            }
            rest = behind;
        }
        words.push_str(rest);
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// The part that differs, in words: "the query parameter `limit` of `deals_list`".
    pub fn what(&self) -> String {
        let owner = self.subject_words();
        let Some(last) = self.parts.last() else { return owner };
        match last {
            _ if self.shared.as_ref().is_some_and(|shared| shared.steps() == self.parts.len()) => {
                self.words_of(self.parts.len())
            }
            Part::Keyword(name) => format!("`{name}` of {}", self.around(1)),
            Part::Parameter(place, name) => format!("the {} `{name}` of {owner}", parameter_words(*place)),
            Part::Body => format!("the body of {owner}"),
            Part::Reply(0) => format!("the default reply of {owner}"),
            Part::Reply(status) => format!("the reply {status} of {owner}"),
            Part::Media(name) => format!("the media type `{name}` of {}", self.around(1)),
            Part::Value(value) => format!("the value `{value}` of {}", self.around(1)),
            _ => {
                let (path, rest) = self.path(self.parts.len());
                if path.is_empty() { self.around(1) } else { of(&path, &self.words_of(rest)) }
            }
        }
    }

    /// The last step to the part that differs, as one word. Empty if the whole subject differs.
    pub fn name(&self) -> String {
        match (self.parts.last(), &self.subject) {
            (
                Some(
                    Part::Parameter(_, name)
                    | Part::Media(name)
                    | Part::Property(name)
                    | Part::Value(name)
                    | Part::Keyword(name),
                ),
                _,
            ) => name.clone(),
            (Some(_), _) | (None, Subject::Api) => String::new(),
            (
                None,
                Subject::Operation(name)
                | Subject::Component(name)
                | Subject::Event(_, name)
                | Subject::Scheme(name)
                | Subject::Section(name),
            ) => name.clone(),
        }
    }

    /// The owner of the differing part, in words.
    pub fn owner(&self) -> String {
        self.around(1)
    }

    /// What contains the last `levels` parts, in words.
    fn around(&self, levels: usize) -> String {
        let (path, rest) = self.path(self.parts.len().saturating_sub(levels));
        let owner = self.words_of(rest);
        if path.is_empty() { owner } else { of(&path, &owner) }
    }

    /// The properties at the end of the first `upto` parts, as a path (`items[].price`), and how many parts come before them.
    fn path(&self, upto: usize) -> (String, usize) {
        let parts = self.parts.get(..upto).unwrap_or_default();
        let is_step = |part: &&Part| matches!(part, Part::Property(_) | Part::Items | Part::Values | Part::Form(_));
        let steps = parts.iter().rev().take_while(is_step).count();
        let rest = parts.len() - steps;
        let mut path = String::new();
        for part in parts.get(rest..).unwrap_or_default() {
            match part {
                Part::Property(name) if path.is_empty() => path.push_str(name),
                Part::Property(name) => {
                    let _ = write!(path, ".{name}");
                }
                Part::Items => path.push_str("[]"),
                Part::Values => path.push_str("{}"),
                Part::Form(number) => {
                    let _ = write!(path, "(form {number})");
                }
                _ => {}
            }
        }
        (path, rest)
    }

    /// What the first parts lead to, in words.
    fn words_of(&self, parts: usize) -> String {
        let owner = self.subject_words();
        let parts = self.parts.get(..parts).unwrap_or_default();
        if let Some(shared) = self.shared.as_ref().filter(|shared| shared.steps() <= parts.len()) {
            let last = parts.get(shared.steps() - 1);
            return shared.words(last);
        }
        match parts.iter().rev().find(|part| !matches!(part, Part::Media(_))) {
            Some(Part::Parameter(place, name)) => format!("the {} `{name}` of {owner}", parameter_words(*place)),
            Some(Part::Body) => format!("the body of {owner}"),
            Some(Part::Reply(0)) => format!("the default reply of {owner}"),
            Some(Part::Reply(status)) => format!("the reply {status} of {owner}"),
            _ => owner,
        }
    }

    fn subject_words(&self) -> String {
        match &self.subject {
            Subject::Api => "the API".to_owned(),
            Subject::Operation(id) => format!("`{id}`"),
            Subject::Component(name) => format!("`{name}`"),
            Subject::Event(_, name) => format!("the event `{name}`"),
            Subject::Scheme(name) => format!("the security scheme `{name}`"),
            Subject::Section(name) => format!("the section `{name}`"),
        }
    }

    /// The difference's place as one word that does not depend on wording or line numbers: `deals_list query limit`.
    pub fn place(&self) -> String {
        let mut place = match &self.subject {
            Subject::Api => "api".to_owned(),
            Subject::Operation(id) => format!("operation {id}"),
            Subject::Component(name) => format!("component {name}"),
            Subject::Event(section, name) => format!("event {section} {name}"),
            Subject::Scheme(name) => format!("scheme {name}"),
            Subject::Section(name) => format!("section {name}"),
        };
        let mut parts = self.parts.as_slice();
        if let Some(shared) = self.shared.as_ref().filter(|shared| shared.steps() <= parts.len()) {
            place = format!("{} {}", shared.kind, shared.name);
            parts = parts.get(shared.steps()..).unwrap_or_default();
        }
        for part in parts {
            let _ = match part {
                Part::Parameter(kind, name) => write!(place, " {}:{name}", parameter_word(*kind)),
                Part::Body => write!(place, " body"),
                Part::Reply(status) => write!(place, " reply:{status}"),
                Part::Media(name) => write!(place, " {name}"),
                Part::Property(name) => write!(place, " .{name}"),
                Part::Items => write!(place, " []"),
                Part::Values => write!(place, " {{}}"),
                Part::Form(number) => write!(place, " form:{number}"),
                Part::Value(value) => write!(place, " ={value}"),
                Part::Keyword(name) => write!(place, " key:{name}"),
            };
        }
        place
    }
}

/// A path within something, in words.
fn of(path: &str, owner: &str) -> String {
    match path {
        "[]" => format!("the items of {owner}"),
        "{}" => format!("the values of {owner}"),
        path => format!("`{path}` of {owner}"),
    }
}

fn parameter_words(place: Place) -> &'static str {
    match place {
        Place::Path => "path parameter",
        Place::Query => "query parameter",
        Place::Header => "header",
        Place::Body => "body constant",
    }
}

fn parameter_word(place: Place) -> &'static str {
    match place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Body => "constant",
    }
}

/// The differences found so far.
pub(crate) struct Changes {
    pub(crate) found: Vec<Change>,
    /// How many pairs of schemas may still be compared within components that took the place of others: such may multiply level by
    /// level. That one took the place of another has been found by then.
    pub(crate) exchanged_left: usize,
}

impl Default for Changes {
    fn default() -> Changes {
        Changes { found: Vec::new(), exchanged_left: 200_000 }
    }
}

impl Changes {
    /// Adds a difference. Its verdict can still be changed.
    pub(crate) fn add(&mut self, class: &'static str, subject: &Subject, parts: &[Part]) -> &mut Change {
        let wire = class::of(class).request;
        self.found.push(Change {
            class,
            subject: subject.clone(),
            parts: parts.to_vec(),
            wire,
            before: None,
            after: None,
            base: None,
            head: None,
            used_by: Vec::new(),
            shared: None,
        });
        let last = self.found.len() - 1;
        &mut self.found[last]
    }
}

impl Change {
    /// Sets its places.
    pub(crate) fn at(&mut self, base: Option<Position>, head: Option<Position>) -> &mut Self {
        self.base = base;
        self.head = head;
        self
    }

    /// Sets the old and the new value.
    pub(crate) fn values(&mut self, before: Option<String>, after: Option<String>) -> &mut Self {
        self.before = before;
        self.after = after;
        self
    }

    /// Sets its meaning on the wire.
    pub(crate) fn means(&mut self, wire: Verdict) -> &mut Self {
        self.wire = wire;
        self
    }
}
