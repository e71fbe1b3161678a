//! Parses YAML text to a JSON value that knows where each node was written.
//!
//! This module knows nothing about OpenAPI. The position of a mapping's member is its key, and that of a sequence's item is the
//! item. Events from the parser become the value directly, without a tree in between.

use std::collections::HashMap;
use std::str::Chars;

use saphyr_parser::{BufferedInput, Event, Parser, ScalarStyle, ScanError, Span, Tag};
use serde_json::{Map, Value};

use crate::document::Layout;
use crate::load::scalar;
use crate::load::weight::weight;
use crate::model::{Fault, Position};

/// Deeper nesting is rejected, so that later traversals of a document can recurse safely.
const DEEPEST: usize = 96;

/// The maximum number of nodes in a document.
const MOST_NODES: usize = 2_000_000;

/// How many nodes all aliases together may repeat.
const MOST_REPEATED: usize = 100_000;

/// How many nodes may be stored for aliases. A node with an anchor is copied, and anchors may be nested.
const MOST_KEPT: usize = 500_000;

/// Plain scalars that YAML 1.1 readers parse as booleans.
const DOUBTFUL: [&str; 20] = [
    "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "True", "TRUE",
    "False", "FALSE",
];

/// A parsed document.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parsed {
    /// The document as JSON.
    pub(crate) value: Value,
    /// Where its nodes are written.
    pub(crate) layout: Layout,
    /// Unquoted words that some readers parse as booleans, with line and column.
    pub(crate) words: Vec<(usize, usize, String)>,
}

/// Parses one document. `file` is its name in positions.
pub(crate) fn parse(file: &str, text: &str) -> Result<Parsed, Vec<Fault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader {
        file,
        // With a character buffer, the parser takes a third less time than on a string, because it looks at most characters
        // twice.
        parser: Parser::new_from_iter(text.chars()),
        parsed: Parsed::default(),
        anchors: HashMap::new(),
        left: MOST_REPEATED,
        keepable: MOST_KEPT,
        faults: Vec::new(),
    };
    if let Ok(value) = reader.document() {
        reader.parsed.value = value;
    }
    if reader.faults.is_empty() { Ok(reader.parsed) } else { Err(reader.faults) }
}

/// Parsing cannot continue; the fault has been recorded.
struct Stopped;

/// A node that aliases may repeat.
struct Anchored {
    value: Value,
    number: usize,
    /// The number of levels below it.
    height: usize,
    /// The number of its nodes; long texts count as several.
    weight: usize,
}

struct Reader<'t> {
    file: &'t str,
    parser: Parser<'t, BufferedInput<Chars<'t>>>,
    parsed: Parsed,
    anchors: HashMap<usize, Anchored>,
    /// How many nodes aliases may still repeat.
    left: usize,
    /// How many nodes may still be stored for aliases.
    keepable: usize,
    faults: Vec<Fault>,
}

