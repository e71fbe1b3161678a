//! The texts of an OpenAPI document that become rustdoc: summaries, descriptions and notes, each with its lines. Examples are data.

use saphyr_parser::{Event, Parser};

use super::prose::{Block, Line};

/// Keys with a text for readers. All members of `TEXTS` are such texts as well.
const KEYS: [&str; 4] = ["summary", "description", "note", "title"];
const TEXTS: &str = "x-enumDescriptions";

/// Keys with data, whatever names it has.
const DATA: [&str; 5] = ["example", "examples", "x-state", "default", "enum"];

/// What surrounds a value: a list, or the members of an object.
struct Level {
    /// The key of the next value. `None` in a list, and before a key.
    key: Option<String>,
    is_list: bool,
    is_data: bool,
    are_texts: bool,
}

impl Level {
    /// What is inside of the next value.
    fn inside(&self, is_list: bool) -> Level {
        let key = self.key.as_deref().unwrap_or_default();
        // A property or an enum's value can have the name of such a key.
        let is_data = self.is_data || DATA.contains(&key) && !self.are_texts;
        Level { key: None, is_list, is_data, are_texts: key == TEXTS }
    }
}

/// The blocks of a document.
pub fn texts(source: &str) -> Vec<Block> {
    let lines: Vec<&str> = source.lines().collect();
    let mut levels = vec![Level { key: None, is_list: true, is_data: false, are_texts: false }];
    let mut blocks = Vec::new();
    for event in Parser::new_from_str(source) {
        let (event, span) = event.expect("a document");
        let Some(level) = levels.last_mut() else { break };
        match event {
            Event::Scalar(text, ..) if !level.is_list && level.key.is_none() => level.key = Some(text.into_owned()),
            Event::Scalar(text, ..) => {
                let key = level.key.take().unwrap_or_default();
                if !level.is_data && (level.are_texts || KEYS.contains(&key.as_str())) {
                    blocks.push(Block::new(&written(&lines, span.start.line(), &text), false));
                }
            }
            Event::MappingStart(..) => {
                let inside = level.inside(false);
                level.key = None;
                levels.push(inside);
            }
            Event::SequenceStart(..) => {
                let inside = level.inside(true);
                level.key = None;
                levels.push(inside);
            }
            Event::MappingEnd | Event::SequenceEnd => {
                levels.pop();
            }
            _ => {}
        }
    }
    blocks
}

/// A text with the lines on which its words are written.
fn written(lines: &[&str], from: usize, text: &str) -> Vec<Line> {
    let mut words = text.split_whitespace().peekable();
    let mut found = Vec::new();
    for number in from.. {
        let Some(mut rest) = lines.get(number - 1).copied() else { break };
        let mut here = Vec::new();
        while let Some(word) = words.peek() {
            // A quoted text has its quotes doubled.
            let doubled = word.replace('\'', "''");
            let at = rest.find(word).map(|at| at + word.len()).or_else(|| Some(rest.find(&doubled)? + doubled.len()));
            let Some(end) = at else { break };
            rest = &rest[end..];
            here.extend(words.next());
        }
        if !here.is_empty() {
            found.push((number, here.join(" ")));
        }
        if words.peek().is_none() {
            return found;
        }
    }
    // Escaped words are not found in the source.
    found.push((from, words.collect::<Vec<_>>().join(" ")));
    found
}
