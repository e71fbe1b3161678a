//! Converts operations as written to operations as data: follows references, separates constants from parameters, and fills in
//! defaults.
//!
//! Nothing is checked here. Missing parts get a default, and lint reports them.

use indexmap::IndexSet;
use serde_json::Value;

use crate::document::{Library, Node, RawOperation, is_json, media, single_value};
use crate::load::{extensions, policy, requirements};
use crate::model::{BodySpec, Constant, Example, Media, OperationSpec, Parameter, Place, ReplySpec};

/// The server of a document without one: OpenAPI's default, written out.
pub(crate) const API_SERVER: &str = "/";

/// Every operation, in the order of [`Library::raw_operations`].
pub(crate) fn build(library: &Library, server: &str) -> Vec<OperationSpec> {
    let mut left = requirements::MOST_OF_ALL;
    library.raw_operations().map(|raw| operation(library, &raw, server, &mut left)).collect()
}

/// `left` is how many objects may still be searched for rules.
fn operation(library: &Library, raw: &RawOperation<'_>, server: &str, left: &mut usize) -> OperationSpec {
    let node = raw.node;
    let method = raw.method.to_ascii_uppercase();
    let (path, terms) = split_key(raw.key);
    let parameters = library.parameters(raw);
    let constants = constants(library, raw, &parameters, &terms);
    let parameters = parameters
        .iter()
        .filter(|node| !is_constant(&constants, **node))
        .filter_map(|node| parameter(library, *node))
        .collect();
    OperationSpec {
        id: node
            .text("operationId")
            .filter(|id| !id.is_empty())
            .map_or_else(|| format!("{method} {}", raw.key), str::to_owned),
        section: node.document.section.clone(),
        key: raw.key.to_owned(),
        path: path.to_owned(),
        selectors: terms.iter().filter(|(_, value)| value.is_none()).map(|(name, _)| (*name).to_owned()).collect(),
        summary: node.text("summary").unwrap_or_default().to_owned(),
        description: node.text("description").map(str::to_owned),
        parameters,
        body: body(library, node, left),
        replies: replies(library, raw),
        security: security(node),
        server: server_of(raw, server),
        docs: extensions::docs(node).0,
        retry: extensions::retry(&method, node).0,
        scopes: extensions::scopes(node),
        policy: policy::policy(node).0,
        requirements: extensions::requirements(node).0,
        pagination: extensions::pagination(node).0,
        deprecated: node.flag("deprecated"),
        position: node.position(),
        constants,
        method,
    }
}

/// Whether a parameter is one of the query's constants.
fn is_constant(constants: &[Constant], parameter: Node<'_>) -> bool {
    let named = |constant: &Constant| Some(constant.name.as_str()) == parameter.text("name");
    parameter.text("in") == Some("query")
        && constants.iter().any(|constant| constant.place == Place::Query && named(constant))
}

fn body(library: &Library, operation: Node<'_>, left: &mut usize) -> Option<BodySpec> {
    let listed = operation.get("requestBody")?;
    let body = library.follow(listed)?;
    Some(BodySpec {
        required: body.flag("required"),
        media: media_types(library, body),
        requirements: requirements::of_body(library, body, left),
        position: listed.position(),
    })
}

fn replies(library: &Library, raw: &RawOperation<'_>) -> Vec<ReplySpec> {
    let listed = raw.node.get("responses").into_iter().flat_map(Node::members);
    let replies = listed.filter(|(status, _)| !status.starts_with("x-")).filter_map(|(status, listed)| {
        let reply = library.follow(listed)?;
        Some(ReplySpec {
            status: status.parse().unwrap_or_default(),
            description: reply.text("description").unwrap_or_default().to_owned(),
            media: media_types(library, reply),
            headers: reply
                .get("headers")
                .into_iter()
                .flat_map(Node::members)
                .map(|(name, _)| name.to_owned())
                .collect(),
            position: listed.position(),
        })
    });
    replies.collect()
}

/// A path key's template and its fragment's terms: `/deals#id&action=sign`.
pub(crate) fn split_key(key: &str) -> (&str, Vec<(&str, Option<&str>)>) {
    let (path, fragment) = key.split_once('#').unwrap_or((key, ""));
    let terms = fragment.split('&').filter(|term| !term.is_empty()).map(|term| match term.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (term, None),
    });
    (path, terms.collect())
}

