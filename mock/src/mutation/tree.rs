//! JSON as it is on the wire: with names that come twice, numbers that no Rust type holds, and texts that are no text.

use serde_json::Value;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree {
    Null,
    Flag(bool),
    /// A number by its digits.
    Number(String),
    Text(Text),
    List(Vec<Tree>),
    Object(Vec<(Text, Tree)>),
}

/// A text by what is between its quotes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub(super) written: String,
    /// What it says; none when it has an invalid escape.
    pub(super) said: Option<String>,
}

/// A step from a list or an object to what it contains: the index of an item or a member.
pub(super) type Steps = Vec<usize>;

impl Text {
    pub(super) fn of(said: &str) -> Text {
        let quoted = Value::from(said).to_string();
        Text { written: quoted[1..quoted.len() - 1].to_owned(), said: Some(said.to_owned()) }
    }

    /// Half of a character: the first half of an emoji where a text was cut.
    pub(super) fn half() -> Text {
        Text { written: r"cut \ud83d".to_owned(), said: None }
    }

    /// What a path names it by.
    pub(super) fn name(&self) -> &str {
        self.said.as_deref().unwrap_or(&self.written)
    }
}

impl Tree {
    pub(super) fn text(said: &str) -> Tree {
        Tree::Text(Text::of(said))
    }

    pub(super) fn number(digits: &str) -> Tree {
        Tree::Number(digits.to_owned())
    }

    pub(super) fn object<const N: usize>(members: [(&str, Tree); N]) -> Tree {
        Tree::Object(members.into_iter().map(|(name, value)| (Text::of(name), value)).collect())
    }

    /// Lists within each other.
    pub(super) fn lists(depth: usize) -> Tree {
        (0..depth).fold(Tree::Null, |inner, _| Tree::List(vec![inner]))
    }

    /// Objects within each other.
    pub(super) fn objects(depth: usize) -> Tree {
        (0..depth).fold(Tree::Null, |inner, _| Tree::object([("a", inner)]))
    }

    pub(super) fn of(value: &Value) -> Tree {
        match value {
            Value::Null => Tree::Null,
            Value::Bool(flag) => Tree::Flag(*flag),
            Value::Number(number) => Tree::Number(number.to_string()),
            Value::String(text) => Tree::text(text),
            Value::Array(items) => Tree::List(items.iter().map(Tree::of).collect()),
            Value::Object(members) => {
                Tree::Object(members.iter().map(|(name, value)| (Text::of(name), Tree::of(value))).collect())
            }
        }
    }

    /// The member of an object that counts: of several with this name, the last.
    pub(super) fn member(&self, name: &str) -> Option<&Tree> {
        let Tree::Object(members) = self else { return None };
        members.iter().rev().find(|(known, _)| known.said.as_deref() == Some(name)).map(|(_, value)| value)
    }

    /// The values within a list or an object.
    pub(super) fn children(&self) -> Vec<&Tree> {
        match self {
            Tree::List(items) => items.iter().collect(),
            Tree::Object(members) => members.iter().map(|(_, value)| value).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn at_mut(&mut self, steps: &[usize]) -> Option<&mut Tree> {
        let Some((first, rest)) = steps.split_first() else { return Some(self) };
        match self {
            Tree::List(items) => items.get_mut(*first)?.at_mut(rest),
            Tree::Object(members) => members.get_mut(*first)?.1.at_mut(rest),
            _ => None,
        }
    }

    /// The tree with the value at a place changed.
    pub(super) fn with(&self, steps: &[usize], change: impl FnOnce(&mut Tree)) -> Tree {
        let mut changed = self.clone();
        if let Some(place) = changed.at_mut(steps) {
            change(place);
        }
        changed
    }

    /// Adds the JSON text.
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Tree::Null => out.push_str("null"),
            Tree::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Tree::Number(digits) => out.push_str(digits),
            Tree::Text(text) => quote(out, text),
            Tree::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    item.write(out);
                }
                out.push(']');
            }
            Tree::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    quote(out, name);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    pub(super) fn to_json(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }
}

fn quote(out: &mut String, text: &Text) {
    out.push('"');
    out.push_str(&text.written);
    out.push('"');
}
