//! The table of faults: each kind with its parameters. Reading, printing and the list at `/_mock/faults` all use it.

use std::fmt;

/// The longest wait: one hour, in milliseconds.
const LONGEST_WAIT: u64 = 60 * 60 * 1000;

/// The largest number of bytes in a parameter.
const MOST_BYTES: u64 = u32::MAX as u64;

/// A kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Status,
    Html,
    Delay,
    Drip,
    Truncated,
    Malformed,
    Empty,
    Close,
    Reset,
    Hang,
}

/// A value of a parameter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Setting {
    Number(u64),
    Flag(bool),
    Text(String),
}

/// The values that a parameter accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A range, both ends inclusive.
    Number(u64, u64),
    Flag,
    Text,
}

/// A parameter of a kind.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    pub(crate) words: &'static str,
}

const fn parameter(name: &'static str, form: Form, words: &'static str) -> Parameter {
    Parameter { name, form, words }
}

const STATUS: Parameter = parameter("status", Form::Number(400, 599), "the status of the reply");
const ANY_STATUS: Parameter = parameter("status", Form::Number(200, 599), "the status of the page; 502 by default");
const RETRY_AFTER: Parameter =
    parameter("retry-after", Form::Number(0, 31_536_000), "seconds, in the header `Retry-After` of the reply");
const CODE: Parameter = parameter("code", Form::Text, "the code in the body");
const MESSAGE: Parameter = parameter("message", Form::Text, "the message in the body");
const LATE: Parameter =
    parameter("ms", Form::Number(0, LONGEST_WAIT), "the delay of the reply in milliseconds; 1000 by default");
const JITTER: Parameter = parameter(
    "jitter",
    Form::Number(0, LONGEST_WAIT),
    "a random delay of up to this many milliseconds more, drawn from the seed",
);
const PIECE: Parameter = parameter("bytes", Form::Number(1, MOST_BYTES), "how many bytes each piece has; 1 by default");
const PAUSE: Parameter =
    parameter("ms", Form::Number(0, LONGEST_WAIT), "milliseconds before each piece; 100 by default");
const HALF: Parameter = parameter(
    "after",
    Form::Number(0, MOST_BYTES),
    "how many bytes of the body are sent before the connection ends; half of them by default",
);
const AFTER: Parameter = parameter(
    "after",
    Form::Number(0, MOST_BYTES),
    "how many bytes of the body are sent before the reset; without it, no status is sent",
);
const GIVES_UP: Parameter = parameter(
    "ms",
    Form::Number(0, LONGEST_WAIT),
    "after how many milliseconds the connection is closed; an hour by default",
);
const WAIT: Parameter =
    parameter("delay", Form::Number(0, LONGEST_WAIT), "milliseconds to wait before the fault happens");
const EXECUTED: Parameter = parameter(
    "executed",
    Form::Flag,
    "whether the request is executed, so that only its reply is lost; false by default, but true with `after`",
);

/// A row of the table: kind, name, whether the request is executed and its reply damaged, description, parameters.
type Row = (Kind, &'static str, bool, &'static str, &'static [&'static Parameter]);

const KINDS: [Row; 10] = [
    (
        Kind::Status,
        "status",
        false,
        "an API error, in the API's format; on one line, the status is the name: `503`",
        &[&STATUS, &RETRY_AFTER, &CODE, &MESSAGE, &WAIT, &EXECUTED],
    ),
    (
        Kind::Html,
        "html",
        false,
        "an HTML page, such as an error page from a proxy",
        &[&ANY_STATUS, &RETRY_AFTER, &WAIT, &EXECUTED],
    ),
    (Kind::Delay, "delay", true, "the reply is delayed", &[&LATE, &JITTER]),
    (Kind::Drip, "drip", true, "the body arrives in small pieces", &[&PIECE, &PAUSE, &WAIT]),
    (Kind::Truncated, "truncated", true, "the connection ends in the middle of the body", &[&HALF, &WAIT]),
    (Kind::Malformed, "malformed", true, "the body is incomplete JSON, with a matching `Content-Length`", &[&WAIT]),
    (Kind::Empty, "empty", true, "the reply has its status and headers, but no body", &[&WAIT]),
    (Kind::Close, "close", false, "the connection is closed without a reply", &[&WAIT, &EXECUTED]),
    (Kind::Reset, "reset", false, "the connection is reset (TCP RST)", &[&AFTER, &WAIT, &EXECUTED]),
    (Kind::Hang, "hang", false, "no reply arrives, until the client gives up", &[&GIVES_UP, &EXECUTED]),
];

impl Kind {
    pub(crate) fn all() -> impl Iterator<Item = Kind> {
        KINDS.iter().map(|row| row.0)
    }

    fn row(self) -> &'static Row {
        // The rows are in the order of the enum, which a test checks.
        &KINDS[self as usize]
    }

    /// Its name in a rule.
    pub(crate) fn name(self) -> &'static str {
        self.row().1
    }

    /// Whether it needs a reply to damage.
    pub(crate) fn executes(self) -> bool {
        self.row().2
    }

    /// Its description.
    pub(crate) fn words(self) -> &'static str {
        self.row().3
    }

    /// Its parameters, in the order in which they are printed.
    pub(crate) fn parameters(self) -> impl Iterator<Item = &'static Parameter> {
        self.row().4.iter().copied()
    }

    /// The parameter with this name, written with `-` or `_`. The error lists the known names.
    pub(crate) fn parameter(self, name: &str) -> Result<&'static Parameter, String> {
        let wanted = name.replace('_', "-");
        self.parameters().find(|parameter| parameter.name == wanted).ok_or_else(|| {
            let known: Vec<&str> = self.parameters().map(|parameter| parameter.name).collect();
            format!("`{}` takes no `{}`; it takes {}", self.name(), shown(name), listed(&known))
        })
    }

    /// The kind with this name. The error lists the known names.
    pub(crate) fn named(name: &str) -> Result<Kind, String> {
        Kind::all().find(|kind| kind.name() == name).ok_or_else(|| {
            let known: Vec<&str> = Kind::all().map(Kind::name).filter(|name| *name != "status").collect();
            format!("there is no fault `{}`; there are a status (`503`), {}", shown(name), listed(&known))
        })
    }
}

impl Form {
    /// Checks that a value has this form.
    pub(crate) fn check(self, setting: &Setting) -> Result<(), String> {
        let fits = match (self, setting) {
            (Form::Number(least, most), Setting::Number(number)) => (least..=most).contains(number),
            (Form::Flag, Setting::Flag(_)) => true,
            (Form::Text, Setting::Text(text)) => {
                if text.is_empty() || text.chars().any(|letter| letter.is_control() || letter == ';') {
                    return Err("must be a text without `;` and without line breaks".to_owned());
                }
                true
            }
            _ => false,
        };
        if fits { Ok(()) } else { Err(format!("must be {self}")) }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Form::Number(least, most) => write!(f, "a whole number from {least} to {most}"),
            Form::Flag => f.write_str("true or false"),
            Form::Text => f.write_str("a text"),
        }
    }
}

/// A word from a client, escaped and shortened.
pub(crate) fn shown(word: &str) -> String {
    word.chars().take(60).collect::<String>().escape_debug().to_string()
}

/// `a, b and c`.
pub(crate) fn listed(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::{KINDS, Kind};

    #[test]
    fn each_kind_has_its_row() {
        for (at, row) in KINDS.iter().enumerate() {
            assert_eq!(row.0 as usize, at);
            assert_eq!(row.0.name(), row.1);
        }
        assert_eq!(Kind::all().count(), Kind::Hang as usize + 1);
    }
}
