//! Which nodes of an OpenAPI document are schemas, parameters, operations and so on, and which are plain data.
//!
//! One table, used by every traversal of documents, so that a `$ref` or an `enum` inside an example is never taken for a keyword.

use crate::document::node::Node;

/// The role of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    Document,
    Info,
    Servers,
    Server,
    Tags,
    Tag,
    Paths,
    PathItem,
    Operation,
    Parameters,
    Parameter,
    RequestBodies,
    RequestBody,
    Content,
    Media,
    Responses,
    Response,
    Headers,
    Header,
    Components,
    SecuritySchemes,
    SecurityScheme,
    Schemas,
    Schema,
    Examples,
    Example,
    Events,
    Event,
    /// Examples, extensions, texts: without references.
    Data,
}

/// The methods that a path item may have, as keys.
pub(crate) const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

impl Role {
    /// The role of the member `key` of a node with this role. Array items count as members.
    pub(crate) fn child(self, key: &str) -> Role {
        match (self, key) {
            (Role::Document, "info") => Role::Info,
            (Role::Document | Role::Operation, "servers") => Role::Servers,
            (Role::Servers, _) => Role::Server,
            (Role::Document, "tags") => Role::Tags,
            (Role::Tags, _) => Role::Tag,
            (Role::Document, "paths") => Role::Paths,
            (Role::Document, "components") => Role::Components,
            (Role::Document, "x-events") => Role::Events,
            (Role::Events, _) => Role::Event,
            (Role::Event, "payload") | (Role::Document, "x-event-envelope") => Role::Schema,
            (Role::Paths | Role::Responses | Role::Content, key) if key.starts_with("x-") => Role::Data,
            (Role::Paths, _) => Role::PathItem,
            (Role::PathItem, key) if METHODS.contains(&key) => Role::Operation,
            (Role::PathItem | Role::Operation | Role::Components, "parameters") => Role::Parameters,
            (Role::Operation, "requestBody") => Role::RequestBody,
            (Role::Operation | Role::Components, "responses") => Role::Responses,
            (Role::Components, "schemas") => Role::Schemas,
            (Role::Components, "securitySchemes") => Role::SecuritySchemes,
            (Role::SecuritySchemes, _) => Role::SecurityScheme,
            (Role::Components, "requestBodies") => Role::RequestBodies,
            (Role::Components | Role::Response, "headers") => Role::Headers,
            (Role::Components | Role::Parameter | Role::Header | Role::Media, "examples") => Role::Examples,
            (Role::Parameters, _) => Role::Parameter,
            (Role::Headers, _) => Role::Header,
            (Role::RequestBodies, _) => Role::RequestBody,
            (Role::Responses, _) => Role::Response,
            (Role::Parameter | Role::Header | Role::RequestBody | Role::Response, "content") => Role::Content,
            (Role::Content, _) => Role::Media,
            (Role::Parameter | Role::Header | Role::Media, "schema") => Role::Schema,
            (Role::Examples, _) => Role::Example,
            (Role::Schemas, _) => Role::Schema,
            (Role::Schema, "properties" | "patternProperties" | "allOf" | "oneOf" | "anyOf") => Role::Schemas,
            (Role::Schema, "items" | "additionalProperties" | "not") => Role::Schema,
            _ => Role::Data,
        }
    }

    /// Whether an object of this role may be a `$ref` instead.
    pub(crate) fn may_refer(self) -> bool {
        matches!(
            self,
            Role::PathItem
                | Role::Parameter
                | Role::Header
                | Role::RequestBody
                | Role::Response
                | Role::SecurityScheme
                | Role::Schema
                | Role::Example
        )
    }
}

/// Visits a node and everything below it except data, parents first.
pub(crate) fn walk<'d>(node: Node<'d>, role: Role, visit: &mut dyn FnMut(Node<'d>, Role)) {
    visit(node, role);
    for (key, member) in node.members() {
        let role = role.child(key);
        if role != Role::Data {
            walk(member, role, visit);
        }
    }
    let of_items = match role {
        Role::Schema => Role::Data,
        other => other.child(""),
    };
    if of_items != Role::Data {
        node.items().for_each(|item| walk(item, of_items, visit));
    }
}
