//! What a wire name becomes in Rust. Only good for comparing: keywords and leading digits are the generator's to solve.

/// The words of a name: split at signs, at `aB`, and before the last capital of `ABc`.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (at, letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            words.push(String::new());
            continue;
        }
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        let after_small = before.is_some_and(|before| before.is_lowercase() || before.is_numeric());
        let ends_capitals = before.is_some_and(|before| before.is_uppercase())
            && letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && (after_small || ends_capitals) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// `fooBar` → `foo_bar`.
pub(super) fn snake(name: &str) -> String {
    words(name).join("_")
}

/// `a-b` → `AB`.
pub(super) fn pascal(name: &str) -> String {
    let capital = |word: String| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    words(name).into_iter().map(capital).collect()
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
