//! Where the nodes of a document are written, and how they are nested.
//!
//! Nodes are numbered in document order, a node before its parts. So a node and its parts have a range of numbers, and a vector
//! can replace a map.

use serde_json::Value;

/// The nodes of one document by number.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layout {
    /// The number after the last part of each node.
    ends: Vec<u32>,
    /// Line and column of each node, both from 1; empty for a bundle.
    places: Vec<(u32, u32)>,
}

/// Numbers, lines and columns use 32 bits, to save memory. Texts over 4 GB are rejected.
fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Layout {
    /// The layout of a value without line breaks.
    pub(crate) fn of(value: &Value) -> Layout {
        let mut layout = Layout::default();
        layout.count(value);
        layout
    }

    fn count(&mut self, value: &Value) {
        let number = self.ends.len();
        self.ends.push(short(number));
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.count(item)),
            Value::Object(members) => members.values().for_each(|member| self.count(member)),
            _ => {}
        }
        self.close(number);
    }

    /// Adds a node. Its parts follow until it is closed.
    pub(crate) fn open(&mut self, place: (usize, usize)) -> usize {
        let number = self.ends.len();
        self.ends.push(short(number + 1));
        self.places.push((short(place.0), short(place.1)));
        number
    }

    /// Ends the node of this number.
    pub(crate) fn close(&mut self, number: usize) {
        let end = short(self.ends.len());
        if let Some(own) = self.ends.get_mut(number) {
            *own = end;
        }
    }

    /// Repeats the parts of a node, without the node.
    pub(crate) fn repeat(&mut self, number: usize) {
        let (first, end) = (number + 1, self.end(number));
        let distance = self.ends.len().saturating_sub(first);
        self.ends.extend_from_within(first..end);
        self.places.extend_from_within(first..end);
        let repeated = self.ends.len().saturating_sub(end.saturating_sub(first));
        let distance = short(distance);
        self.ends.iter_mut().skip(repeated).for_each(|end| *end = end.saturating_add(distance));
    }

    /// The number after the last part of a node.
    pub(crate) fn end(&self, number: usize) -> usize {
        self.ends.get(number).map_or(number + 1, |end| *end as usize)
    }

    /// The line and the column of a node; zeros for a bundle.
    pub(crate) fn place(&self, number: usize) -> (usize, usize) {
        self.places.get(number).map(|(line, column)| (*line as usize, *column as usize)).unwrap_or_default()
    }
}
