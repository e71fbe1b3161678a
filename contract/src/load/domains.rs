//! `x-domains`: which sections belong together. Its form is checked by `lint`; here a wrong form is left out.

use crate::document::{Library, Node};
use crate::model::Domain;

/// The domains of all documents, in document order.
pub(crate) fn read(library: &Library) -> Vec<Domain> {
    let written = library.documents.iter().filter_map(|document| document.node().get("x-domains"));
    written.flat_map(Node::members).map(|(name, node)| domain(name, node)).collect()
}

fn domain(name: &str, node: Node<'_>) -> Domain {
    let sections = node.get("sections").into_iter().flat_map(Node::items);
    Domain {
        name: name.to_owned(),
        description: node.text("description").unwrap_or_default().to_owned(),
        sections: sections.filter_map(|section| section.value.as_str()).map(str::to_owned).collect(),
    }
}
