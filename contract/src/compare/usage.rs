//! Finds which operations use which components, and in which direction.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::document::{Library, Node, RawOperation, component_of};

/// How many steps all questions for users may take together. Of documents whose components all use each other, the answers would take as
/// long as operations times components.
const MOST_STEPS: usize = 20_000_000;

/// How many users all answers may name together.
const MOST_NAMES: usize = 2_000_000;

/// The uses of every component: what mentions what, once each, so that it takes no more room than the documents.
#[derive(Default)]
pub(crate) struct Usage<'l> {
    /// Schemas, and the parts of operations that mention them: shared ones are one part, however many operations have it.
    parts: Vec<Part>,
    schemas: HashMap<&'l str, usize>,
    /// Operations by id in document order, then the documents that have events.
    users: Vec<String>,
    steps_left: Cell<usize>,
    names_left: Cell<usize>,
}

/// A schema, or a part of an operation.
#[derive(Default)]
struct Part {
    mentions: Vec<usize>,
    mentioned_by: Vec<usize>,
    request: Use,
    reply: Use,
}

/// A use in one direction.
#[derive(Default)]
struct Use {
    /// The users that have the part themselves.
    direct: Vec<usize>,
    /// Whether any user leads here.
    is_reached: bool,
}

/// Which way a part goes.
type Direction = fn(&mut Part) -> &mut Use;

impl<'l> Usage<'l> {
    pub(crate) fn of(library: &'l Library) -> Usage<'l> {
        let mut usage =
            Usage { steps_left: Cell::new(MOST_STEPS), names_left: Cell::new(MOST_NAMES), ..Usage::default() };
        let schemas: Vec<_> = library.components().filter(|(kind, ..)| *kind == "schemas").collect();
        for (_, name, _) in &schemas {
            let number = usage.parts.len();
            usage.parts.push(Part::default());
            usage.schemas.insert(name, number);
        }
        for (_, name, node) in schemas {
            if let Some(number) = usage.schemas.get(name).copied() {
                usage.read(number, node);
            }
        }
        let mut known: HashMap<*const Value, usize> = HashMap::new();
        for raw in library.raw_operations() {
            let user = usage.user(id_of(&raw));
            let media = library.request_media(&raw);
            let sent = library.parameters(&raw).into_iter().chain(media.into_iter().map(|(_, media)| media));
            sent.for_each(|node| usage.note(&mut known, node, user, |part| &mut part.request));
            let replies = library.replies(&raw).into_iter().map(|(_, reply)| reply);
            replies.for_each(|node| usage.note(&mut known, node, user, |part| &mut part.reply));
        }
        for document in &library.documents {
            let root = document.node();
            let user = usage.user(format!("events of {}", document.section));
            let carried = ["x-events", "x-event-envelope"].into_iter().filter_map(|key| root.get(key));
            carried.for_each(|node| usage.note(&mut known, node, user, |part| &mut part.reply));
        }
        usage.reach(|part| &mut part.request);
        usage.reach(|part| &mut part.reply);
        usage
    }

    fn user(&mut self, name: String) -> usize {
        self.users.push(name);
        self.users.len() - 1
    }

    /// Notes what a part mentions.
    fn read(&mut self, number: usize, node: Node<'l>) {
        let mut names = Vec::new();
        collect(node.value, &mut names);
        let mut mentions: Vec<usize> = names.into_iter().filter_map(|name| self.schemas.get(name).copied()).collect();
        mentions.sort_unstable();
        mentions.dedup();
        mentions.iter().for_each(|mentioned| self.parts[*mentioned].mentioned_by.push(number));
        self.parts[number].mentions = mentions;
    }

    /// Notes that a user has a part.
    fn note(&mut self, known: &mut HashMap<*const Value, usize>, node: Node<'l>, user: usize, way: Direction) {
        let next = self.parts.len();
        let number = *known.entry(node.value).or_insert(next);
        if number == next {
            self.parts.push(Part::default());
            self.read(number, node);
        }
        way(&mut self.parts[number]).direct.push(user);
    }

    /// Marks all that the users' parts lead to.
    fn reach(&mut self, way: Direction) {
        let mut open: Vec<usize> = Vec::new();
        for (number, part) in self.parts.iter_mut().enumerate() {
            let found = way(part);
            found.is_reached = !found.direct.is_empty();
            open.extend(found.is_reached.then_some(number));
        }
        while let Some(number) = open.pop() {
            let mentions = std::mem::take(&mut self.parts[number].mentions);
            let new =
                mentions.iter().filter(|next| !std::mem::replace(&mut way(&mut self.parts[**next]).is_reached, true));
            open.extend(new.copied().collect::<Vec<_>>());
            self.parts[number].mentions = mentions;
        }
    }

    fn schema(&self, name: &str) -> Option<&Part> {
        self.parts.get(*self.schemas.get(name)?)
    }

    /// Whether any operation sends a component.
    pub(crate) fn is_sent(&self, name: &str) -> bool {
        self.schema(name).is_some_and(|part| part.request.is_reached)
    }

    /// Whether any operation answers a component, or an event carries it.
    pub(crate) fn is_answered(&self, name: &str) -> bool {
        self.schema(name).is_some_and(|part| part.reply.is_reached)
    }

    /// The operations that send a component, then those that answer it and the events that carry it, each in document order. None once
    /// all questions together took too long.
    pub(crate) fn users(&self, name: &str) -> Vec<&str> {
        let Some(first) = self.schemas.get(name) else { return Vec::new() };
        let (mut open, mut seen) = (vec![*first], HashSet::from([*first]));
        let (mut request, mut reply) = (Vec::new(), Vec::new());
        while let Some(number) = open.pop() {
            let part = &self.parts[number];
            let steps = 1 + part.mentioned_by.len() + part.request.direct.len() + part.reply.direct.len();
            let Some(left) = self.steps_left.get().checked_sub(steps) else { return Vec::new() };
            self.steps_left.set(left);
            request.extend_from_slice(&part.request.direct);
            reply.extend_from_slice(&part.reply.direct);
            open.extend(part.mentioned_by.iter().filter(|next| seen.insert(**next)));
        }
        request.sort_unstable();
        reply.sort_unstable();
        request.dedup();
        reply.dedup();
        request.into_iter().chain(reply).map(|user| self.users[user].as_str()).collect()
    }

    /// Whether so many more users may be named.
    pub(crate) fn may_name(&self, users: usize) -> bool {
        let left = self.names_left.get().checked_sub(users);
        self.names_left.set(left.unwrap_or(0));
        left.is_some()
    }
}

/// The operation's id, or its substitute.
pub(crate) fn id_of(raw: &RawOperation<'_>) -> String {
    let id = raw.node.text("operationId").filter(|id| !id.is_empty());
    id.map_or_else(|| format!("{} {}", raw.method.to_ascii_uppercase(), raw.key), str::to_owned)
}

/// Collects the schemas that a value refers to directly.
fn collect<'v>(value: &'v Value, names: &mut Vec<&'v str>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match (key.as_str(), value.as_str().and_then(component_of)) {
                    ("$ref", Some(("schemas", name))) => names.push(name),
                    ("example" | "examples", _) => {}
                    _ => collect(value, names),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
        _ => {}
    }
}
