//! Turns words of the documents into sentences.

/// A sentence: with a capital letter at the start and a full stop at the end.
pub fn sentence(words: &str) -> String {
    let mut text = capitalized(words.trim());
    if !text.is_empty() && !text.ends_with(['.', '!', '?', ':', ';', '…']) {
        text.push('.');
    }
    text
}

/// The word with a capital first letter.
pub fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut text = String::with_capacity(word.len() + 1);
    text.extend(first.to_uppercase());
    text.push_str(letters.as_str());
    text
}
