//! What is wrong with documents, and where.

use std::fmt;

/// A position in a document: the file as given to the loader, and line and column from 1. Prints as `file:line:column`, without
/// unknown parts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// The file below the loaded folder (`salesbooth/deals.yaml`), the bundle's name for a bundle, or the folder itself if it
    /// cannot be read.
    pub file: String,
    /// From 1; 0 if unknown.
    pub line: usize,
    /// From 1, in characters; 0 if unknown.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => f.write_str(&self.file),
            line => write!(f, "{}:{line}:{}", self.file, self.column),
        }
    }
}

/// A fault in a document. Prints as `file:line:column rule message`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where.
    pub position: Position,
    /// The rule's name, kebab-case: `duplicate-key`, `dispatch-tie`.
    pub rule: &'static str,
    /// What is wrong and what to do, in one line.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.position, self.rule, self.message)
    }
}

/// Why documents could not be loaded: every fault, sorted by position. Prints one fault per line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// The faults, sorted by position, without duplicates.
    pub(crate) fn sorted(mut faults: Vec<Fault>) -> Faults {
        faults.sort();
        faults.dedup();
        Faults(faults)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

impl IntoIterator for Faults {
    type Item = Fault;
    type IntoIter = std::vec::IntoIter<Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
