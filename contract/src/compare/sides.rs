//! The two versions that are compared.

use indexmap::IndexMap;

use crate::compare::usage::Usage;
use crate::document::RawOperation;
use crate::model::OperationSpec;
use crate::parts::Parts;

/// Both contracts, and the indexes that comparing needs.
pub(crate) struct Sides<'s> {
    pub(crate) base: &'s Parts,
    pub(crate) head: &'s Parts,
    /// Which operations use which components.
    pub(crate) base_usage: Usage<'s>,
    pub(crate) head_usage: Usage<'s>,
    /// Components with the same content under another name: from the old name to the new one.
    pub(crate) renamed: IndexMap<&'s str, &'s str>,
}

impl Sides<'_> {
    /// Whether two names refer to the same component.
    pub(crate) fn are_same(&self, base: &str, head: &str) -> bool {
        self.renamed.get(base).map_or(base == head, |new| *new == head)
    }
}

/// An operation, as written and as data.
#[derive(Clone)]
pub(crate) struct Entry<'s> {
    pub(crate) raw: RawOperation<'s>,
    pub(crate) spec: &'s OperationSpec,
}
