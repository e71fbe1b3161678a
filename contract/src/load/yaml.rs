//! YAML text to a JSON value that remembers where each node was written.
//!
//! Knows nothing of OpenAPI. A mapping's member is positioned at its key, a sequence's at itself; nodes are named by JSON pointer.

use std::collections::HashMap;

use saphyr::{LoadableYamlNode, MarkedYaml, Scalar, YamlData};
use serde_json::{Map, Number, Value};

use crate::document::pointer;
use crate::model::{Fault, Position};

/// Deeper nesting is refused, so that every later walk over a document can recurse safely.
const DEEPEST: usize = 96;

/// Columns of indentation past which the parser, which recurses, is not even started.
const WIDEST_INDENT: usize = 400;

/// Plain scalars that YAML 1.1 readers take for booleans.
const DOUBTFUL: [&str; 20] = [
    "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "True", "TRUE",
    "False", "FALSE",
];

/// A document's text, read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parsed {
    /// The document as JSON.
    pub(crate) value: Value,
    /// JSON pointer → line and column, both from 1.
    pub(crate) positions: HashMap<String, (usize, usize)>,
    /// Unquoted words that some readers take for booleans, with line and column.
    pub(crate) words: Vec<(usize, usize, String)>,
}

/// Reads one document. `file` is what positions name.
pub(crate) fn parse(file: &str, text: &str) -> Result<Parsed, Vec<Fault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fault = |line, column, rule, message: String| {
        vec![Fault { position: Position { file: file.to_owned(), line, column }, rule, message }]
    };
    if let Some(line) = text.lines().position(|line| indent(line) > WIDEST_INDENT) {
        return Err(fault(line + 1, 1, "yaml-syntax", format!("indented by more than {WIDEST_INDENT} columns")));
    }
    let mut documents = MarkedYaml::load_from_str(text).map_err(|error| {
        let (line, column) = (error.marker().line(), error.marker().col() + 1);
        match error.info() {
            "duplicated key in mapping" => {
                fault(line, column, "duplicate-key", "this key stands in the mapping already; remove one".to_owned())
            }
            info => fault(line, column, "yaml-syntax", one_line(info)),
        }
    })?;
    let root = match (documents.pop(), documents.is_empty()) {
        (Some(root), true) => root,
        (None, _) => return Err(fault(1, 1, "yaml-syntax", "the file is empty".to_owned())),
        (Some(second), false) => {
            let start = second.span.start;
            let message = "one document per file; this is another".to_owned();
            return Err(fault(start.line(), start.col() + 1, "yaml-syntax", message));
        }
    };
    let mut reader = Reader { file, text: text.chars().collect(), parsed: Parsed::default(), faults: Vec::new() };
    let value = reader.value(&root, &mut String::new(), 0);
    if reader.faults.is_empty() {
        reader.parsed.value = value;
        Ok(reader.parsed)
    } else {
        Err(reader.faults)
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The columns before a line's first word, compact nesting (`- - - x`) included.
fn indent(line: &str) -> usize {
    line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'-' | b'?' | b':')).count()
}

struct Reader<'t> {
    file: &'t str,
    text: Vec<char>,
    parsed: Parsed,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn value(&mut self, node: &MarkedYaml<'_>, at: &mut String, depth: usize) -> Value {
        if depth > DEEPEST {
            self.fault(node, "yaml-syntax", format!("nested deeper than {DEEPEST} levels"));
            return Value::Null;
        }
        self.parsed.positions.entry(at.clone()).or_insert_with(|| place(node));
        match &node.data {
            YamlData::Value(scalar) => {
                self.doubtful(node, scalar);
                self.scalar(node, scalar)
            }
            YamlData::Sequence(items) => {
                let mut array = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    let length = at.len();
                    pointer::push(at, &index.to_string());
                    array.push(self.value(item, at, depth + 1));
                    at.truncate(length);
                }
                Value::Array(array)
            }
            YamlData::Mapping(members) => {
                let mut object = Map::with_capacity(members.len());
                for (key, member) in members {
                    let Some(name) = self.key(key) else { continue };
                    let length = at.len();
                    pointer::push(at, &name);
                    self.parsed.positions.insert(at.clone(), place(key));
                    let value = self.value(member, at, depth + 1);
                    at.truncate(length);
                    if object.insert(name, value).is_some() {
                        self.fault(
                            key,
                            "duplicate-key",
                            "this key stands in the mapping already; remove one".to_owned(),
                        );
                    }
                }
                Value::Object(object)
            }
            YamlData::Tagged(tag, _) => {
                self.fault(node, "yaml-syntax", format!("the tag {}{} has no meaning here", tag.handle, tag.suffix));
                Value::Null
            }
            YamlData::Representation(..) | YamlData::Alias(_) | YamlData::BadValue => {
                self.fault(node, "yaml-syntax", "this value cannot be read".to_owned());
                Value::Null
            }
        }
    }

    fn scalar(&mut self, node: &MarkedYaml<'_>, scalar: &Scalar<'_>) -> Value {
        match scalar {
            Scalar::Null => Value::Null,
            Scalar::Boolean(value) => Value::Bool(*value),
            Scalar::Integer(value) => Value::from(*value),
            Scalar::FloatingPoint(value) => Number::from_f64(value.0).map(Value::Number).unwrap_or_else(|| {
                self.fault(node, "yaml-syntax", "JSON has no such number; quote it".to_owned());
                Value::Null
            }),
            Scalar::String(value) => Value::String(value.clone().into_owned()),
        }
    }

    /// Keys are strings in JSON; status codes are commonly written without quotes.
    fn key(&mut self, key: &MarkedYaml<'_>) -> Option<String> {
        match &key.data {
            YamlData::Value(scalar @ Scalar::String(text)) => {
                self.doubtful(key, scalar);
                if text == "<<" {
                    self.fault(key, "yaml-syntax", "merge keys are not read; write the members out".to_owned());
                    return None;
                }
                Some(text.clone().into_owned())
            }
            YamlData::Value(Scalar::Integer(number)) => Some(number.to_string()),
            YamlData::Value(scalar @ Scalar::Boolean(value)) => {
                self.doubtful(key, scalar);
                Some(value.to_string())
            }
            _ => {
                self.fault(key, "yaml-syntax", "a key must be a string; quote it".to_owned());
                None
            }
        }
    }

    /// The scalar's spelling decides, so the source is looked at: quoted words are fine.
    fn doubtful(&mut self, node: &MarkedYaml<'_>, scalar: &Scalar<'_>) {
        if !matches!(scalar, Scalar::String(_) | Scalar::Boolean(_)) {
            return;
        }
        let (start, end) = (node.span.start.index(), node.span.end.index());
        if end.saturating_sub(start) > 5 {
            return;
        }
        let Some(source) = self.text.get(start..end) else { return };
        let word: String = source.iter().collect::<String>().trim_end().to_owned();
        if DOUBTFUL.contains(&word.as_str()) {
            let (line, column) = place(node);
            self.parsed.words.push((line, column, word));
        }
    }

    fn fault(&mut self, node: &MarkedYaml<'_>, rule: &'static str, message: String) {
        let (line, column) = place(node);
        self.faults.push(Fault { position: Position { file: self.file.to_owned(), line, column }, rule, message });
    }
}

fn place(node: &MarkedYaml<'_>) -> (usize, usize) {
    (node.span.start.line(), node.span.start.col() + 1)
}
