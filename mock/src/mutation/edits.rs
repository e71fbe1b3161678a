//! The mutations of a reply: the places that are changed, and their new values.

use super::{
    reading::{Verdict, below},
    tree::{Steps, Text, Tree},
};

/// A kind of mutation, by its name in counts.
pub(super) type Kind = &'static str;

/// Rewrites a text.
type Rewrite = Box<dyn Fn(&[u8]) -> Vec<u8>>;

/// How a reply is changed.
pub(super) enum Edit {
    /// Changes a value in the body.
    Tree(Steps, Box<dyn Fn(&mut Tree)>),
    /// Rewrites the text of the body, with this expected result.
    Text(Rewrite, Outcome),
}

/// The expected result for a text.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    /// The result of the documented reply.
    Same,
    /// The result of an empty reply.
    Nothing,
    /// This.
    Verdict(Verdict),
}

/// A mutation that can be made.
pub(super) struct Mutation {
    pub(super) kind: Kind,
    /// A description of the place and the change.
    pub(super) words: String,
    pub(super) edit: Edit,
}

/// How many items of a list are changed. The others are like them.
const ITEMS: usize = 2;

/// In how many places a text is cut, or gets an invalid byte.
const CUTS: usize = 24;

/// All mutations of a JSON reply.
pub(super) fn of_json(body: &Tree, has_envelope: bool) -> Vec<Mutation> {
    let mut edits = Edits(Vec::new());
    edits.below(body, &mut Vec::new(), "");
    edits.envelope(body, has_envelope);
    edits.text(&body.to_json());
    edits.0
}

/// All mutations of a reply that is not JSON. They change its bytes.
pub(super) fn of_content(is_text: bool) -> Vec<Mutation> {
    let mut edits = Edits(Vec::new());
    let read = || Outcome::Verdict(Verdict::Read(Vec::new()));
    let invalid = || if is_text { Outcome::Verdict(Verdict::Unreadable(None)) } else { read() };
    edits.bytes("empty body", "nothing", read(), |_| Vec::new());
    edits.bytes("byte order mark", "in front", read(), |body| [b"\xef\xbb\xbf", body].concat());
    edits.bytes("NUL", "in front", read(), |body| [b"\0", body].concat());
    edits.bytes("truncated", "by half", read(), |body| body[..body.len() / 2].to_vec());
    edits.bytes("invalid UTF-8", "at the end", invalid(), |body| [body, b"\xff"].concat());
    edits.bytes("other JSON type", "JSON", read(), |_| b"{\"a\": [1e400, \"\\ud800\"]}".to_vec());
    edits.0
}

struct Edits(Vec<Mutation>);

impl Edits {
    fn tree(&mut self, kind: Kind, words: String, steps: &[usize], change: impl Fn(&mut Tree) + 'static) {
        self.0.push(Mutation { kind, words, edit: Edit::Tree(steps.to_vec(), Box::new(change)) });
    }

    fn bytes(&mut self, kind: Kind, words: &str, outcome: Outcome, change: impl Fn(&[u8]) -> Vec<u8> + 'static) {
        self.0.push(Mutation { kind, words: words.to_owned(), edit: Edit::Text(Box::new(change), outcome) });
    }

    /// The mutations of a value and of everything in it.
    fn below(&mut self, value: &Tree, steps: &mut Steps, at: &str) {
        self.values(value, steps, at);
        let paths: Vec<String> = match value {
            Tree::Object(members) => {
                self.members(members, steps, at);
                members.iter().map(|(name, _)| below(at, name.name())).collect()
            }
            Tree::List(items) => {
                let paths: Vec<String> = (0..items.len().min(ITEMS)).map(|index| format!("{at}[{index}]")).collect();
                for (index, path) in paths.iter().enumerate() {
                    self.tree("dropped", format!("{path} is missing"), steps, move |list| {
                        if let Tree::List(items) = list {
                            items.remove(index);
                        }
                    });
                }
                paths
            }
            _ => return,
        };
        for (index, (child, path)) in value.children().into_iter().zip(&paths).enumerate() {
            steps.push(index);
            self.below(child, steps, path);
            steps.pop();
        }
    }

    /// Replaces a value by others.
    fn values(&mut self, value: &Tree, steps: &[usize], at: &str) {
        let others = others().into_iter().chain(of_php(value)).filter(|(_, other)| other != value);
        for (kind, other) in others {
            let shown: String = other.to_json().chars().take(40).collect();
            self.tree(kind, format!("{at} is {shown}"), steps, move |place| *place = other.clone());
        }
    }