/// A term belongs to the query if the query declares its name, otherwise to the body if that has such a property, otherwise to
/// the query.
fn constants(
    library: &Library,
    raw: &RawOperation<'_>,
    parameters: &[Node<'_>],
    terms: &[(&str, Option<&str>)],
) -> Vec<Constant> {
    let json = library.request_media(raw).into_iter().find(|(name, _)| is_json(name));
    let properties =
        json.and_then(|(_, media)| media.get("schema")).map_or_else(Vec::new, |schema| library.properties(schema));
    let declared = |name: &str| {
        parameters.iter().any(|node| {
            node.text("in") == Some("query")
                && node.text("name") == Some(name)
                && node
                    .get("schema")
                    .and_then(|schema| library.follow(schema))
                    .is_some_and(|schema| single_value(schema.value).is_some())
        })
    };
    let of = |(name, value): &(&str, Option<&str>)| {
        let value = (*value)?.to_owned();
        let in_body = !declared(name) && properties.iter().any(|(property, _)| property == name);
        Some(Constant { name: (*name).to_owned(), value, place: if in_body { Place::Body } else { Place::Query } })
    };
    terms.iter().filter_map(of).collect()
}

/// Cookie parameters are not in the model; lint rejects them.
fn parameter(library: &Library, node: Node<'_>) -> Option<Parameter> {
    let place = match node.text("in")? {
        "path" => Place::Path,
        "query" => Place::Query,
        "header" => Place::Header,
        _ => return None,
    };
    let schema =
        node.get("schema").or_else(|| media(node).into_iter().next().and_then(|(_, media)| media.get("schema")));
    let inherited = schema.and_then(|schema| library.follow(schema)?.value.get("example").cloned());
    Some(Parameter {
        name: node.text("name")?.to_owned(),
        place,
        required: node.flag("required"),
        description: node.text("description").unwrap_or_default().to_owned(),
        schema: schema.map_or(Value::Object(serde_json::Map::new()), |schema| schema.value.clone()),
        example: examples(library, node).into_iter().next().map(|example| example.value).or(inherited),
        explode: node.value.get("explode").and_then(Value::as_bool).unwrap_or(place == Place::Query),
        source: node.value.clone(),
        position: node.position(),
    })
}

fn media_types(library: &Library, node: Node<'_>) -> Vec<Media> {
    let media = media(node).into_iter().map(|(name, media)| Media {
        name: name.to_owned(),
        schema: media.value.get("schema").cloned().unwrap_or(Value::Null),
        examples: examples(library, media),
    });
    media.collect()
}

/// The documented samples of a parameter or a media type.
pub(crate) fn examples(library: &Library, node: Node<'_>) -> Vec<Example> {
    let single = node.get("example").map(|example| Example {
        name: "example".to_owned(),
        value: example.value.clone(),
        position: example.position(),
    });
    let several =
        node.get("examples").into_iter().flat_map(|examples| examples.members()).filter_map(|(name, node)| {
            let value = library.follow(node)?.get("value")?;
            Some(Example { name: name.to_owned(), value: value.value.clone(), position: value.position() })
        });
    single.into_iter().chain(several).collect()
}

/// The names of schemes: the operation's own, otherwise its document's.
fn security(operation: Node<'_>) -> Vec<String> {
    let stated = operation.get("security").or_else(|| operation.document.node().get("security"));
    let requirements = stated.into_iter().flat_map(Node::items);
    let names: IndexSet<&str> = requirements.flat_map(Node::members).map(|(name, _)| name).collect();
    names.into_iter().map(str::to_owned).collect()
}

/// The server of the operation, of its path item, or of its document if that differs from the contract's. With `x-host-root`, it
/// is the contract's without its path.
fn server_of(raw: &RawOperation<'_>, contract: &str) -> Option<String> {
    if raw.node.flag("x-host-root") {
        return Some(host_root(contract).to_owned());
    }
    let of_document = || own_server(raw.node.document.node()).filter(|url| *url != contract);
    first_server(raw.node).or_else(|| first_server(raw.item)).or_else(of_document).map(str::to_owned)
}

/// A url without its path: `https://salesbooth.com/api/v1` → `https://salesbooth.com`.
pub(crate) fn host_root(url: &str) -> &str {
    let host = url.find("://").map_or(0, |scheme| scheme + "://".len());
    let path = url.get(host..).and_then(|rest| rest.find('/'));
    path.and_then(|path| url.get(..host + path)).unwrap_or(url)
}

/// The first server of a document, unless it refers to the API's, whose URL only `common.yaml` has.
pub(crate) fn own_server<'d>(document: Node<'d>) -> Option<&'d str> {
    first_server(document).filter(|url| *url != API_SERVER)
}

/// The first url under `servers`.
fn first_server<'d>(node: Node<'d>) -> Option<&'d str> {
    node.get("servers")?.items().next()?.text("url")
}

/// The regional servers of all documents, each region once: its name and its URL.
pub(crate) fn regions(library: &Library) -> Vec<(String, String)> {
    let mut regions: Vec<(String, String)> = Vec::new();
    for document in &library.documents {
        let root = document.node();
        for server in root.get("servers").into_iter().flat_map(Node::items) {
            if let (Some(name), Some(url)) = (server.text("x-region"), server.text("url"))
                && !regions.iter().any(|(known, _)| known == name)
            {
                regions.push((name.to_owned(), url.to_owned()));
            }
        }
    }
    regions
}
