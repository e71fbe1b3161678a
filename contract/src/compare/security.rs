//! The credentials of an operation: alternatives, any one of which is enough, each with schemes that are required together.

use crate::document::Node;

/// Schemes that are required together, each with its scopes. Empty means public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Way {
    schemes: Vec<(String, Vec<String>)>,
}

impl Way {
    /// Whether a client that satisfies another alternative also satisfies this one.
    pub(crate) fn is_met_by(&self, other: &Way) -> bool {
        self.schemes.iter().all(|(name, scopes)| {
            other.schemes.iter().any(|(known, has)| known == name && scopes.iter().all(|scope| has.contains(scope)))
        })
    }

    fn words(&self) -> String {
        let scheme = |(name, scopes): &(String, Vec<String>)| {
            let scopes: Vec<String> = scopes.iter().map(|scope| format!("`{scope}`")).collect();
            if scopes.is_empty() { format!("`{name}`") } else { format!("`{name}` with {}", scopes.join(", ")) }
        };
        let words: Vec<String> = self.schemes.iter().map(scheme).collect();
        if words.is_empty() { "none".to_owned() } else { words.join(" and ") }
    }
}

/// The alternatives of an operation, or of its document.
pub(crate) fn stated(operation: Node<'_>) -> Vec<Way> {
    let stated = operation.get("security").or_else(|| operation.document.node().get("security"));
    let way = |requirement: Node<'_>| {
        let scopes =
            |node: Node<'_>| node.items().filter_map(|scope| scope.value.as_str().map(str::to_owned)).collect();
        let mut schemes: Vec<(String, Vec<String>)> =
            requirement.members().map(|(name, listed)| (name.to_owned(), scopes(listed))).collect();
        schemes.sort();
        Way { schemes }
    };
    stated.into_iter().flat_map(Node::items).map(way).collect()
}

/// The alternatives in words.
pub(crate) fn listed(ways: &[Way]) -> String {
    if ways.is_empty() {
        return "none".to_owned();
    }
    ways.iter().map(Way::words).collect::<Vec<_>>().join(", ")
}