    /// Removes, adds or duplicates a property of an object.
    fn members(&mut self, members: &[(Text, Tree)], steps: &[usize], at: &str) {
        let strange = Text { said: None, ..Text::half() };
        for name in [Text::of("never_seen"), Text::of(""), Text::of("né.w\n"), strange] {
            for value in [Tree::number("7"), Tree::objects(200), Tree::Text(Text::half()), Tree::number("1e400")] {
                let (words, name) = (format!("{at} has `{}` as well", name.name()), name.clone());
                self.tree("extra field", words, steps, push(0, name, value));
            }
        }
        for (index, (name, value)) in members.iter().enumerate() {
            let path = below(at, name.name());
            self.tree("dropped", format!("{path} is missing"), steps, move |object| {
                if let Tree::Object(members) = object {
                    members.remove(index);
                }
            });
            let end = members.len();
            for (place, twice) in [
                (end, value.clone()),
                (0, Tree::Null),
                (end, Tree::Null),
                (0, Tree::List(vec![Tree::number("7")])),
                (end, Tree::List(vec![Tree::number("7")])),
                (end, Tree::text("never seen")),
            ] {
                let words = format!("{path} comes twice, at {place} as {}", twice.to_json());
                self.tree("duplicate key", words, steps, push(place, name.clone(), twice));
            }
        }
    }

    /// A wrong envelope, and a missing one.
    fn envelope(&mut self, body: &Tree, has_envelope: bool) {
        for name in ["error", "success", "errors"] {
            for value in flags() {
                let known = match body {
                    Tree::Object(members) => members.iter().position(|(known, _)| known.name() == name),
                    _ => return,
                };
                let words = format!("{name} is {}", value.to_json());
                match known {
                    Some(index) => self.tree("envelope", words, &[index], move |place| *place = value.clone()),
                    None => self.tree("envelope", words, &[], push(0, Text::of(name), value)),
                }
            }
        }
        let wrapped = |name: &'static str| move |body: &mut Tree| *body = Tree::object([(name, body.clone())]);
        self.tree("envelope", "the body is under `data`".to_owned(), &[], wrapped("data"));
        self.tree("envelope", "the body is under `reply`".to_owned(), &[], wrapped("reply"));
        self.tree("envelope", "the body is in a list".to_owned(), &[], |body| *body = Tree::List(vec![body.clone()]));
        let Some(data) = body.member("data").filter(|_| has_envelope).cloned() else { return };
        for (error, success) in [(Tree::Flag(false), Tree::Flag(false)), (Tree::Null, Tree::Flag(true))] {
            let whole = Tree::object([("error", error), ("success", success), ("data", data.clone())]);
            self.tree("envelope", "error and success differ".to_owned(), &[], move |body| *body = whole.clone());
        }
        self.tree("envelope", "there is none".to_owned(), &[], move |body| *body = data.clone());
    }

    /// The text, cut or with bytes that are invalid in JSON.
    fn text(&mut self, text: &str) {
        let broken = || Outcome::Verdict(Verdict::Unreadable(None));
        let step = text.len() / CUTS + 1;
        for at in (1..text.len()).step_by(step) {
            self.bytes("truncated", &format!("at {at}"), broken(), move |body| body[..at].to_vec());
            for (kind, bytes) in [("NUL", &b"\0"[..]), ("invalid UTF-8", b"\xff"), ("invalid UTF-8", b"\xed\xa0\xbd")] {
                let with = move |body: &[u8]| [&body[..at], bytes, &body[at..]].concat();
                self.bytes(kind, &format!("{bytes:?} at {at}"), broken(), with);
            }
        }
        for (kind, words, bytes) in [("NUL", "at the end", &b"\0"[..]), ("truncated", "and more follows", b"}")] {
            self.bytes(kind, words, broken(), move |body| [body, bytes].concat());
        }
        for empty in ["", " ", "\r\n\t", "\u{feff}", "\u{feff} \n"] {
            let bytes = empty.as_bytes();
            self.bytes("empty body", &format!("{empty:?}"), Outcome::Nothing, move |_| bytes.to_vec());
        }
        for (mark, outcome) in
            [("\u{feff}", Outcome::Same), ("\u{feff}\n ", Outcome::Same), ("\u{feff}\u{feff}", broken())]
        {
            let bytes = mark.as_bytes();
            self.bytes("byte order mark", &format!("{mark:?}"), outcome, move |body| [bytes, body].concat());
        }
        for other in ["<html><body>Sign in</body></html>", "OK", "null null", "{'a': 1}", "{\"a\": NaN}", "[,]", "{}{}"]
        {
            self.bytes("other JSON type", other, broken(), move |_| other.as_bytes().to_vec());
        }
    }
}

