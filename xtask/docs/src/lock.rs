//! `specs/<api>/docs.lock`: the section titles of an API's pages in order, each with its document file and a hash of its text.
//!
//! One line per section, `hash level page file title`, without any text of the pages. Maintainers edit titles, levels and files;
//! a new section is a line with `-` as its hash. `cargo xtask docs lock` fills in the hashes.

use std::{fmt, fs, ops::Range, path::Path};

use anyhow::{Context, Result, bail};
use saleskit_contract::OperationSpec;
use sha2::{Digest, Sha256};

use crate::{
    page::Page,
    page::{headings, titles},
};

/// Stands for an unknown hash, and for a section without a document.
const NONE: &str = "-";

/// The number of hash bytes that are stored.
const HASH_BYTES: usize = 6;

const HEAD: &str = "\
# The sections of the captured pages in order: hash of the text, level, page, document file, title.
# Titles, levels and files are kept by hand (a new section: `-` for its hash), hashes by `cargo xtask docs lock --capture DIR`.
";

/// One section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The shortened hash of the text. `None` for a section that was not locked yet.
    pub hash: Option<String>,
    /// 1 for a section of the page, 2 for a subsection, and so on.
    pub level: u8,
    /// The page, by its file's stem.
    pub page: String,
    /// The stem of the document file, if the section has one.
    pub file: Option<String>,
    /// As on the page.
    pub title: String,
}

/// The sections of an API's pages, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lock {
    /// All pages, one after the other.
    pub entries: Vec<Entry>,
}

/// A section of the lock that was found on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The index of its entry in the lock.
    pub entry: usize,
    /// Its number among the page's sections with the same title, from 1.
    pub ordinal: usize,
    /// The title.
    pub title: Range<usize>,
    /// The text between this title and the next.
    pub body: Range<usize>,
    /// The shortened hash of the text. Text before the first title counts to the first section.
    pub hash: String,
}

impl Lock {
    /// The lock of an API. `None` if there is no such file.
    ///
    /// # Errors
    /// Fails if the file cannot be read, or a line is malformed.
    pub fn load(specs: &Path, api: &str) -> Result<Option<Lock>> {
        let path = specs.join(api).join("docs.lock");
        match fs::read_to_string(&path) {
            Ok(text) => Lock::parse(&text).map(Some).with_context(|| path.display().to_string()),
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(fault) => Err(fault).with_context(|| format!("cannot read {}", path.display())),
        }
    }

