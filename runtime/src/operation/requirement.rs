//! What a JSON body must contain under a condition: rules that types cannot express. Checking them is the work of `request`.

/// A rule for a JSON body: under a condition, it must have one of some properties (`x-required-when` in the documents).
///
/// A property that is null or blank text counts as missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Requirement {
    /// Properties, each with the texts of which it has one; all of them are needed for the rule to apply. Without any it always
    /// applies.
    pub when: &'static [(&'static str, &'static [&'static str])],
    /// The properties; the body must have one of them.
    pub any_of: &'static [&'static str],
}

impl Requirement {
    /// A rule.
    pub const fn new(
        when: &'static [(&'static str, &'static [&'static str])],
        any_of: &'static [&'static str],
    ) -> Self {
        Self { when, any_of }
    }
}