/// Puts a property into an object.
fn push(place: usize, name: Text, value: Tree) -> impl Fn(&mut Tree) {
    move |object| {
        if let Tree::Object(members) = object {
            members.insert(place, (name.clone(), value.clone()));
        }
    }
}

/// The replacements of any value.
fn others() -> Vec<(Kind, Tree)> {
    let item = |value| Tree::List(vec![value]);
    vec![
        ("null", Tree::Null),
        ("unknown value", Tree::text("never_seen")),
        ("deep nesting", Tree::lists(130)),
        ("deep nesting", Tree::objects(130)),
        ("deep nesting", Tree::lists(1000)),
        ("huge number", Tree::number("1e400")),
        ("huge number", Tree::Number("9".repeat(400))),
        ("huge number", Tree::number("-0")),
        ("huge number", Tree::number("18446744073709551616")),
        ("huge number", Tree::number("-9223372036854775809")),
        ("huge number", Tree::number("0.1000000000000000055511151231257827")),
        ("huge number", Tree::text("1e400")),
        ("lone surrogate", Tree::Text(Text::half())),
        ("other JSON type", Tree::Flag(true)),
        ("other JSON type", Tree::Flag(false)),
        ("other JSON type", Tree::number("7")),
        ("other JSON type", Tree::number("0.5")),
        ("other JSON type", Tree::text("")),
        ("other JSON type", Tree::List(Vec::new())),
        ("other JSON type", item(Tree::Null)),
        ("other JSON type", item(Tree::number("7"))),
        ("other JSON type", item(Tree::text("a"))),
        ("other JSON type", item(Tree::Flag(true))),
        ("other JSON type", Tree::object([])),
        ("other JSON type", Tree::object([("a", Tree::number("1"))])),
    ]
}

/// The forms in which PHP may write a value.
fn of_php(value: &Tree) -> Vec<(Kind, Tree)> {
    let forms = match value {
        Tree::Null => Vec::new(),
        Tree::Flag(_) => vec![
            Tree::number("1"),
            Tree::number("0"),
            Tree::text("1"),
            Tree::text("0"),
            Tree::text(""),
            Tree::text("true"),
            Tree::text("FALSE"),
            Tree::number("2"),
        ],
        Tree::Number(digits) => vec![
            Tree::text(digits),
            Tree::Number(format!("{digits}{}", if digits.contains('.') { "0" } else { ".0" })),
            Tree::Text(Text::of(&format!(" {digits}"))),
            Tree::Text(Text::of(&format!("0{digits}"))),
        ],
        Tree::Text(text) if !text.written.is_empty() && text.written.bytes().all(|byte| byte.is_ascii_digit()) => {
            vec![Tree::number(text.written.trim_start_matches('0'))]
        }
        Tree::Text(_) => vec![Tree::number("42")],
        Tree::List(items) => {
            let counted = |start: usize| {
                let members = items.iter().enumerate();
                Tree::Object(
                    members.map(|(index, item)| (Text::of(&(index + start).to_string()), item.clone())).collect(),
                )
            };
            vec![counted(0), counted(1), Tree::text("")]
        }
        Tree::Object(_) => vec![Tree::List(Vec::new()), Tree::List(vec![value.clone()]), Tree::text("")],
    };
    forms.into_iter().map(|form| ("form of PHP", form)).collect()
}

/// The replacements of a flag in the envelope.
fn flags() -> Vec<Tree> {
    vec![
        Tree::Flag(true),
        Tree::Flag(false),
        Tree::Null,
        Tree::number("1"),
        Tree::number("0"),
        Tree::number("-0"),
        Tree::number("404"),
        Tree::number("1e400"),
        Tree::text("1"),
        Tree::text("0"),
        Tree::text("true"),
        Tree::text("FALSE"),
        Tree::text(""),
        Tree::text("not found"),
        Tree::Text(Text::half()),
        Tree::List(Vec::new()),
        Tree::List(vec![Tree::text("not found")]),
        Tree::object([]),
        Tree::object([("message", Tree::text("not found"))]),
        Tree::object([("message", Tree::Text(Text::half()))]),
    ]
}
