//! Checks the frame of a file: its name, its `info`, its server, its tag, and the order of an operation's keys.

use crate::document::{COMMON, Document, Node};
use crate::lint::scope::{Findings, Scope};
use crate::load::{API_SERVER, BESIDE};
use crate::model::Position;

/// The keys of an operation, in order. Keys that are not listed, such as extensions, come fifth.
const ORDER: [&str; 8] =
    ["tags", "operationId", "summary", "description", "", "parameters", "requestBody", "responses"];

/// The documents that are files. One that was read from a bundle has no frame of its own.
fn files<'s>(scope: &'s Scope<'_>) -> impl Iterator<Item = &'s Document> {
    scope.library.documents.iter().filter(|document| document.file.ends_with(".yaml"))
}

pub(super) fn file_names(scope: &Scope<'_>, findings: &mut Findings) {
    for file in &scope.parts.strays {
        let message = format!("rename it to end in .yaml; besides documents, only {} may be here", BESIDE.join(", "));
        findings.add(Position { file: file.clone(), line: 1, column: 1 }, message);
    }
}

pub(super) fn info(scope: &Scope<'_>, findings: &mut Findings) {
    for document in files(scope) {
        let Some(info) = document.node().get("info") else { continue };
        let title = info.text("title").unwrap_or_default().trim();
        if title.is_empty() || title.ends_with('.') {
            findings.at(info.get("title").unwrap_or(info), "write the title as a short line without a full stop");
        }
        if !info.text("version").is_some_and(is_version) {
            let at = info.get("version").unwrap_or(info);
            findings.at(at, "write the version as a day in the form 2026.11.21, without leading zeros");
        }
        if document.section == COMMON && info.text("description").is_none_or(|words| words.trim().is_empty()) {
            findings.at(info, "add a description to the info of common.yaml, which describes the API");
        }
    }
}

/// Three numbers without leading zeros.
fn is_version(version: &str) -> bool {
    let parts: Vec<&str> = version.split('.').collect();
    let number = |part: &str| {
        !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
    };
    parts.len() == 3 && parts.into_iter().all(number)
}

pub(super) fn servers(scope: &Scope<'_>, findings: &mut Findings) {
    let mut base = None;
    for (index, document) in files(scope).enumerate() {
        let root = document.node();
        let Some(servers) = root.get("servers") else {
            findings.at(root, format!("servers is missing; write servers: [{{url: {API_SERVER}}}]"));
            continue;
        };
        let urls: Vec<(&str, Node<'_>)> =
            servers.items().map(|server| (server.text("url").unwrap_or_default(), server)).collect();
        // `common.yaml` is the first document, or the only file of an API without shared parts.
        if index == 0 {
            base = urls.first().map(|(url, _)| *url);
            for (_, server) in urls.iter().filter(|(url, _)| !is_absolute(url)) {
                findings.at(*server, "write the API's base URL in full in the first document: https://host/path");
            }
        } else if !matches!(urls.as_slice(), [(API_SERVER, _)]) {
            let message = format!("only common.yaml contains the base URL; write servers: [{{url: {API_SERVER}}}]");
            findings.at(servers, message);
        }
    }
    for (_, raw) in scope.operations.iter().filter(|(_, raw)| raw.node.document.file.ends_with(".yaml")) {
        for server in raw.node.get("servers").into_iter().flat_map(Node::items) {
            let url = server.text("url").unwrap_or_default();
            if !is_absolute(url) || base.is_some_and(|base| host(base) == host(url)) {
                findings.at(server, "for an operation at the root of the API's host, write x-host-root: true instead");
            }
        }
    }
}

fn is_absolute(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default()
}

pub(super) fn tags(scope: &Scope<'_>, findings: &mut Findings) {
    for document in files(scope).filter(|document| document.section != COMMON) {
        let root = document.node();
        let tags: Vec<Node<'_>> = root.get("tags").into_iter().flat_map(Node::items).collect();
        let described = |tag: &Node<'_>| tag.text("description").is_some_and(|words| !words.trim().is_empty());
        let named = |tag: &Node<'_>| tag.text("name") == Some(&document.section);
        if !matches!(tags.as_slice(), [tag] if named(tag) && described(tag)) {
            let at = root.get("tags").unwrap_or(root);
            findings.at(at, format!("tags must be [{{name: {}, description: ..}}]", document.section));
        }
    }
}

pub(super) fn key_order(scope: &Scope<'_>, findings: &mut Findings) {
    for (_, raw) in &scope.operations {
        let mut last = ("", 0);
        for (key, member) in raw.node.members() {
            let place = ORDER.iter().position(|known| *known == key).unwrap_or(4);
            if place < last.1 {
                findings.at(member, format!("move `{key}` before `{}`", last.0));
                break;
            }
            last = (key, place);
        }
    }
}
