//! The allowed keys of each object of a document, as tables. Keys that `specs/README.md` adds must be added here.

use crate::document::Role;

/// The name of an object with a role, and its OpenAPI keys. Extensions are in [`EXTENSIONS`].
pub(super) const OBJECTS: &[(Role, &str, &[&str])] = &[
    (Role::Document, "document", &["openapi", "info", "servers", "tags", "security", "paths", "components"]),
    (Role::Info, "info", &["title", "version", "description"]),
    (Role::Server, "server", &["url", "description"]),
    (Role::Tag, "tag", &["name", "description"]),
    (Role::PathItem, "path item", &["get", "put", "post", "delete", "options", "head", "patch", "trace", "parameters"]),
    (
        Role::Operation,
        "operation",
        &[
            "tags",
            "operationId",
            "summary",
            "description",
            "deprecated",
            "security",
            "servers",
            "parameters",
            "requestBody",
            "responses",
        ],
    ),
    (
        Role::Parameter,
        "parameter",
        &["name", "in", "required", "description", "deprecated", "style", "explode", "schema", "example", "examples"],
    ),
    (Role::Header, "header", &["required", "description", "schema", "example", "examples"]),
    (Role::RequestBody, "request body", &["required", "description", "content"]),
    (Role::Media, "media type", &["schema", "example", "examples"]),
    (Role::Response, "reply", &["description", "headers", "content"]),
    (
        Role::Components,
        "components object",
        &["securitySchemes", "parameters", "headers", "requestBodies", "responses", "schemas", "examples"],
    ),
    (Role::SecurityScheme, "security scheme", &["type", "scheme", "bearerFormat", "in", "name", "description"]),
    (
        Role::Schema,
        "schema",
        &[
            "title",
            "description",
            "type",
            "format",
            "nullable",
            "enum",
            "default",
            "example",
            "deprecated",
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "allOf",
            "oneOf",
        ],
    ),
    (Role::Example, "example", &["summary", "description", "value"]),
    (Role::Event, "event", &["description", "payload", "example", "examples"]),
];

/// Keys of schemas that other rules reject, with their reasons.
pub(super) const REFUSED: [&str; 4] = ["not", "anyOf", "patternProperties", "discriminator"];

/// The value of an extension.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// `true`.
    Flag,
    /// A string.
    Text,
    /// One of some words.
    Word(&'static [&'static str]),
    /// A list of strings.
    Texts,
    /// Members with these names and values. Another rule checks anything further.
    Members(&'static [(&'static str, Form)]),
    /// Another rule, or the table above, checks it.
    Own,
}

/// One of our extensions.
pub(super) struct Extension {
    /// `x-docs`
    pub(super) key: &'static str,
    /// The objects that may have it.
    pub(super) on: &'static [Role],
    /// Its value.
    pub(super) form: Form,
}

const fn extension(key: &'static str, on: &'static [Role], form: Form) -> Extension {
    Extension { key, on, form }
}

const PARAM: (&str, Form) = ("param", Form::Own);

/// All of our extensions.
pub(super) const EXTENSIONS: &[Extension] = &[
    extension("x-events", &[Role::Document], Form::Own),
    extension("x-event-envelope", &[Role::Document], Form::Own),
    extension("x-state", &[Role::Document], Form::Own),
    extension("x-domains", &[Role::Document], Form::Own),
    extension("x-region", &[Role::Server], Form::Text),
    extension(
        "x-docs",
        &[Role::Operation, Role::Parameter, Role::Response, Role::Schema],
        Form::Members(&[("section", Form::Own), ("status", Form::Own), ("note", Form::Text)]),
    ),
    extension("x-retry", &[Role::Operation], Form::Members(&[("class", Form::Own), ("note", Form::Text)])),
    extension("x-scopes", &[Role::Operation], Form::Texts),
    extension("x-trust-level", &[Role::Operation], Form::Own),
    extension("x-rate-limit", &[Role::Operation], Form::Own),
    extension("x-timeout", &[Role::Operation], Form::Own),
    extension("x-host-root", &[Role::Operation], Form::Flag),
    extension(
        "x-pagination",
        &[Role::Operation],
        Form::Members(&[
            ("style", Form::Own),
            ("items", Form::Own),
            ("total", Form::Own),
            ("more", Form::Own),
            ("limit", Form::Members(&[PARAM, ("default", Form::Own), ("max", Form::Own)])),
            ("offset", Form::Members(&[PARAM])),
            ("page", Form::Members(&[PARAM, ("current", Form::Text), ("size", Form::Text)])),
            ("cursor", Form::Members(&[PARAM, ("places", Form::Texts)])),
        ]),
    ),
    extension("x-required-when", &[Role::Operation, Role::Schema], Form::Own),
    extension("x-flag", &[Role::Parameter], Form::Word(&["number", "bare"])),
    extension("x-credential", &[Role::Parameter, Role::Schema], Form::Flag),
    extension("x-id", &[Role::Schema], Form::Texts),
    extension("x-enumDescriptions", &[Role::Schema], Form::Own),
    extension("x-enum-varnames", &[Role::Schema], Form::Texts),
    extension("x-in", &[Role::SecurityScheme], Form::Word(&["body"])),
];