impl<'t> Reader<'t> {
    /// The only document of the text.
    fn document(&mut self) -> Result<Value, Stopped> {
        let mut root = None;
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing, _) => {}
                (Event::StreamEnd, _) => break,
                (_, span) if root.is_some() => {
                    return Err(self.stop(place(span), "only one document per file is allowed; this is another"));
                }
                (event, span) => root = Some(self.value(event, span, place(span), 0)?),
            }
        }
        root.ok_or_else(|| self.stop((1, 1), "the file is empty"))
    }

    fn next(&mut self) -> Result<(Event<'t>, Span), Stopped> {
        match self.parser.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(self.syntax(&error)),
            None => Err(self.stop((1, 1), "the file ends unexpectedly")),
        }
    }

    /// The node that starts with an event. `at` is its position: for a member, its key.
    fn value(&mut self, event: Event<'t>, span: Span, at: (usize, usize), depth: usize) -> Result<Value, Stopped> {
        if depth > DEEPEST {
            return Err(self.stop(place(span), &format!("nested deeper than {DEEPEST} levels")));
        }
        let number = self.parsed.layout.open(at);
        if number >= MOST_NODES {
            return Err(self.stop(place(span), &format!("a document has at most {MOST_NODES} values")));
        }
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.doubtful(&text, style, span);
                (self.scalar(text.into_owned(), style, tag.as_deref(), span), anchor)
            }
            Event::SequenceStart(anchor, tag) => {
                self.collection_tag(tag.as_deref(), span);
                (self.sequence(depth)?, anchor)
            }
            Event::MappingStart(anchor, tag) => {
                self.collection_tag(tag.as_deref(), span);
                (self.mapping(depth)?, anchor)
            }
            Event::Alias(id) => (self.alias(id, span, depth)?, 0),
            _ => return Err(self.stop(place(span), "this value cannot be parsed")),
        };
        self.parsed.layout.close(number);
        if anchor > 0 {
            let (height, weight) = (height(&value), weight(&value));
            let Some(keepable) = self.keepable.checked_sub(weight) else {
                return Err(self.stop(at, &format!("anchors contain more than {MOST_KEPT} nodes")));
            };
            self.keepable = keepable;
            self.anchors.insert(anchor, Anchored { value: value.clone(), number, height, weight });
        }
        Ok(value)
    }

    fn sequence(&mut self, depth: usize) -> Result<Value, Stopped> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(Value::Array(items)),
                (event, span) => items.push(self.value(event, span, place(span), depth + 1)?),
            }
        }
    }

    fn mapping(&mut self, depth: usize) -> Result<Value, Stopped> {
        let mut members = Map::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::MappingEnd {
                return Ok(Value::Object(members));
            }
            let at = place(span);
            let key = self.key(event, span)?;
            let (event, span) = self.next()?;
            let Some(key) = key else {
                self.skip(&event)?;
                continue;
            };
            let value = self.value(event, span, at, depth + 1)?;
            if members.insert(key, value).is_some() {
                self.fault(at, "duplicate-key", "the mapping already has this key; remove one");
            }
        }
    }

    /// JSON keys are strings, but status codes are commonly written without quotes.
    fn key(&mut self, event: Event<'t>, span: Span) -> Result<Option<String>, Stopped> {
        let value = match event {
            Event::Scalar(text, style, _, tag) => {
                self.doubtful(&text, style, span);
                scalar::read(text.into_owned(), style, tag.as_deref())
            }
            Event::Alias(id) => match self.anchors.get(&id) {
                Some(Anchored { value, weight, .. }) if !value.is_array() && !value.is_object() => {
                    let Some(left) = self.left.checked_sub(*weight) else {
                        return Err(self.stop(place(span), &format!("aliases repeat more than {MOST_REPEATED} nodes")));
                    };
                    self.left = left;
                    Some(value.clone())
                }
                _ => None,
            },
            other => {
                self.skip(&other)?;
                None
            }
        };
        Ok(match value {
            Some(Value::String(text)) if text == "<<" => {
                self.fault(place(span), "yaml-syntax", "merge keys are not supported; write the members out");
                None
            }
            Some(Value::String(text)) => Some(text),
            Some(Value::Bool(value)) => Some(value.to_string()),
            Some(Value::Number(number)) if !number.is_f64() => Some(number.to_string()),
            _ => {
                self.fault(place(span), "yaml-syntax", "a key must be a string; quote it");
                None
            }
        })
    }

    /// Skips the node that starts with an event.
    fn skip(&mut self, event: &Event<'t>) -> Result<(), Stopped> {
        let change = |event: &Event<'t>| match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => 1,
            Event::SequenceEnd | Event::MappingEnd => -1,
            _ => 0,
        };
        let mut open = change(event);
        while open > 0 {
            open += change(&self.next()?.0);
        }
        Ok(())
    }

    /// Repeats the anchored node, with the original's positions.
    fn alias(&mut self, id: usize, span: Span, depth: usize) -> Result<Value, Stopped> {
        let Some(Anchored { value, number, height, weight }) = self.anchors.get(&id) else {
            self.fault(place(span), "yaml-syntax", "this value cannot be parsed");
            return Ok(Value::Null);
        };
        if depth + height > DEEPEST {
            return Err(self.stop(place(span), &format!("nested deeper than {DEEPEST} levels")));
        }
        let Some(left) = self.left.checked_sub(*weight) else {
            return Err(self.stop(place(span), &format!("aliases repeat more than {MOST_REPEATED} nodes")));
        };
        self.left = left;
        self.parsed.layout.repeat(*number);
        Ok(value.clone())
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, tag: Option<&Tag>, span: Span) -> Value {
        if let Some(tag) = tag.filter(|tag| !tag.is_yaml_core_schema()) {
            self.tag(tag, span);
            return Value::Null;
        }
        scalar::read(text, style, tag).unwrap_or_else(|| {
            self.fault(place(span), "yaml-syntax", "JSON has no such value; quote it");
            Value::Null
        })
    }

    fn collection_tag(&mut self, tag: Option<&Tag>, span: Span) {
        if let Some(tag) = tag.filter(|tag| !tag.is_yaml_core_schema()) {
            self.tag(tag, span);
        }
    }

    fn tag(&mut self, tag: &Tag, span: Span) {
        self.fault(place(span), "yaml-syntax", &format!("the tag {}{} is not supported", tag.handle, tag.suffix));
    }

    /// Records a word by its spelling. Quoted words are fine.
    fn doubtful(&mut self, text: &str, style: ScalarStyle, span: Span) {
        if style == ScalarStyle::Plain && text.len() <= 5 && DOUBTFUL.contains(&text) {
            let (line, column) = place(span);
            self.parsed.words.push((line, column, text.to_owned()));
        }
    }

    fn syntax(&mut self, error: &ScanError) -> Stopped {
        let at = (error.marker().line(), error.marker().col() + 1);
        let problem = error.info().split_whitespace().collect::<Vec<_>>().join(" ");
        self.stop(
            at,
            &format!("{problem}; check the indentation, brackets and quotes of this line and those before it"),
        )
    }

    fn stop(&mut self, at: (usize, usize), message: &str) -> Stopped {
        self.fault(at, "yaml-syntax", message);
        Stopped
    }

    fn fault(&mut self, (line, column): (usize, usize), rule: &'static str, message: &str) {
        let position = Position { file: self.file.to_owned(), line, column };
        self.faults.push(Fault { position, rule, message: message.to_owned() });
    }
}

fn place(span: Span) -> (usize, usize) {
    (span.start.line(), span.start.col() + 1)
}

/// The number of levels below a value.
fn height(value: &Value) -> usize {
    let below: Option<usize> = match value {
        Value::Array(items) => items.iter().map(height).max(),
        Value::Object(members) => members.values().map(height).max(),
        _ => None,
    };
    below.map_or(0, |below| below + 1)
}
