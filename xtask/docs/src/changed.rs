//! Finds what happened to the pages' sections since their lock was written.

use std::fmt;

use saleskit_contract::Contract;

use crate::{
    lock::{Entry, Lock},
    page::Page,
};

/// What happened to a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It is in the lock without a hash, or its whole page is new.
    Added,
    /// Its title is not found any more, so its text counts to the section before. Or its whole page is gone.
    Removed,
    /// Its text changed.
    Changed,
}

/// A section that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What happened to it.
    pub kind: Kind,
    /// The section.
    pub entry: Entry,
    /// The operations with this `x-docs.section`, otherwise those of the section that contains it.
    pub operations: Vec<String>,
}

/// Compares an API's pages with their lock. Sections come in the lock's order, unknown pages last. A title that the lock does not
/// know is an added section.
pub fn changes(lock: &Lock, pages: &[Page], contract: Option<&Contract>) -> Vec<Change> {
    let lock = &lock.with_new_titles(pages);
    let mut hashes: Vec<Option<String>> = vec![None; lock.entries.len()];
    for section in pages.iter().flat_map(|page| lock.sections(page)) {
        if let Some(hash) = hashes.get_mut(section.entry) {
            *hash = Some(section.hash);
        }
    }
    let mut changes = Vec::new();
    for (index, (entry, now)) in lock.entries.iter().zip(hashes).enumerate() {
        let kind = match (&entry.hash, now) {
            (_, None) => Kind::Removed,
            (None, Some(_)) => Kind::Added,
            (Some(before), Some(now)) if *before != now => Kind::Changed,
            _ => continue,
        };
        changes.push(Change { kind, entry: entry.clone(), operations: operations(lock, index, contract) });
    }
    for page in pages.iter().filter(|page| lock.of_page(&page.name).next().is_none()) {
        changes.push(Change { kind: Kind::Added, entry: whole(page), operations: Vec::new() });
    }
    changes
}

/// The lock for the current pages: removed titles are dropped, and new titles and pages get a line each.
pub fn relocked(lock: &Lock, pages: &[Page]) -> Lock {
    let lock = &lock.with_new_titles(pages);
    let mut entries = Vec::new();
    for page in pages {
        let sections = lock.sections(page);
        entries.extend(sections.iter().filter_map(|section| {
            let entry = lock.entries.get(section.entry)?.clone();
            Some(Entry { hash: Some(section.hash.clone()), ..entry })
        }));
        if sections.is_empty() && lock.of_page(&page.name).next().is_none() {
            let single = Lock { entries: vec![whole(page)] };
            let hash = single.sections(page).into_iter().next().map(|section| section.hash);
            entries.push(Entry { hash, ..whole(page) });
        }
    }
    Lock { entries }
}

/// A page that the lock does not know, as one section with its first line as the title.
fn whole(page: &Page) -> Entry {
    let title = page.lines().map(|(_, line)| line.trim().trim_start_matches('#').trim()).find(|line| !line.is_empty());
    let title = title.unwrap_or("(empty)").to_owned();
    Entry { hash: None, level: 1, page: page.name.clone(), file: None, title }
}

/// The operations of a section, or else of the nearest section around it that has any.
fn operations(lock: &Lock, entry: usize, contract: Option<&Contract>) -> Vec<String> {
    let of = |entry: usize| -> Vec<String> {
        let operations = contract.iter().flat_map(|contract| contract.operations());
        operations
            .filter(|operation| lock.owner(operation) == Some(entry))
            .map(|operation| operation.id.clone())
            .collect()
    };
    let around = std::iter::successors(Some(entry), |entry| lock.parent(*entry));
    around.map(of).find(|operations| !operations.is_empty()).unwrap_or_default()
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Added => "added",
            Kind::Removed => "removed",
            Kind::Changed => "changed",
        };
        let Entry { page, file, title, .. } = &self.entry;
        write!(f, "{kind:<7} {page}.txt  {title}  {}", file.as_ref().map_or("-".to_owned(), |f| format!("{f}.yaml")))?;
        if !self.operations.is_empty() {
            write!(f, "  {}", self.operations.join(" "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn locked(text: &str) -> Lock {
        relocked(
            &Lock::parse("- 1 shop baskets Baskets\n- 1 shop orders Orders\n").unwrap(),
            &[Page::new("shop", text)],
        )
    }

    fn told(lock: &Lock, text: &str) -> Vec<(Kind, String)> {
        let changes = changes(lock, &[Page::new("shop", text)], None);
        changes.into_iter().map(|change| (change.kind, change.entry.title)).collect()
    }

    #[test]
    fn a_page_as_it_was_locked_has_no_changes_however_its_lines_break() {
        let lock = locked("Baskets\nA basket holds goods.\nOrders\nAn order.\n");
        assert_eq!(told(&lock, "Baskets\nA basket holds\ngoods.\nOrders\nAn order."), []);
    }

    #[test]
    fn changed_removed_and_added_sections_are_told_apart() {
        let mut lock = locked("Baskets\nA basket.\nOrders\nAn order.\n");
        assert_eq!(told(&lock, "Baskets\nA bag.\nOrders\nAn order.\n"), [(Kind::Changed, "Baskets".to_owned())]);
        let gone = [(Kind::Changed, "Baskets".to_owned()), (Kind::Removed, "Orders".to_owned())];
        assert_eq!(told(&lock, "Baskets\nA basket.\nAn order.\n"), gone);
        lock.entries[0].hash = None;
        assert_eq!(told(&lock, "Baskets\nA basket.\nOrders\nAn order.\n"), [(Kind::Added, "Baskets".to_owned())]);
    }

    #[test]
    fn a_new_section_of_tables_is_found_under_its_own_title_wherever_it_stands() {
        let lock =
            locked("Baskets\nA basket.\nCreate the Basket\nOrders\nAn order.\n2026-01-02 — All orders documented\n");
        let tables = "Warehouses\n| Field | Type |\n|---|---|\n| id | string |\n";
        let between = format!(
            "Baskets\nA basket.\nCreate the Basket\n{tables}Orders\nAn order.\n2026-01-02 — All orders documented\n"
        );
        let last = format!(
            "Baskets\nA basket.\nCreate the Basket\nOrders\nAn order.\n2026-01-02 — All orders documented\n{tables}"
        );
        for text in [between, last] {
            assert_eq!(told(&lock, &text), [(Kind::Added, "Warehouses".to_owned())], "{text}");
            let relocked = relocked(&lock, &[Page::new("shop", &text)]);
            assert!(relocked.entries.iter().any(|entry| entry.title == "Warehouses" && entry.hash.is_some()));
            assert_eq!(told(&relocked, &text), []);
            let changed = text.replace("| id | string |", "| id | integer |");
            assert_eq!(told(&relocked, &changed), [(Kind::Changed, "Warehouses".to_owned())]);
        }
    }

    #[test]
    fn a_page_that_the_lock_does_not_know_is_one_section() {
        let page = Page::new("rates", "\nRates\nOne to one.\n");
        let lock = relocked(&Lock::default(), std::slice::from_ref(&page));
        assert_eq!(lock.entries[0].title, "Rates");
        assert_eq!(changes(&lock, std::slice::from_ref(&page), None), []);
        assert_eq!(changes(&Lock::default(), &[page], None)[0].kind, Kind::Added);
    }
}
