//! Finds lines that look like a title.
//!
//! A capture may have no heading marks. A title is a short line, or the end of a line that is joined to code (`}Warehouses`). It
//! starts with a capital or a digit, has no punctuation of sentences or code, and no joined words. Code comments (`# Create the
//! deal`) look like titles, so callers only search new text.

use std::ops::Range;

use crate::page::Page;

/// The maximum length of a title, in letters and in words.
const LONGEST: (usize, usize) = (80, 10);

/// Characters that no title has.
const PUNCTUATION: &[char] = &['.', ',', ';', '!', '?', '|', '{', '}', '"', '\\', '=', '<', '>', '$', '_', '`'];

/// The positions in a part of the page that look like titles, in order.
pub fn find(page: &Page, part: &Range<usize>) -> Vec<Range<usize>> {
    let lines =
        page.lines().filter(|(start, line)| part.contains(start) || (*start..start + line.len()).contains(&part.start));
    let mut found = Vec::new();
    for (start, line) in lines {
        let first = part.start.max(start) - start;
        let Some(text) = line.get(first..).map(str::trim_end) else { continue };
        if let Some(front) = front(text, first == 0) {
            found.push(start + first + front..start + first + text.len());
        }
    }
    found
}

/// The number of bytes before the title in a line. `None` if there is no title.
fn front(line: &str, whole: bool) -> Option<usize> {
    if line.starts_with(['|', '-', '*', '•']) {
        return None;
    }
    let marks = line.len() - line.trim_start_matches("##").trim_start_matches('#').trim_start().len();
    let own = (whole && (marks == 0 || line.starts_with("##"))).then_some(marks);
    let glued = || line.rfind(['}', ']', ')', '\'', '"', '`', '.']).map(|at| at + 1);
    own.filter(|at| is_title(line.get(*at..).unwrap_or_default()))
        .or_else(|| glued().filter(|at| is_title(line.get(*at..).unwrap_or_default())))
}

fn is_title(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (letters, most) = LONGEST;
    (3..=letters).contains(&text.chars().count())
        && words.len() <= most
        && text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && !text.contains(PUNCTUATION)
        && !text.contains("://")
        && !text.ends_with([':', '(', '/'])
        && words.iter().any(|word| word.starts_with(char::is_uppercase))
        && !words.iter().any(|word| runs_together(word))
}

/// Whether a word consists of several joined ones, such as the heads of a table's columns (`FieldType`).
fn runs_together(word: &str) -> bool {
    let pairs = word.chars().zip(word.chars().skip(1));
    pairs.filter(|(left, right)| left.is_lowercase() && right.is_uppercase()).count() > 0 && !word.ends_with("API")
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::page::Page;

    fn titles(text: &str) -> Vec<String> {
        let page = Page::new("shop", text);
        let found = find(&page, &(0..page.text.len()));
        found.into_iter().map(|range| page.slice(range.start, range.end).to_owned()).collect()
    }

    #[test]
    fn a_title_is_found_alone_behind_marks_and_glued_to_code() {
        let text = "Warehouses\nAll of them.\n## Stock levels\n{\n}Returns\n| Field | Type |\n";
        assert_eq!(titles(text), ["Warehouses", "Stock levels", "Returns"]);
    }

    #[test]
    fn sentences_code_tables_and_run_together_heads_are_no_titles() {
        let text = "All about it.\n| Name | Type |\n- Added\nFieldTypeDescription\n\"name\": \"A\"\nlower case\n# Create the deal\n\
                    curl https://shop.example/a\n";
        assert_eq!(titles(text), [""; 0]);
    }
}
