//! Which operations reach which components, and in which direction.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::document::{Library, Node, RawOperation, component_of};

/// How a component is used.
#[derive(Debug, Clone, Default)]
pub(crate) struct Used {
    /// The operations that send it, by id, in document order.
    pub(crate) request: Vec<String>,
    /// The operations that answer it, and the events that carry it.
    pub(crate) reply: Vec<String>,
}

/// The uses of every component.
#[derive(Debug, Default)]
pub(crate) struct Usage<'l> {
    by_name: HashMap<&'l str, Used>,
}

impl<'l> Usage<'l> {
    pub(crate) fn of(library: &'l Library) -> Usage<'l> {
        let mut edges: HashMap<&str, Vec<&str>> = HashMap::new();
        for (kind, name, node) in library.components() {
            if kind == "schemas" {
                edges.insert(name, mentioned(node));
            }
        }
        let mut usage = Usage::default();
        for raw in library.raw_operations() {
            let id = id_of(&raw);
            let mut sent: Vec<&str> = library.parameters(&raw).into_iter().flat_map(mentioned).collect();
            sent.extend(library.request_media(&raw).into_iter().flat_map(|(_, media)| mentioned(media)));
            let replies = library.replies(&raw);
            let answered = replies.into_iter().flat_map(|(_, reply)| mentioned(reply)).collect();
            for name in reached(&edges, sent) {
                usage.by_name.entry(name).or_default().request.push(id.clone());
            }
            for name in reached(&edges, answered) {
                usage.by_name.entry(name).or_default().reply.push(id.clone());
            }
        }
        for document in &library.documents {
            let root = document.node();
            let carried: Vec<&str> =
                ["x-events", "x-event-envelope"].iter().filter_map(|key| root.get(key)).flat_map(mentioned).collect();
            for name in reached(&edges, carried) {
                usage.by_name.entry(name).or_default().reply.push(format!("events of {}", document.section));
            }
        }
        usage
    }

    /// The uses of a component.
    pub(crate) fn get(&self, name: &str) -> Used {
        self.by_name.get(name).cloned().unwrap_or_default()
    }
}

/// The operation's id, or what replaces it.
pub(crate) fn id_of(raw: &RawOperation<'_>) -> String {
    let id = raw.node.text("operationId").filter(|id| !id.is_empty());
    id.map_or_else(|| format!("{} {}", raw.method.to_ascii_uppercase(), raw.key), str::to_owned)
}

/// The schemas that a node refers to directly.
fn mentioned<'l>(node: Node<'l>) -> Vec<&'l str> {
    let mut names = Vec::new();
    collect(node.value, &mut names);
    names
}

fn collect<'v>(value: &'v serde_json::Value, names: &mut Vec<&'v str>) {
    match value {
        serde_json::Value::Object(members) => {
            for (key, value) in members {
                match (key.as_str(), value.as_str().and_then(component_of)) {
                    ("$ref", Some(("schemas", name))) => names.push(name),
                    ("example" | "examples", _) => {}
                    _ => collect(value, names),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, names)),
        _ => {}
    }
}

/// Everything that these names lead to, themselves included, in the order of discovery.
fn reached<'l>(edges: &HashMap<&'l str, Vec<&'l str>>, from: Vec<&'l str>) -> Vec<&'l str> {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut order = BTreeMap::new();
    let mut open = from;
    open.reverse();
    while let Some(name) = open.pop() {
        if seen.insert(name) {
            order.insert(order.len(), name);
            open.extend(edges.get(name).into_iter().flatten().copied());
        }
    }
    order.into_values().collect()
}
