//! Which known name was meant by one that is not known.

/// Of how many letters one may be wrong, at most.
const WRONG: usize = 3;

/// Longer words are not compared letter by letter.
const LONGEST: usize = 200;

/// The known name that is nearest to a word; none when no name is near. Capitals and punctuation do not count.
pub(crate) fn nearest<'n>(word: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    nearest_few(word, known, 1).pop()
}

/// The known names that are near to a word, the nearest first.
pub(crate) fn nearest_few<'n>(word: &str, known: impl IntoIterator<Item = &'n str>, count: usize) -> Vec<&'n str> {
    let word = plain(word);
    let near = known.into_iter().filter_map(|name| {
        let other = plain(name);
        let edits = strsim::damerau_levenshtein(&word, &other);
        (edits * WRONG <= word.chars().count().max(other.chars().count())).then_some((edits, name))
    });
    let mut near: Vec<(usize, &str)> = near.collect();
    near.sort();
    near.dedup();
    near.into_iter().take(count).map(|(_, name)| name).collect()
}

fn plain(word: &str) -> String {
    let letters = word.chars().take(LONGEST).filter(|letter| letter.is_alphanumeric() || *letter == '/');
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{nearest, nearest_few};

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
}
