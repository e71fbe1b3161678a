//! Conditional requirements of a request, which types cannot express. `request` checks them.

/// A rule for a JSON body, or for query and headers: if a condition holds, one of some properties or parameters must be present
/// (`x-required-when` in the documents).
///
/// Null and blank text count as missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Requirement {
    /// The properties that lead from the body to the objects that the rule applies to; `*` stands for all values of a map, and it
    /// is empty for the body itself. Lists on the way are followed into each item.
    pub at: &'static [&'static str],
    /// The condition: properties, each with texts of which it must have one, or of which its list must contain one. All of them
    /// must match. Without any the rule always applies.
    pub when: &'static [(&'static str, &'static [&'static str])],
    /// The required properties, one of which must be present.
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

    /// Sets which objects inside the body the rule applies to.
    pub const fn at(mut self, way: &'static [&'static str]) -> Self {
        self.at = way;
        self
    }
}
