//! What a request must contain under a condition: rules that types cannot express. Checking them is the work of `request`.

/// A rule for a JSON body, or for query and headers: under a condition, one of some properties or parameters must be there
/// (`x-required-when` in the documents).
///
/// What is null or blank text counts as missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Requirement {
    /// The properties that lead from the body to the objects that the rule is for, `*` for all values of a map; empty for the body
    /// itself. Lists on the way are followed into each item.
    pub at: &'static [&'static str],
    /// Properties, each with the texts of which it has one, or of which its list contains one; all of them are needed for the rule to
    /// apply. Without any it always applies.
    pub when: &'static [(&'static str, &'static [&'static str])],
    /// The properties; one of them must be there.
    pub any_of: &'static [&'static str],
}

impl Requirement {
    /// A rule for the body itself, or for the parameters.
    pub const fn new(
        when: &'static [(&'static str, &'static [&'static str])],
        any_of: &'static [&'static str],
    ) -> Self {
        Self { at: &[], when, any_of }
    }

    /// Sets the objects inside of the body that the rule is for.
    pub const fn at(mut self, way: &'static [&'static str]) -> Self {
        self.at = way;
        self
    }
}
