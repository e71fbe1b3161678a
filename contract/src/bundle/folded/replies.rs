//! The replies of a folded operation: those of all members, by status and media type.

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::bundle::folded::bodies::examples;
use crate::bundle::folded::member::{Member, Plain, distinct, members, object};
use crate::bundle::folded::{merged, words};

/// The replies of all members.
pub(super) fn folded<'b>(plain: &mut Plain<'b>, all: &[Member<'b>], id: &str) -> Value {
    if let [only] = all {
        return only.source.get("responses").cloned().unwrap_or_else(|| json!({}));
    }
    let mut by_status: IndexMap<&'b str, Vec<(usize, &'b Value)>> = IndexMap::new();
    for (index, member) in all.iter().enumerate() {
        for (status, reply) in members(member.source.get("responses")) {
            by_status.entry(status).or_default().push((index, reply));
        }
    }
    // `default` comes last, as in every document.
    by_status.sort_by(|one, _, two, _| one.cmp(two));
    let statuses =
        by_status.into_iter().map(|(status, replies)| (status.to_owned(), reply(plain, all, id, status, &replies)));
    Value::Object(statuses.collect())
}

fn reply<'b>(
    plain: &mut Plain<'b>,
    all: &[Member<'b>],
    id: &str,
    status: &str,
    replies: &[(usize, &'b Value)],
) -> Value {
    if let [only] = distinct(replies.iter().map(|(_, reply)| *reply)).as_slice() {
        return (*only).clone();
    }
    let mut described: IndexMap<&str, Vec<usize>> = IndexMap::new();
    let mut by_media: IndexMap<&'b str, Vec<(usize, &'b Value)>> = IndexMap::new();
    let mut headers = Map::new();
    for (index, reply) in replies {
        let reply = plain.follow(reply);
        let words = reply.get("description").and_then(Value::as_str).unwrap_or_default();
        described.entry(words).or_default().push(*index);
        for (media_type, media) in members(reply.get("content")) {
            by_media.entry(media_type).or_default().push((*index, media));
        }
        headers.extend(members(reply.get("headers")).map(|(name, header)| (name.clone(), header.clone())));
    }
    let description = |(words, some): (&&str, &Vec<usize>)| match words::which(all, some) {
        Some(which) if described.len() > 1 => format!("{which}: {words}"),
        _ => (*words).to_owned(),
    };
    let description = described.iter().map(description).collect::<Vec<_>>().join(" ");
    let mut content = Map::new();
    for (media_type, media) in by_media {
        let schemas = distinct(media.iter().filter_map(|(_, media)| media.get("schema")));
        let schema = match schemas.as_slice() {
            [] => Value::Null,
            [only] => (*only).clone(),
            several => {
                let name = format!("{}Reply{}", words::type_name(id), if status == "200" { "" } else { status });
                let merged = merged::schema(plain, several);
                plain.add(&name, merged)
            }
        };
        let examples = examples(all, media.into_iter());
        content.insert(media_type.to_owned(), Value::Object(object([("schema", schema), ("examples", examples)])));
    }
    let content = if content.is_empty() { Value::Null } else { Value::Object(content) };
    let headers = if headers.is_empty() { Value::Null } else { Value::Object(headers) };
    Value::Object(object([("description", json!(description)), ("headers", headers), ("content", content)]))
}
