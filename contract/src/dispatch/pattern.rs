//! Path templates, segment by segment.

use percent_encoding::percent_decode_str;

/// A part of a segment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Piece {
    /// Text that is matched as it is.
    Literal(String),
    /// `{name}`
    Value(String),
}

/// The part between two slashes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Segment(pub(crate) Vec<Piece>);

impl Segment {
    fn parse(text: &str) -> Segment {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((literal, (name, after))) = rest.split_once('{').and_then(|(l, r)| Some((l, r.split_once('}')?)))
        {
            if !literal.is_empty() {
                pieces.push(Piece::Literal(literal.to_owned()));
            }
            pieces.push(Piece::Value(name.to_owned()));
            rest = after;
        }
        if !rest.is_empty() || pieces.is_empty() {
            pieces.push(Piece::Literal(rest.to_owned()));
        }
        Segment(pieces)
    }

    /// The text of a segment without values.
    pub(crate) fn literal(&self) -> Option<&str> {
        match self.0.as_slice() {
            [Piece::Literal(text)] => Some(text),
            _ => None,
        }
    }

    /// The segment without the names of its values. Segments of one shape match the same texts.
    pub(crate) fn shape(&self) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Literal(text) => text.clone(),
            Piece::Value(_) => "{}".to_owned(),
        };
        self.0.iter().map(text).collect()
    }

    /// 2 for text, 1 for text with values, 0 for a value alone.
    pub(crate) fn precision(&self) -> u8 {
        match self.0.as_slice() {
            [Piece::Literal(_)] => 2,
            [Piece::Value(_)] => 0,
            _ => 1,
        }
    }

    /// The values in a text. `None` if the text does not match. A value is never empty.
    pub(crate) fn capture(&self, text: &str, values: &mut Vec<(String, String)>) -> bool {
        let mut rest = text;
        for (index, piece) in self.0.iter().enumerate() {
            match piece {
                Piece::Literal(literal) => match rest.strip_prefix(literal.as_str()) {
                    Some(after) => rest = after,
                    None => return false,
                },
                Piece::Value(name) => {
                    let end = match self.0.get(index + 1) {
                        Some(Piece::Literal(next)) if index + 2 == self.0.len() => rest.rfind(next.as_str()),
                        Some(Piece::Literal(next)) => rest.find(next.as_str()),
                        Some(Piece::Value(_)) => rest.char_indices().nth(1).map(|(end, _)| end),
                        None => Some(rest.len()),
                    };
                    let Some((value, after)) = end.filter(|end| *end > 0).and_then(|end| rest.split_at_checked(end))
                    else {
                        return false;
                    };
                    values.push((name.clone(), value.to_owned()));
                    rest = after;
                }
            }
        }
        rest.is_empty()
    }

    /// Whether some text matches both. May return `true` wrongly where both mix text and values.
    pub(crate) fn meets(&self, other: &Segment) -> bool {
        match (self.literal(), other.literal()) {
            (Some(one), Some(two)) => one == two,
            (Some(text), None) => other.capture(text, &mut Vec::new()),
            (None, Some(text)) => self.capture(text, &mut Vec::new()),
            (None, None) => match (self.0.first(), other.0.first(), self.0.last(), other.0.last()) {
                (Some(Piece::Literal(one)), Some(Piece::Literal(two)), _, _)
                    if !one.starts_with(two.as_str()) && !two.starts_with(one.as_str()) =>
                {
                    false
                }
                (_, _, Some(Piece::Literal(one)), Some(Piece::Literal(two))) => {
                    one.ends_with(two.as_str()) || two.ends_with(one.as_str())
                }
                _ => true,
            },
        }
    }
}

/// The segments of a template.
pub(crate) fn template(path: &str) -> Vec<Segment> {
    path.strip_prefix('/').unwrap_or(path).split('/').map(Segment::parse).collect()
}

/// The segments of a request's path. The path is split before decoding, so an encoded slash stays inside its segment.
pub(crate) fn decoded(path: &str) -> Vec<String> {
    let segments = path.strip_prefix('/').unwrap_or(path).split('/');
    segments.map(|segment| percent_decode_str(segment).decode_utf8_lossy().into_owned()).collect()
}

/// The values of a template in a path.
pub(crate) fn capture(template: &[Segment], path: &[String]) -> Option<Vec<(String, String)>> {
    let mut values = Vec::new();
    let fits = template.len() == path.len()
        && template.iter().zip(path).all(|(segment, text)| segment.capture(text, &mut values));
    fits.then_some(values)
}
