//! Prose as blocks: the paragraphs, list items, rows and headings of a text, each with the lines it comes from.
//!
//! Code is not prose. Fenced blocks give only their comments. Code spans and the targets of links are masked in place, so that a
//! position in a block still leads to its line.

/// One line of a text, with its number in the file.
pub type Line = (usize, String);

/// Replaces each byte of a code span, so that a span counts as one word.
const MASK: char = '`';

/// Words that end in a full stop within a sentence.
const ABBREVIATIONS: [&str; 6] = ["e.g.", "i.e.", "etc.", "vs.", "cf.", "no."];

/// A paragraph, a list item, a heading or a row of a table.
#[derive(Debug)]
pub struct Block {
    /// Its lines joined by spaces, without code and addresses.
    pub text: String,
    /// Whether it consists of sentences: a heading, a row and a message do not.
    pub is_sentences: bool,
    /// Where each line begins in `text`, with its number.
    starts: Vec<(usize, usize)>,
}

impl Block {
    /// A block of these lines.
    pub fn new(lines: &[Line], is_sentences: bool) -> Self {
        let (mut text, mut starts) = (String::new(), Vec::new());
        for (number, line) in lines {
            if !text.is_empty() {
                text.push(' ');
            }
            starts.push((text.len(), *number));
            text.push_str(line.trim());
        }
        Self { text: masked(&text), is_sentences, starts }
    }

    /// The line at a position of the text.
    pub fn line(&self, at: usize) -> usize {
        self.starts.iter().rev().find(|(start, _)| *start <= at).map_or(0, |(_, number)| *number)
    }

    /// The sentences, each with its position and its number of words.
    pub fn sentences(&self) -> Vec<(usize, usize)> {
        let (mut found, mut begin, mut words) = (Vec::new(), None, 0);
        let mut at = 0;
        for token in self.text.split(' ') {
            if token.contains(|sign: char| sign.is_alphanumeric() || sign == MASK) {
                begin.get_or_insert(at);
                words += 1;
            }
            if ends_sentence(token) {
                found.extend(begin.take().map(|begin| (begin, words)));
                words = 0;
            }
            at += token.len() + 1;
        }
        found.extend(begin.map(|begin| (begin, words)));
        found
    }
}

fn ends_sentence(token: &str) -> bool {
    let bare = token.trim_end_matches([')', '"', '\'', '”', '*', '_', MASK]);
    let is_abbreviated = ABBREVIATIONS.contains(&bare.trim_start_matches('(').to_lowercase().as_str());
    bare.ends_with(['.', '!', '?']) && !bare.ends_with("..") && !is_abbreviated
}

/// The text with its code spans and the targets of its links masked, byte for byte.
fn masked(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(sign) = rest.chars().next() {
        let length = match sign {
            '`' => span(rest),
            ']' if rest.starts_with("](") => rest.find(')').map_or(1, |end| end + 1),
            _ => {
                out.push(sign);
                rest = &rest[sign.len_utf8()..];
                continue;
            }
        };
        let with = if sign == '`' { MASK } else { ' ' };
        out.extend(std::iter::repeat_n(with, length));
        rest = &rest[length..];
    }
    out
}

/// The length of the code span that a text begins with.
fn span(text: &str) -> usize {
    let ticks = text.len() - text.trim_start_matches('`').len();
    text[ticks..].find(&text[..ticks]).map_or(ticks, |end| end + 2 * ticks)
}

/// The blocks of Markdown, which the text of a comment is as well.
pub fn markdown(lines: &[Line]) -> Vec<Block> {
    let (mut blocks, mut open, mut fenced) = (Vec::new(), Vec::new(), false);
    for (number, line) in lines {
        let bare = line.trim();
        let is_fence = bare.starts_with("```");
        let is_row = bare.starts_with('|');
        let is_alone = is_row || bare.starts_with('#') || fenced;
        if is_fence || is_alone || bare.is_empty() || bare.starts_with('<') || begins_item(bare) {
            close(&mut blocks, &mut open);
        }
        fenced ^= is_fence;
        if is_fence || bare.is_empty() || bare.starts_with('<') {
            continue;
        }
        if fenced {
            blocks.extend(comment(bare).map(|text| Block::new(&[(*number, text.to_owned())], false)));
        } else if is_alone {
            blocks.push(Block::new(&[(*number, bare.to_owned())], false));
        } else {
            open.push((*number, bare.to_owned()));
        }
    }
    close(&mut blocks, &mut open);
    blocks
}

fn close(blocks: &mut Vec<Block>, open: &mut Vec<Line>) {
    if !open.is_empty() {
        blocks.push(Block::new(open, true));
        open.clear();
    }
}

fn begins_item(line: &str) -> bool {
    let after_number = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    line.starts_with("- ")
        || line.starts_with("* ")
        || after_number.len() < line.len() && after_number.starts_with(". ")
}

/// The comment on a line of code in a fenced block.
fn comment(line: &str) -> Option<&str> {
    let marks = ["// ", " # "];
    marks.iter().find_map(|mark| line.split_once(mark)).map(|(_, text)| text)
}
