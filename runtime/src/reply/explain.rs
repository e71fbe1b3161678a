//! Explains why a reply cannot be decoded: the place and the reason.

use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderName};
use serde_json::Error as JsonError;

use super::{Reply, fault::Fault, json_path, place};

/// The path and the reason of a fault in `part`, which is at the path `at` of a reply. If the part is a slice of the body, line
/// and column count from the start of the body.
pub(crate) fn explain(reply: &Reply, part: &[u8], at: &str, fault: &Fault) -> (String, String) {
    explain_at(reply, part, at, fault.offset(), &fault.to_string())
}

/// The same for a fault that serde_json reports.
pub(crate) fn explain_json(reply: &Reply, part: &[u8], at: &str, fault: &JsonError) -> (String, String) {
    let words = json_path::without_value(fault);
    let words = words.rfind(" at line ").map_or(&*words, |place| &words[..place]);
    let behind = place::offset(part, fault.line(), fault.column());
    explain_at(reply, part, at, behind.saturating_sub(1), words)
}

fn explain_at(reply: &Reply, part: &[u8], at: &str, offset: usize, words: &str) -> (String, String) {
    let path = json_path::join(at, &json_path::at_offset(part, offset));
    let (line, column) = match start(&reply.body, part) {
        Some(start) => place::line_column(&reply.body, start + offset + 1),
        None => place::line_column(part, offset + 1),
    };
    (path, format!("{}{words} at line {line} column {column}", medium(reply)))
}

/// Where a part starts in the whole. `None` if it is not a slice of it.
fn start(whole: &[u8], part: &[u8]) -> Option<usize> {
    let (whole, part) = (whole.as_ptr_range(), part.as_ptr_range());
    (whole.start <= part.start && part.end <= whole.end).then(|| part.start as usize - whole.start as usize)
}

/// What the headers say about a body that is not JSON. Empty if they announce JSON or nothing.
fn medium(reply: &Reply) -> String {
    let header = |name: HeaderName| reply.headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let coding =
        header(CONTENT_ENCODING).filter(|coding| !coding.is_empty() && !coding.eq_ignore_ascii_case("identity"));
    if let Some(coding) = coding {
        return format!("the reply has the content coding `{coding}`, which was not requested: ");
    }
    let essence = header(CONTENT_TYPE).map(|media_type| media_type.split(';').next().unwrap_or_default().trim());
    match essence {
        Some(essence) if !essence.is_empty() && !essence.to_ascii_lowercase().contains("json") => {
            format!("the reply is `{essence}`, not JSON: ")
        }
        _ => String::new(),
    }
}
