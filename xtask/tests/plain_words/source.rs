//! Comments and texts of a source file, with their lines. Rust is read sign by sign, because its parsers drop comments.

use super::prose::{Block, Line, markdown};

/// What a comment is for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// `//!`
    Head,
    /// `///` or `//`, and `#` in other files.
    Other,
}

/// The blocks of a Rust file: of its heads, of its other comments, and of its texts where `with_texts`.
pub fn rust(source: &str, with_texts: bool) -> Vec<Block> {
    let (comments, texts) = read(source);
    let mut blocks = Vec::new();
    for group in grouped(comments) {
        let is_head = group.first().is_some_and(|(kind, _)| *kind == Kind::Head);
        let lines: Vec<Line> = group.into_iter().map(|(_, line)| line).collect();
        let mut of_group = markdown(&lines);
        // The limit on sentences applies to heads only.
        of_group.iter_mut().for_each(|block| block.is_sentences &= is_head);
        blocks.append(&mut of_group);
    }
    blocks.extend(texts.iter().filter(|_| with_texts).map(|lines| Block::new(lines, false)));
    blocks
}

/// The blocks of the `#` comments of a TOML or YAML file.
pub fn hashes(source: &str) -> Vec<Block> {
    let lines = source.lines().enumerate().filter_map(|(index, line)| {
        let bare = line.trim_start();
        let text = bare.strip_prefix('#').or_else(|| bare.split_once(" # ").map(|(_, text)| text))?;
        Some((Kind::Other, (index + 1, text.trim().to_owned())))
    });
    let groups = grouped(lines.collect());
    let lines = |group: Vec<(Kind, Line)>| group.into_iter().map(|(_, line)| line).collect::<Vec<_>>();
    groups.into_iter().flat_map(|group| markdown(&lines(group))).collect()
}

/// Comments of one kind on consecutive lines belong together.
fn grouped(comments: Vec<(Kind, Line)>) -> Vec<Vec<(Kind, Line)>> {
    let mut groups: Vec<Vec<(Kind, Line)>> = Vec::new();
    for (kind, line) in comments {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|(last, (number, _))| *last == kind && number + 1 == line.0) => {
                group.push((kind, line));
            }
            _ => groups.push(vec![(kind, line)]),
        }
    }
    groups
}

/// The comments of a Rust file, and the lines of each of its texts.
fn read(source: &str) -> (Vec<(Kind, Line)>, Vec<Vec<Line>>) {
    let (mut comments, mut texts) = (Vec::new(), Vec::new());
    let (mut rest, mut number, mut before) = (source, 1, ' ');
    while let Some(sign) = rest.chars().next() {
        let length = match sign {
            '/' if rest.starts_with("//") => {
                let line = rest.lines().next().unwrap_or_default();
                let kind = if line.starts_with("//!") { Kind::Head } else { Kind::Other };
                let text = line.trim_start_matches('/').trim_start_matches('!');
                comments.push((kind, (number, text.trim().to_owned())));
                line.len()
            }
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => text(rest, number, &mut texts),
            'r' if !before.is_alphanumeric() && before != '_' || before == 'b' => raw(rest, number, &mut texts),
            '\'' => character(rest),
            sign => sign.len_utf8(),
        };
        let (passed, left) = rest.split_at(length);
        number += passed.matches('\n').count();
        before = passed.chars().next_back().unwrap_or(' ');
        rest = left;
    }
    (comments, texts)
}

/// The length of the text that the source begins with.
fn text(source: &str, number: usize, texts: &mut Vec<Vec<Line>>) -> usize {
    let mut escaped = false;
    let end = source.char_indices().skip(1).find(|(_, sign)| {
        let is_end = *sign == '"' && !escaped;
        escaped = *sign == '\\' && !escaped;
        is_end
    });
    let end = end.map_or(source.len(), |(at, _)| at);
    keep(source.get(1..end).unwrap_or_default(), number, texts);
    (end + 1).min(source.len())
}

/// The length of the raw text that the source begins with; of one sign when it is a name.
fn raw(source: &str, number: usize, texts: &mut Vec<Vec<Line>>) -> usize {
    let hashes = source[1..].len() - source[1..].trim_start_matches('#').len();
    let begin = hashes + 2;
    if !source[begin - 1..].starts_with('"') {
        return 1;
    }
    let mark = format!("\"{}", "#".repeat(hashes));
    let length = source[begin..].find(&mark).unwrap_or(source.len() - begin);
    keep(&source[begin..begin + length], number, texts);
    (begin + length + mark.len()).min(source.len())
}

fn keep(text: &str, number: usize, texts: &mut Vec<Vec<Line>>) {
    let lines = text.lines().enumerate().map(|(index, line)| (number + index, line.replace("\\n", "  ")));
    texts.push(lines.collect());
}

/// The length of the character, or of the sign of a lifetime, that the source begins with.
fn character(source: &str) -> usize {
    let mut signs = source.char_indices().skip(1);
    match (signs.next(), signs.next()) {
        (Some((_, '\\')), Some(_)) => signs.find(|(_, sign)| *sign == '\'').map_or(1, |(at, _)| at + 1),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}
