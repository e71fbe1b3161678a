//! Finds where the sections of a page start.
//!
//! A capture may have no heading marks, so titles are searched by their text, in the lock's order. A title is on its own line, or
//! joined to the end of another line (`}Baskets`). A line that ends with the same words after a space is prose. The longest chain
//! of titles in order wins, so a removed title does not affect those after it.

use std::{cmp::Reverse, collections::HashMap, ops::Range};

use crate::page::Page;

/// The weight of a title on its own line. A joined one weighs one less. Any title outweighs all these differences.
const OWN_LINE: u64 = 1_000_001;

/// The position of each title in the page's text, in the given order. `None` for a removed one.
pub fn find(page: &Page, titles: &[&str]) -> Vec<Option<Range<usize>>> {
    let places = places(page, titles);
    let mut steps: Vec<Step> = Vec::new();
    let mut best = Best::new(page.lines().count());
    for (title, text) in titles.iter().enumerate() {
        let known = places.get(text).map(Vec::as_slice).unwrap_or_default();
        let first = steps.len();
        for place in known {
            let before = best.below(place.line).and_then(|step| Some((step, steps.get(step)?.score)));
            let score = place.weight + before.map_or(0, |(_, score)| score);
            steps.push(Step {
                title,
                line: place.line,
                range: place.range.clone(),
                score,
                before: before.map(|b| b.0),
            });
        }
        // Added last, so that a title is not its own predecessor.
        for (index, step) in steps.iter().enumerate().skip(first) {
            best.offer(step.line, step.score, index);
        }
    }
    let mut found = vec![None; titles.len()];
    let mut step = best.below(usize::MAX);
    while let Some(Step { title, range, before, .. }) = step.and_then(|step| steps.get(step)) {
        if let Some(slot) = found.get_mut(*title) {
            *slot = Some(range.clone());
        }
        step = *before;
    }
    found
}

struct Place {
    line: usize,
    range: Range<usize>,
    weight: u64,
}

struct Step {
    title: usize,
    line: usize,
    range: Range<usize>,
    score: u64,
    before: Option<usize>,
}

/// Every line that may be one of the titles.
fn places<'t>(page: &Page, titles: &[&'t str]) -> HashMap<&'t str, Vec<Place>> {
    let mut places: HashMap<&str, Vec<Place>> = titles.iter().map(|title| (*title, Vec::new())).collect();
    for (line, (start, text)) in page.lines().enumerate() {
        let end = start + text.trim_end().len();
        for (title, places) in &mut places {
            let Some(front) = text.trim_end().strip_suffix(title).filter(|_| !title.is_empty()) else { continue };
            let own = front.chars().all(|mark| mark == '#' || mark.is_whitespace());
            if own || !front.ends_with(char::is_whitespace) {
                let weight = if own { OWN_LINE } else { OWN_LINE - 1 };
                places.push(Place { line, range: start + front.len()..end, weight });
            }
        }
    }
    places
}

/// The best chain that ends at or before a line: a tree of prefix maxima.
struct Best(Vec<Option<(u64, Reverse<usize>, usize)>>);

impl Best {
    fn new(lines: usize) -> Best {
        Best(vec![None; lines + 1])
    }

    fn offer(&mut self, line: usize, score: u64, step: usize) {
        let mut at = line + 1;
        while let Some(slot) = self.0.get_mut(at) {
            *slot = (*slot).max(Some((score, Reverse(line), step)));
            at += at & at.wrapping_neg();
        }
    }

    /// The best chain that ends above a line.
    fn below(&self, line: usize) -> Option<usize> {
        let mut at = line.min(self.0.len().saturating_sub(1));
        let mut best = None;
        while at > 0 {
            best = best.max(self.0.get(at).copied().flatten());
            at &= at - 1;
        }
        best.map(|(_, _, step)| step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, titles: &[&str]) -> Vec<Option<usize>> {
        let page = Page::new("shop", text);
        find(&page, titles).into_iter().map(|found| found.map(|range| page.line(range.start))).collect()
    }

    #[test]
    fn a_title_stands_alone_behind_marks_or_glued_to_the_end_of_a_line() {
        let text = "Baskets\nWords.\n## Orders\n{\n}Returns\nAll about Baskets\n";
        assert_eq!(lines(text, &["Baskets", "Orders", "Returns"]), [Some(1), Some(3), Some(5)]);
    }

    #[test]
    fn titles_that_occur_several_times_are_told_apart_by_their_neighbours() {
        let text = "Baskets\nScopes\na\nOrders\nb\nReturns\nScopes\nc\n";
        let titles = ["Baskets", "Scopes", "Orders", "Scopes", "Returns", "Scopes"];
        assert_eq!(lines(text, &titles), [Some(1), Some(2), Some(4), None, Some(6), Some(7)]);
    }

    #[test]
    fn a_title_that_is_gone_does_not_take_a_far_namesake_at_the_cost_of_others() {
        let text = "Baskets\na\nReturns\nb\nChanges\nSee v2.Orders\n";
        assert_eq!(lines(text, &["Baskets", "Orders", "Returns", "Changes"]), [Some(1), None, Some(3), Some(5)]);
    }
}
