//! Converts wire names to Rust names, for comparison only: the generator handles keywords and leading digits.

/// Calls back for every letter of a name, with whether it starts a word. Words end at punctuation, at `aB`, and before the last
/// capital of `ABc`.
fn letters(name: &str, mut take: impl FnMut(char, bool)) {
    let mut letters = name.chars().peekable();
    let mut before: Option<char> = None;
    let mut begins = true;
    while let Some(letter) = letters.next() {
        if !letter.is_alphanumeric() {
            (before, begins) = (None, true);
            continue;
        }
        let after_small = before.is_some_and(|before| before.is_lowercase() || before.is_numeric());
        let ends_capitals =
            before.is_some_and(char::is_uppercase) && letters.peek().is_some_and(|next| next.is_lowercase());
        take(letter, begins || (letter.is_uppercase() && (after_small || ends_capitals)));
        (before, begins) = (Some(letter), false);
    }
}

/// `fooBar` → `foo_bar`.
pub(super) fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    letters(name, |letter, begins| {
        if begins && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    });
    snake
}

/// `a-b` → `AB`.
pub(super) fn pascal(name: &str) -> String {
    let mut pascal = String::with_capacity(name.len());
    letters(name, |letter, begins| match begins {
        true => pascal.extend(letter.to_lowercase().flat_map(char::to_uppercase)),
        false => pascal.extend(letter.to_lowercase()),
    });
    pascal
}

#[cfg(test)]
mod tests {
    use super::{pascal, snake};

    #[test]
    fn names_that_meet_in_rust_are_seen_to_meet() {
        assert_eq!(snake("fooBar"), snake("foo_bar"));
        assert_eq!(snake("HTTPServer"), "http_server");
        assert_eq!(snake("If-Match"), "if_match");
        assert_eq!(snake("utf8Name"), "utf8_name");
        assert_eq!(pascal("a-b"), pascal("a_b"));
        assert_eq!(pascal("in_progress"), "InProgress");
        assert_eq!(pascal(">="), "");
    }
}