    /// Parses a lock.
    ///
    /// # Errors
    /// Fails if a line does not have the form `hash level page file title`.
    pub fn parse(text: &str) -> Result<Lock> {
        let mut entries = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut words = line.splitn(5, ' ');
            let mut word = || words.next().filter(|word| !word.trim().is_empty());
            let (Some(hash), Some(level), Some(page), Some(file), Some(title)) =
                (word(), word(), word(), word(), word())
            else {
                bail!("line {}: must be `hash level page file title`", index + 1);
            };
            let level =
                level.parse().with_context(|| format!("line {}: the level `{level}` is not a number", index + 1))?;
            let known = |word: &str| (word != NONE).then(|| word.to_owned());
            let (page, title) = (page.to_owned(), title.trim().to_owned());
            entries.push(Entry { hash: known(hash), level, page, file: known(file), title });
        }
        Ok(Lock { entries })
    }

    /// The entries of a page, with their indexes.
    pub fn of_page<'l>(&'l self, page: &'l str) -> impl Iterator<Item = (usize, &'l Entry)> {
        self.entries.iter().enumerate().filter(move |(_, entry)| entry.page == page)
    }

    /// The sections that are on the page, in order.
    pub fn sections(&self, page: &Page) -> Vec<Section> {
        let entries: Vec<(usize, &Entry)> = self.of_page(&page.name).collect();
        let wanted: Vec<&str> = entries.iter().map(|(_, entry)| entry.title.as_str()).collect();
        let found: Vec<(usize, usize, Range<usize>)> = titles::find(page, &wanted)
            .into_iter()
            .zip(&entries)
            .enumerate()
            .filter_map(|(at, (range, (entry, _)))| Some((at, *entry, range?)))
            .collect();
        let mut sections = Vec::new();
        for (index, (at, entry, title)) in found.iter().enumerate() {
            let end = found.get(index + 1).map_or(page.text.len(), |(_, _, next)| next.start);
            let ordinal = wanted.iter().take(at + 1).filter(|other| Some(*other) == wanted.get(*at)).count();
            let front = if index == 0 { page.slice(0, title.start) } else { "" };
            let hash = hash([front, page.slice(title.end, end)]);
            sections.push(Section { entry: *entry, ordinal, title: title.clone(), body: title.end..end, hash });
        }
        sections
    }

    /// The lock with an entry for each unknown title on the pages. Only changed sections are searched, because an old line may
    /// look like a title. New entries are first-level and have no document; the maintainer sets both.
    #[must_use]
    pub fn with_new_titles(&self, pages: &[Page]) -> Lock {
        let mut new: Vec<(usize, Entry)> = Vec::new();
        for page in pages {
            for section in self.sections(page) {
                let Some(entry) = self.entries.get(section.entry) else { continue };
                if entry.hash.as_ref() == Some(&section.hash) {
                    continue;
                }
                new.extend(self.new_titles(page, &section).into_iter().map(|title| {
                    let page = page.name.clone();
                    (section.entry, Entry { hash: None, level: 1, page, file: None, title })
                }));
            }
        }
        let mut entries = Vec::with_capacity(self.entries.len() + new.len());
        for (index, entry) in self.entries.iter().enumerate() {
            entries.push(entry.clone());
            entries.extend(new.iter().filter(|(after, _)| *after == index).map(|(_, entry)| entry.clone()));
        }
        Lock { entries }
    }

    /// The unknown titles within a section. If the text before a new title equals the old section, lines that already looked like
    /// titles do not count.
    fn new_titles(&self, page: &Page, section: &Section) -> Vec<String> {
        let known = |title: &str| self.of_page(&page.name).any(|(_, entry)| entry.title == title);
        let locked = self.entries.get(section.entry).and_then(|entry| entry.hash.as_ref());
        let is_first = self.sections(page).first().is_some_and(|first| first.entry == section.entry);
        let front = if is_first { page.slice(0, section.title.start) } else { "" };
        let found = headings::find(page, &section.body);
        let begins = |title: &Range<usize>| locked == Some(&hash([front, page.slice(section.body.start, title.start)]));
        let first = found.iter().position(begins).unwrap_or_default();
        let titles = found.into_iter().skip(first).map(|title| page.slice(title.start, title.end).to_owned());
        titles.filter(|title| !known(title)).collect()
    }

    /// The entry that contains an entry: the nearest one above with a lower level, on the same page.
    pub fn parent(&self, entry: usize) -> Option<usize> {
        let own = self.entries.get(entry)?;
        let above = self.entries.iter().enumerate().take(entry).rev();
        above
            .take_while(|(_, other)| other.page == own.page)
            .find(|(_, other)| other.level < own.level)
            .map(|(at, _)| at)
    }

    /// The section of an operation: the one of its file that it names, otherwise its file's first one within the section that it
    /// names.
    pub fn owner(&self, operation: &OperationSpec) -> Option<usize> {
        let named = |entry: usize| self.entries.get(entry).is_some_and(|entry| entry.title == operation.docs.section);
        let around = |entry: usize| std::iter::successors(Some(entry), |entry| self.parent(*entry));
        let of_file =
            |entry: &usize| self.entries.get(*entry).is_some_and(|own| own.file.as_ref() == Some(&operation.section));
        let mut own = (0..self.entries.len()).filter(of_file);
        own.clone().find(|entry| named(*entry)).or_else(|| own.find(|entry| around(*entry).any(named)))
    }

    /// The first-level entry that contains an entry, which may be the entry itself.
    pub fn top(&self, entry: usize) -> usize {
        let mut top = entry;
        while let Some(parent) = self.parent(top) {
            top = parent;
        }
        top
    }
}

impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HEAD)?;
        for Entry { hash, level, page, file, title } in &self.entries {
            let or_none = |word: &Option<String>| word.clone().unwrap_or_else(|| NONE.to_owned());
            writeln!(f, "{} {level} {page} {} {title}", or_none(hash), or_none(file))?;
        }
        Ok(())
    }
}

/// A short hash of a text. White space is ignored, because captures differ in it.
pub fn hash<'t>(parts: impl IntoIterator<Item = &'t str>) -> String {
    let mut hasher = Sha256::new();
    for word in parts.into_iter().flat_map(str::split_whitespace) {
        hasher.update(word.as_bytes());
    }
    hasher.finalize().iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const LOCK: &str = "- 1 shop baskets Baskets\n- 2 shop - Who may\n- 1 shop orders Orders\n";

    #[test]
    fn a_lock_reads_back_as_it_was_written() {
        let lock = Lock::parse(LOCK).unwrap();
        assert_eq!(lock.entries[1].title, "Who may");
        assert_eq!(lock.entries[1].file, None);
        assert_eq!(Lock::parse(&lock.to_string()).unwrap(), lock);
    }

    #[test]
    fn a_line_of_another_form_is_refused_with_its_number() {
        let fault = Lock::parse("- 1 shop - A\n\n- x shop - B\n").unwrap_err();
        assert_eq!(fault.to_string(), "line 3: the level `x` is not a number");
        assert!(Lock::parse("- 1 shop baskets\n").unwrap_err().to_string().contains("hash level page file title"));
    }

    #[test]
    fn a_section_reaches_to_the_next_title_and_white_space_does_not_count() {
        let lock = Lock::parse(LOCK).unwrap();
        let page = Page::new("shop", "The shop\nBaskets\nA basket.\nWho may\nAll }Orders\nAn order.");
        let sections = lock.sections(&page);
        assert_eq!(page.slice(sections[1].body.start, sections[1].body.end), "\nAll }");
        assert_eq!(sections[0].hash, hash(["Theshop", "A  basket."]));
        assert_ne!(sections[0].hash, hash(["A basket."]));
        assert_eq!((lock.parent(1), lock.top(1), lock.parent(2)), (Some(0), 0, None));
    }
}
