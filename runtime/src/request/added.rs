//! Records the parameters and properties that a caller added beyond the documents.

/// The fault of an empty filter.
pub(super) const EMPTY: &str = "is empty, which the API may read as no filter: leave it out to get everything";

/// What the caller added to a request.
#[derive(Clone, Default)]
pub(super) struct Added {
    /// The names of query parameters. Their values are stored with the others.
    pub(super) query: Vec<String>,
    /// Body properties and their JSON.
    pub(super) body: Vec<(String, String)>,
}
