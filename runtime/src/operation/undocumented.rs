//! Operations that no document has. A call of one needs an [`Operation`] like any other, which lives for ever: so each method and path is
//! kept once, up to a limit, beyond which calls share one operation per method that does not name their paths.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::{Method, Operation, Retry};

/// How many paths are kept. A program has a few of them as long as ids are filled into gaps; one that writes ids into its paths has
/// no end of them.
const MOST: usize = 512;

/// The request headers of any operation that no document has: whether it takes them is the caller's to know.
const HEADERS: &[&str] = &["Idempotency-Key", "If-Match", "X-Delegation-ID"];

/// An operation by what it shares with others of its API, its method, and its path.
type Known = (usize, Method, Box<str>);

static KNOWN: Mutex<Option<HashMap<Known, &'static Operation>>> = Mutex::new(None);

/// The operation of a path; without a path, the one of all those that are not kept. `api` has what all of them share:
/// authentication and envelope.
pub(crate) fn undocumented(api: &'static Operation, method: Method, path: &str) -> &'static Operation {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    let key = |path: &str| (std::ptr::from_ref(api) as usize, method, path.into());
    let path = if known.len() < MOST || known.contains_key(&key(path)) { path } else { "" };
    known.entry(key(path)).or_insert_with(|| kept(api, method, path))
}

/// Makes an operation that is never given back.
fn kept(api: &'static Operation, method: Method, path: &str) -> &'static Operation {
    let id = if path.is_empty() { method.to_string() } else { format!("{method} {path}") };
    let id: &'static str = Box::leak(id.into_boxed_str());
    let path = id.split_once(' ').map_or("", |(_, path)| path);
    Box::leak(Box::new(Operation { id, method, path, retry: Retry::Never, headers: HEADERS, ..*api }))
}

#[cfg(test)]
mod tests {
    use super::*;

    static API: Operation = Operation::new("", "", Method::Get, "").auth(&["secretKey"]);

    #[test]
    fn a_path_is_kept_once_and_no_end_of_paths_is_not() {
        let freeze = || undocumented(&API, Method::Post, "/deals/{id}/freeze");
        assert!(std::ptr::eq(freeze(), freeze()));
        assert_eq!(
            (freeze().id, freeze().path, freeze().auth),
            ("POST /deals/{id}/freeze", "/deals/{id}/freeze", API.auth)
        );
        assert_eq!(freeze().retry, Retry::Never, "a GET, too, is repeated only when it is told");
        for number in 0..2 * MOST {
            undocumented(&API, Method::Get, &format!("/deals/{number}"));
        }
        let (one, other) = (undocumented(&API, Method::Get, "/deals/a"), undocumented(&API, Method::Get, "/deals/b"));
        assert!(std::ptr::eq(one, other), "beyond the limit there is one for all");
        assert_eq!((one.id, one.path), ("GET", ""));
        assert_eq!(freeze().id, "POST /deals/{id}/freeze", "what is kept stays");
    }
}
