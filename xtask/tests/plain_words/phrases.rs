//! Phrases to avoid, by their words. `phrases.toml` explains their form.
//!
//! They are not regular expressions, because a search of the whole project with forty of those takes a minute in a debug build.

use std::collections::{BTreeMap, HashMap};

/// What ends a part of a sentence.
const MARKS: [char; 6] = ['.', ',', ';', ':', '!', '?'];

/// One word of a phrase.
struct Word {
    words: Vec<String>,
    /// Whether any word except these is meant.
    except: bool,
    /// Whether it is the first word after a punctuation mark.
    begins: bool,
    /// Whether a punctuation mark follows.
    ends: bool,
}

impl Word {
    fn new(written: &str) -> Self {
        let (begins, written) = written.strip_prefix('^').map_or((false, written), |written| (true, written));
        let (except, written) = written.strip_prefix('!').map_or((false, written), |written| (true, written));
        let (ends, written) = written.strip_suffix('.').map_or((false, written), |written| (true, written));
        let (except, written) = if written == "*" { (true, "") } else { (except, written) };
        Self { words: written.split('|').map(str::to_lowercase).collect(), except, begins, ends }
    }

    fn is(&self, token: &Token<'_>) -> bool {
        self.words.contains(&token.word) != self.except && (!self.ends || token.after.is_some())
    }
}

/// A word of a text.
struct Token<'t> {
    word: String,
    at: usize,
    written: &'t str,
    /// The punctuation mark that follows.
    after: Option<char>,
}

/// The phrases, by their first words.
pub struct Phrases {
    phrases: Vec<(Vec<Word>, String)>,
    by_first: HashMap<String, Vec<usize>>,
}

impl Phrases {
    /// The phrases of a TOML table, each with what to write instead.
    pub fn new(toml: &str) -> Self {
        let listed: BTreeMap<String, String> = toml::from_str(toml).expect("a table of texts");
        let phrase = |(find, better): (String, String)| (find.split(' ').map(Word::new).collect(), better);
        let phrases: Vec<(Vec<Word>, String)> = listed.into_iter().map(phrase).collect();
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, (words, _)) in phrases.iter().enumerate() {
            assert!(!words[0].except, "a phrase begins with a word of its own");
            words[0].words.iter().for_each(|word| by_first.entry(word.clone()).or_default().push(index));
        }
        Self { phrases, by_first }
    }

    /// Those in a text: position, words, and what to write instead.
    pub fn find<'t>(&self, text: &'t str) -> Vec<(usize, &'t str, &str)> {
        let tokens = tokens(text);
        let mut found = Vec::new();
        for (begin, first) in tokens.iter().enumerate() {
            for index in self.by_first.get(&first.word).into_iter().flatten() {
                let (words, better) = &self.phrases[*index];
                let Some(here) = tokens.get(begin..begin + words.len()) else { continue };
                // A comma may be within a phrase; the end of a sentence may not.
                let is_one_part = here
                    .split_last()
                    .is_some_and(|(_, before)| before.iter().all(|token| matches!(token.after, None | Some(','))));
                let before = begin.checked_sub(1).and_then(|before| tokens.get(before));
                let is_begin = !words[0].begins || before.is_none_or(|before| before.after.is_some());
                if is_one_part && is_begin && words.iter().zip(here).all(|(word, token)| word.is(token)) {
                    let end = here.last().map_or(0, |last| last.at + last.written.len());
                    found.push((first.at, &text[first.at..end], better.as_str()));
                }
            }
        }
        found
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let is_part = |sign: char| sign.is_alphanumeric();
    let mut tokens = Vec::new();
    let mut at = 0;
    for raw in text.split(' ') {
        let written = raw.trim_matches(|sign| !is_part(sign));
        let begin = if written.is_empty() { 0 } else { raw.find(is_part).unwrap_or(0) };
        let after = raw[begin + written.len()..].chars().rev().find(|sign| MARKS.contains(sign));
        if !raw.is_empty() {
            tokens.push(Token { word: written.to_lowercase(), at: at + begin, written, after });
        }
        at += raw.len() + 1;
    }
    tokens
}
