//! Suggests the known name that an unknown one was probably meant to be.

/// One letter may be wrong for every this many letters.
const WRONG: usize = 3;

/// Longer words are not compared letter by letter.
const LONGEST: usize = 200;

/// The known name that is most similar to a word. `None` if no name is similar. Case and punctuation do not count.
pub fn nearest<'n>(word: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    nearest_few(word, known, 1).pop()
}

/// The known names that are similar to a word, most similar first.
pub(crate) fn nearest_few<'n>(word: &str, known: impl IntoIterator<Item = &'n str>, count: usize) -> Vec<&'n str> {
    let word = plain(word);
    let length = word.chars().count();
    let near = known.into_iter().filter_map(|name| {
        let other = plain(name);
        let other_length = other.chars().count();
        let most = length.max(other_length) / WRONG;
        // Every letter more or less is an edit, so most names are excluded without comparing letters.
        if length.abs_diff(other_length) > most {
            return None;
        }
        let edits = strsim::damerau_levenshtein(&word, &other);
        (edits <= most).then_some((edits, name))
    });
    let mut near: Vec<(usize, &str)> = near.collect();
    near.sort();
    near.dedup();
    near.into_iter().take(count).map(|(_, name)| name).collect()
}

/// A budget for comparisons of known names with unknown words. Documents with many of both would otherwise take long; only hints
/// are lost.
pub(crate) struct Hints {
    left: usize,
}

impl Hints {
    /// How many names are compared for one rule.
    const MOST: usize = 400_000;

    pub(crate) fn new() -> Hints {
        Hints { left: Hints::MOST }
    }

    /// Like [`nearest`], for one of `count` known names. `None` if the budget is used up.
    pub(crate) fn nearest<'n>(
        &mut self,
        word: &str,
        count: usize,
        known: impl IntoIterator<Item = &'n str>,
    ) -> Option<&'n str> {
        self.left = self.left.checked_sub(count)?;
        nearest(word, known)
    }
}

fn plain(word: &str) -> String {
    let letters = word.chars().take(LONGEST).filter(|letter| letter.is_alphanumeric() || *letter == '/');
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{Hints, nearest, nearest_few};

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let known = ["summary", "get", "x-pagination", "IdempotencyKey"];
        assert_eq!(nearest("sumary", known), Some("summary"));
        assert_eq!(nearest("GET", known), Some("get"));
        assert_eq!(nearest("x-pagintion", known), Some("x-pagination"));
        assert_eq!(nearest("Idempotency-Key", known), Some("IdempotencyKey"));
        assert_eq!(nearest("fetch", known), None);
        assert_eq!(nearest_few("/warehouses", ["/webhooks", "/ab-tests", "/cache"], 3), [""; 0]);
        assert_eq!(nearest_few("/deal", ["/deals", "/health", "/deals/{id}"], 3), ["/deals"]);
    }

    #[test]
    fn hints_end_when_too_many_names_were_compared() {
        let mut hints = Hints { left: 3 };
        assert_eq!(hints.nearest("GET", 2, ["get", "put"]), Some("get"));
        assert_eq!(hints.nearest("GET", 2, ["get", "put"]), None);
        assert_eq!(hints.nearest("GET", 1, ["get"]), Some("get"));
    }
}
