//! What a request notes of the parameters and properties that its caller added beside the documented ones.

/// What is wrong with a filter that would filter nothing.
pub(super) const EMPTY: &str = "is empty, which may be read as no filter at all: leave it out to ask for everything";

/// What the caller added to a request.
#[derive(Clone, Default)]
pub(super) struct Added {
    /// The names of query parameters, whose values are among the others.
    pub(super) query: Vec<String>,
    /// Properties of the body and their JSON.
    pub(super) body: Vec<(String, String)>,
}
