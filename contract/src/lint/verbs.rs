//! Checks the names of operations: a read is a noun after `get` or `list`, and a write starts with its verb. Verbs are not looked
//! up in a list: a write's body name starts with a verb, and the method must have the same one.

use crate::document::Node;
use crate::lint::rust_names::snake;
use crate::lint::scope::{Findings, Scope, Written};

/// The first words of reads: getting, and other reading verbs.
const READS: [&str; 10] = ["get", "list", "find", "search", "check", "verify", "compare", "export", "open", "stream"];

pub(super) fn verbs(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        let Some((at, verb)) = raw.node.get("operationId").and_then(|node| Some((node, node.value.as_str()?))) else {
            continue;
        };
        let section = operation.section.as_str();
        let Some(verb) = verb.strip_prefix(section).and_then(|rest| rest.strip_prefix('_')) else { continue };
        if repeats(section, verb) {
            findings.at(at, format!("{verb} repeats the section's name: callers write {section}().{verb}()"));
        }
        let first = verb.split('_').next().unwrap_or_default();
        match operation.method.as_str() {
            "GET" | "HEAD" if !READS.contains(&first) => {
                findings.at(at, format!("{verb} does not sound like a read: start with one of {}", READS.join(", ")));
            }
            "GET" | "HEAD" => {}
            _ if ["get", "list"].contains(&first) => {
                findings.at(at, format!("{verb} sounds like a read, but it is {} {}", operation.method, raw.key));
            }
            _ => {
                if let Some(body) = body(raw).filter(|body| snake(body).split('_').next() != Some(first)) {
                    findings.at(at, format!("{verb} and its body {body} must start with the same verb"));
                }
            }
        }
    }
}

/// Whether a verb contains the section's name, in singular or plural, or is one of the name's words.
fn repeats(section: &str, verb: &str) -> bool {
    let singular = match (section.strip_suffix("ies"), section.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}y"),
        (None, Some(stem)) => stem.to_owned(),
        (None, None) => section.to_owned(),
    };
    let verb_words = format!("_{verb}_");
    [section, &singular].iter().any(|name| verb_words.contains(&format!("_{name}_")))
        || section.split('_').any(|word| word == verb)
}

/// The component that is the request's body.
fn body<'c>(raw: &Written<'c>) -> Option<&'c str> {
    let schema = raw.request_media.iter().find_map(|(_, media): &(&str, Node<'c>)| media.get("schema"))?;
    schema.text("$ref")?.rsplit('/').next()
}

#[cfg(test)]
mod tests {
    use super::repeats;

    #[test]
    fn a_verb_repeats_the_name_of_its_section_in_the_singular_as_well() {
        assert!(repeats("quotes", "generate_quote"));
        assert!(repeats("product_families", "list_product_family"));
        assert!(repeats("switch_workspace", "switch"));
        assert!(!repeats("deal_templates", "create_deal"));
        assert!(!repeats("deals", "add_item"));
    }
}
