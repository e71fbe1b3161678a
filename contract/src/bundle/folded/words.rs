//! The name of a folded operation, and the description of its members.

use serde_json::{Map, Value, json};

use crate::bundle::folded::member::{Member, Plain, object};
use crate::model::Place;

/// Up to this many members, an id and a summary name all of them.
const NAMED: usize = 3;

/// With more members, this many are named.
const NAMED_OF_MORE: usize = 2;

/// `deals_list_or_get`, `deals_create_or_add_item_or_more`. Members' ids are unique, so ids that start with one are, too.
pub(super) fn id(members: &[Member<'_>]) -> String {
    let (named, more) = named(members);
    let mut parts = named.iter().enumerate().map(|(index, member)| {
        let id = member.spec.id.as_str();
        let short = id.strip_prefix(members[0].spec.section.as_str()).and_then(|rest| rest.strip_prefix('_'));
        if index == 0 { id } else { short.unwrap_or(id) }
    });
    let first = parts.next().unwrap_or_default().to_owned();
    let id = parts.fold(first, |id, part| id + "_or_" + part);
    if more > 0 { id + "_or_more" } else { id }
}

fn named<'m, 'b>(members: &'m [Member<'b>]) -> (&'m [Member<'b>], usize) {
    let count = if members.len() <= NAMED { members.len() } else { NAMED_OF_MORE };
    (&members[..count], members.len() - count)
}

/// An id in the style of type names: `DealsListOrGet`.
pub(super) fn type_name(id: &str) -> String {
    let words = id.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect()
}

/// `List deals; Get a deal; 9 more`
pub(super) fn summary(members: &[Member<'_>]) -> String {
    let (named, more) = named(members);
    let summaries: Vec<_> = named.iter().map(|member| member.spec.summary.as_str()).collect();
    let summaries = summaries.join("; ");
    if more > 0 { format!("{summaries}; {more} more") } else { summaries }
}

/// A list of every member with what selects it.
pub(super) fn description(members: &[Member<'_>]) -> String {
    let intro = format!("{} operations. The request's parameters and body choose one of them:\n", members.len());
    members.iter().fold(intro, |text, member| {
        let spec = member.spec;
        let words = member.source.get("description").and_then(Value::as_str).unwrap_or_default();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = format!("\n- `{}` ({}): {}. {words}", spec.id, selected_by(member), spec.summary);
        text + line.trim_end()
    })
}

/// What a request must contain to belong to this member.
fn selected_by(member: &Member<'_>) -> String {
    let constants = member.spec.constants.iter().map(|constant| match constant.place {
        Place::Body => format!("`{}`: `{}` in the body", constant.name, constant.value),
        _ => format!("`{}={}`", constant.name, constant.value),
    });
    let query = member.spec.parameters.iter().filter(|parameter| parameter.place == Place::Query && parameter.required);
    let needed: Vec<_> = constants.chain(query.map(|parameter| format!("`{}`", parameter.name))).collect();
    if needed.is_empty() { "nothing required".to_owned() } else { needed.join(", ") }
}

/// The members as data: what selects them, their parameters, and their extensions.
pub(super) fn listed<'b>(plain: &Plain<'b>, members: &[Member<'b>]) -> Value {
    let member = |member: &Member<'b>| {
        let constants = |place| {
            let all = member.constants(place).map(|constant| (constant.name.clone(), member.value(plain, constant)));
            Some(Value::Object(all.collect::<Map<_, _>>())).filter(|all| all != &json!({}))
        };
        let required = member.spec.parameters.iter().filter(|parameter| parameter.required);
        let required: Vec<_> = required.map(|parameter| parameter.name.as_str()).collect();
        let mut listed = object([
            ("operationId", json!(member.spec.id)),
            ("query", constants(Place::Query).unwrap_or_default()),
            ("body", constants(Place::Body).unwrap_or_default()),
            ("required", if required.is_empty() { Value::Null } else { json!(required) }),
        ]);
        let extensions = member.source.as_object().into_iter().flatten().filter(|(key, _)| key.starts_with("x-"));
        listed.extend(extensions.map(|(key, value)| (key.clone(), value.clone())));
        Value::Object(listed)
    };
    members.iter().map(member).collect()
}

/// The ids of some members: `deals_get`, `deals_sign`. If fewer are missing than present, names those instead. `None` if it is
/// all of them.
pub(super) fn which(all: &[Member<'_>], some: &[usize]) -> Option<String> {
    let names = |wanted: &dyn Fn(usize) -> bool| {
        let ids = all.iter().enumerate().filter(|(index, _)| wanted(*index));
        ids.map(|(_, member)| format!("`{}`", member.spec.id)).collect::<Vec<_>>().join(", ")
    };
    let left = all.len() - some.len();
    match left {
        0 => None,
        _ if left * 2 < some.len() => Some(format!("all but {}", names(&|index| !some.contains(&index)))),
        _ => Some(names(&|index| some.contains(&index))),
    }
}
