//! `pattern`: a regular expression that must match some part of a text.
//!
//! OpenAPI uses ECMA-262's syntax. `regex-lite` reads the common expressions the same way (`\d`, `\w` and `\s` are ASCII in
//! both). It rejects look-around, back references and nested classes instead of giving them another meaning, and it never
//! backtracks.

use regex_lite::Regex;

/// The maximum length of an expression.
const LONGEST: usize = 4096;

/// A compiled expression.
pub(super) struct Pattern<'s> {
    pub(super) source: &'s str,
    regex: Regex,
}

impl Pattern<'_> {
    /// Compiles an expression, or returns what is wrong with it.
    pub(super) fn read(source: &str) -> Result<Pattern<'_>, String> {
        if source.len() > LONGEST {
            return Err(format!("is longer than {LONGEST} bytes"));
        }
        let regex = Regex::new(source).map_err(|error| format!("is not a regular expression: {error}"))?;
        Ok(Pattern { source, regex })
    }

    /// Whether it matches some part of the text.
    pub(super) fn fits(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn fits(source: &str, text: &str) -> bool {
        Pattern::read(source).is_ok_and(|pattern| pattern.fits(text))
    }

    #[test]
    fn expressions_match_as_in_ecma_262() {
        assert!(fits("^[A-Z]{3}$", "USD"));
        assert!(!fits("^[A-Z]{3}$", "USD\n"));
        assert!(fits("b", "abc"));
        assert!(fits(r"^\d+$", "12"));
        assert!(!fits(r"^\d+$", "١٢"));
        assert!(!fits(r"^\w$", "é"));
        assert!(fits(r"^https?:\/\/[\w\-.]+$", "https://example.com"));
        assert!(fits(r"^\u00e9$", "é"));
    }

    #[test]
    fn expressions_that_would_mean_something_else_are_refused() {
        for source in ["(", r"(?=a)", r"(a)\1", "[[a]]", "[a&&b]", "*"] {
            assert!(Pattern::read(source).is_err(), "{source}");
        }
        assert!(Pattern::read(&"(".repeat(100_000)).is_err());
    }
}
