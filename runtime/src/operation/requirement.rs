//! What a JSON body must hold under a condition: rules that types cannot say.

/// A rule for a JSON body: under a condition, one of some properties must be there (`x-required-when` in the
/// documents).
///
/// A property that is missing, null or blank text is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Requirement {
    /// Properties, each with the texts of which it has one; all must hold. Without any the rule holds always.
    pub when: &'static [(&'static str, &'static [&'static str])],
    /// The properties, one of which must be there.
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
