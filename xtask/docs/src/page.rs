//! A captured page: its text, and line numbers. Reads the folder of an API; does not interpret the text.

pub mod headings;
pub mod titles;

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// The text of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The file's stem: `api`.
    pub name: String,
    /// Lines end with `
    ///
    /// `, whatever the file has.
    pub text: String,
    starts: Vec<usize>,
}

impl Page {
    /// Creates a page from a text.
    pub fn new(name: impl Into<String>, text: &str) -> Page {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Page { name: name.into(), text, starts }
    }

    /// The line number of a position, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    /// Every line with its start position, without its line ending.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.starts.iter().zip(self.text.split('\n')).map(|(start, line)| (*start, line))
    }

    /// The text between two positions. Empty if there is none.
    pub fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }
}

/// The pages of an API, in name order: the `.txt` files of its folder in the capture.
///
/// # Errors
/// Fails if the folder cannot be read or contains no page.
pub fn read(capture: &Path, api: &str) -> Result<Vec<Page>> {
    let folder = capture.join(api);
    let mut pages = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| {
        format!("cannot list {}, where `cargo xtask docs capture` saves the pages of {api}", folder.display())
    })? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            pages.push(Page::new(name, &String::from_utf8_lossy(&bytes)));
        }
    }
    anyhow::ensure!(
        !pages.is_empty(),
        "{} contains no .txt page; write some with `cargo xtask docs capture`",
        folder.display()
    );
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one_whatever_ends_them() {
        let page = Page::new("shop", "\u{feff}a\r\nb\nc");
        assert_eq!(page.text, "a\nb\nc");
        assert_eq!([0, 1, 2, 4, 99].map(|offset| page.line(offset)), [1, 1, 2, 3, 3]);
        assert_eq!(page.lines().collect::<Vec<_>>(), [(0, "a"), (2, "b"), (4, "c")]);
    }
}
