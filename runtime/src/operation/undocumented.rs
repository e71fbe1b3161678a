//! Operations that are not in the documents. A call needs a static [`Operation`], so each method and path is stored once, for the
//! life of the process. The number of stored paths is limited; beyond it, calls share one operation per method that does not name
//! the path.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::{Method, Operation, Retry};

/// How many paths are stored. A program with ids in placeholders has few paths; one that writes ids into its paths would have
/// ever more.
const MOST: usize = 512;

/// The headers accepted on every undocumented operation. The caller knows whether the API accepts them.
const HEADERS: &[&str] = &["Idempotency-Key", "If-Match", "X-Delegation-ID"];

/// Operations by the static facts of their API, their method and their path.
type Known = (usize, Method, Box<str>);

static KNOWN: Mutex<Option<HashMap<Known, &'static Operation>>> = Mutex::new(None);

/// The operation of a path; without a path, the shared one of the method. `api` holds what the operations of its API share:
/// authentication and envelope.
pub(crate) fn undocumented(api: &'static Operation, method: Method, path: &str) -> &'static Operation {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    let key = |path: &str| (std::ptr::from_ref(api) as usize, method, path.into());
    let path = if known.len() < MOST || known.contains_key(&key(path)) { path } else { "" };
    known.entry(key(path)).or_insert_with(|| kept(api, method, path))
}

/// Creates an operation that is never freed.
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
        assert_eq!(freeze().retry, Retry::Never, "a GET is not retried by default either");
        for number in 0..2 * MOST {
            undocumented(&API, Method::Get, &format!("/deals/{number}"));
        }
        let (one, other) = (undocumented(&API, Method::Get, "/deals/a"), undocumented(&API, Method::Get, "/deals/b"));
        assert!(std::ptr::eq(one, other), "beyond the limit there is one for all");
        assert_eq!((one.id, one.path), ("GET", ""));
        assert_eq!(freeze().id, "POST /deals/{id}/freeze", "what is kept stays");
    }
}
