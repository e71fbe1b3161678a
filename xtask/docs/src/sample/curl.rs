//! Reads curl commands in prose, tolerantly.
//!
//! This finds the end of a command, because pages join text to it (`-d '{..}'| Field |`); `shlex` then splits its words. Nothing
//! is judged: options with credentials are kept as headers, and options for the terminal are dropped.

use std::ops::Range;

use crate::sample::address;

/// A command of curl.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Curl {
    /// As curl would send it: `-X`, else POST with a body, else GET.
    pub method: String,
    /// As written, without quotes.
    pub url: String,
    /// Names and values, in the order given.
    pub headers: Vec<(String, String)>,
    /// What `-d` and related options send, joined as curl does.
    pub body: Option<String>,
    /// The names of the parts that `-F` sends.
    pub form: Vec<String>,
    /// What `-G` moves into the query.
    pub query: Vec<(String, String)>,
    /// What could not be read.
    pub problems: Vec<String>,
}

/// The meaning of an option.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Method,
    Header,
    Data,
    UrlEncoded,
    Form,
    Get,
    Head,
    Json,
    Url,
    /// Has a value that does not affect the request.
    Ignored,
    /// Has no value and does not affect the request.
    Flag,
}

const OPTIONS: &[(&str, Meaning)] = &[
    ("-X", Meaning::Method),
    ("--request", Meaning::Method),
    ("-H", Meaning::Header),
    ("--header", Meaning::Header),
    ("-d", Meaning::Data),
    ("--data", Meaning::Data),
    ("--data-raw", Meaning::Data),
    ("--data-ascii", Meaning::Data),
    ("--data-binary", Meaning::Data),
    ("--data-urlencode", Meaning::UrlEncoded),
    ("-F", Meaning::Form),
    ("--form", Meaning::Form),
    ("-G", Meaning::Get),
    ("--get", Meaning::Get),
    ("-I", Meaning::Head),
    ("--head", Meaning::Head),
    ("--json", Meaning::Json),
    ("--url", Meaning::Url),
    ("-A", Meaning::Ignored),
    ("-b", Meaning::Ignored),
    ("--cookie", Meaning::Ignored),
    ("-c", Meaning::Ignored),
    ("--cookie-jar", Meaning::Ignored),
    ("-e", Meaning::Ignored),
    ("-m", Meaning::Ignored),
    ("--max-time", Meaning::Ignored),
    ("-o", Meaning::Ignored),
    ("--output", Meaning::Ignored),
    ("--retry", Meaning::Ignored),
    ("-u", Meaning::Ignored),
    ("--user", Meaning::Ignored),
    ("-w", Meaning::Ignored),
    ("--write-out", Meaning::Ignored),
    ("-f", Meaning::Flag),
    ("--fail", Meaning::Flag),
    ("-i", Meaning::Flag),
    ("--include", Meaning::Flag),
    ("-k", Meaning::Flag),
    ("-L", Meaning::Flag),
    ("--location", Meaning::Flag),
    ("-N", Meaning::Flag),
    ("--no-buffer", Meaning::Flag),
    ("-O", Meaning::Flag),
    ("-s", Meaning::Flag),
    ("--silent", Meaning::Flag),
    ("-S", Meaning::Flag),
    ("--show-error", Meaning::Flag),
    ("-v", Meaning::Flag),
    ("--verbose", Meaning::Flag),
    ("--compressed", Meaning::Flag),
];

/// Every command in a text: `curl` followed by an option or an address.
pub fn find(text: &str) -> Vec<(Range<usize>, Curl)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("curl")).map(|at| from + at) {
        let after = text.get(at + 4..).unwrap_or_default();
        let argument = after.trim_start_matches([' ', '\t', '\\', '\n']);
        if argument.len() == after.len() || !begins_arguments(argument) {
            from = at + 4;
            continue;
        }
        let end = at + extent(text.get(at..).unwrap_or_default());
        found.push((at..end, read(text.get(at..end).unwrap_or_default())));
        from = end.max(at + 4);
    }
    found
}

fn begins_arguments(text: &str) -> bool {
    let bare = text.trim_start_matches(['"', '\'']);
    let option = text
        .strip_prefix('-')
        .is_some_and(|rest| rest.starts_with(|sign: char| sign == '-' || sign.is_ascii_alphabetic()));
    option || ["http://", "https://", "$"].iter().any(|start| bare.starts_with(start))
}

/// The length of the command: to the end of a line that is not continued, or to text that is joined to it.
fn extent(text: &str) -> usize {
    let mut signs = text.char_indices().peekable();
    // Whether a quoted piece has just ended. White space must follow; anything else is joined text.
    let mut closed = false;
    let mut word_open = false;
    while let Some((at, sign)) = signs.next() {
        let rest = text.get(at..).unwrap_or_default();
        if closed && !(sign.is_whitespace() || rest.starts_with("\\\n") || rest.starts_with("\\ ")) {
            // In a shell, a quote within quotes is '\'' or '"'"'.
            if !(rest.starts_with("\\'") || sign == '\'' || sign == '"') {
                return at;
            }
        }
        closed = false;
        match sign {
            '\n' => return at,
            '\\' => {
                let line = rest.get(1..).unwrap_or_default().trim_start_matches([' ', '\t']);
                if line.starts_with('\n') {
                    while signs.next_if(|(_, sign)| *sign != '\n').is_some() {}
                    signs.next();
                    skip_comments(text, &mut signs);
                    word_open = false;
                } else {
                    signs.next();
                    word_open = true;
                }
            }
            '\'' | '"' => {
                let mut escaped = false;
                let end = signs.by_ref().find(|(_, inner)| {
                    let ends = *inner == sign && !escaped;
                    escaped = sign == '"' && *inner == '\\' && !escaped;
                    ends
                });
                if end.is_none() {
                    return text.len();
                }
                (closed, word_open) = (true, true);
            }
            ' ' | '\t' => word_open = false,
            '|' | ';' | '`' | ')' => return at,
            '&' if rest.starts_with("&&") => return at,
            '{' | '[' if word_open && glued_json(rest) => return at,
            _ => word_open = true,
        }
    }
    text.len()
}

/// Whether an unquoted brace starts a sample, not a `{name}` in an address.
fn glued_json(rest: &str) -> bool {
    rest.chars().nth(1).is_none_or(|next| next.is_whitespace() || next == '"' || next == '{')
}

/// Comment lines between the lines of a command.
fn skip_comments(text: &str, signs: &mut std::iter::Peekable<std::str::CharIndices>) {
    while let Some((at, _)) = signs.peek() {
        if !text.get(*at..).unwrap_or_default().trim_start_matches([' ', '\t']).starts_with('#') {
            return;
        }
        while signs.next_if(|(_, sign)| *sign != '\n').is_some() {}
        signs.next();
    }
}

fn read(text: &str) -> Curl {
    let mut command = CommandLine::default();
    let joined: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("# ")).collect();
    // A backslash followed by blanks at the end of a line continues the line as well.
    let joined: String = joined.iter().map(|line| continued(line)).collect();
    let Some(words) = shlex::split(&joined) else {
        command.curl.problems.push("a quote is not closed".to_owned());
        return command.curl;
    };
    let mut words = words.into_iter().skip(1);
    while let Some(word) = words.next() {
        let Some((meaning, mut value)) = option(&word, &mut command.curl.problems) else {
            if !word.starts_with('-') {
                command.address(word);
            }
            continue;
        };
        if !matches!(meaning, Meaning::Get | Meaning::Head | Meaning::Flag) {
            value = value.or_else(|| words.next());
        }
        command.set(meaning, value.unwrap_or_default());
    }
    command.finish()
}

/// A command whose words are being read.
#[derive(Default)]
struct CommandLine {
    curl: Curl,
    data: Vec<String>,
    method: Option<String>,
    get: bool,
    head: bool,
}

impl CommandLine {
    fn address(&mut self, word: String) {
        if self.curl.url.is_empty() {
            self.curl.url = word;
        } else {
            self.curl.problems.push("more than one address".to_owned());
        }
    }

    fn set(&mut self, meaning: Meaning, value: String) {
        match meaning {
            Meaning::Method => self.method = Some(value),
            Meaning::Header => match value.split_once(':') {
                Some((name, value)) => self.curl.headers.push((name.trim().to_owned(), value.trim().to_owned())),
                None => self.curl.problems.push("a header without a colon".to_owned()),
            },
            Meaning::Data | Meaning::UrlEncoded => self.data.push(value),
            Meaning::Form => self.curl.form.push(value.split('=').next().unwrap_or_default().to_owned()),
            Meaning::Get => self.get = true,
            Meaning::Head => self.head = true,
            Meaning::Json => {
                self.curl.headers.push(("Content-Type".to_owned(), "application/json".to_owned()));
                self.data.push(value);
            }
            Meaning::Url => self.curl.url = value,
            Meaning::Ignored | Meaning::Flag => {}
        }
    }

    /// The request that curl would send.
    fn finish(self) -> Curl {
        let Self { mut curl, data, method, get, head } = self;
        if curl.url.is_empty() {
            curl.problems.push("no address".to_owned());
        }
        let sends = !get && (!data.is_empty() || !curl.form.is_empty());
        let default = match (head, sends) {
            (true, _) => "HEAD",
            (false, true) => "POST",
            (false, false) => "GET",
        };
        curl.method = method.unwrap_or_else(|| default.to_owned());
        if get {
            let pair = |text: &String| text.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
            curl.query = data.iter().map(|text| pair(text).unwrap_or_else(|| (text.clone(), String::new()))).collect();
        } else if !data.is_empty() {
            curl.body = Some(data.join("&"));
        }
        curl
    }
}

fn continued(line: &str) -> String {
    match line.trim_end().strip_suffix('\\') {
        Some(front) if !front.ends_with('\\') => format!("{front} "),
        _ => format!("{line}\n"),
    }
}

/// A word as an option, with the value joined to it (`-XPOST`, `--data=..`). `None` for an address.
fn option(word: &str, problems: &mut Vec<String>) -> Option<(Meaning, Option<String>)> {
    if !word.starts_with('-') || word == "-" {
        return None;
    }
    let known = |name: &str| OPTIONS.iter().find(|(option, _)| *option == name).map(|(_, meaning)| *meaning);
    if word.starts_with("--") {
        let (name, value) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value.to_owned())));
        return known(name).map(|meaning| (meaning, value)).or_else(|| {
            problems.push(format!("the option {name} is not supported"));
            None
        });
    }
    // Short options may be combined: `-sSX POST`.
    let letters: Vec<char> = word.chars().skip(1).collect();
    let mut last = None;
    for (index, letter) in letters.iter().enumerate() {
        match known(&format!("-{letter}")) {
            Some(Meaning::Flag) => last = last.or(Some((Meaning::Flag, None))),
            Some(meaning @ (Meaning::Get | Meaning::Head)) => last = Some((meaning, None)),
            Some(meaning) => {
                let rest: String = letters.iter().skip(index + 1).collect();
                return Some((meaning, Some(rest).filter(|rest| !rest.is_empty())));
            }
            None => {
                problems.push(format!("the option -{letter} is not supported"));
                return None;
            }
        }
    }
    last
}

impl Curl {
    /// The value of a header, by its case-insensitive name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Where it goes. What `-G` moved is part of the query.
    pub fn address(&self) -> address::Address {
        let mut address = address::parse(&self.url);
        address.query.extend(self.query.iter().cloned());
        address
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn one(text: &str) -> (String, Curl) {
        let mut found = find(text);
        assert_eq!(found.len(), 1, "{found:#?}");
        let (range, curl) = found.remove(0);
        (text[range].to_owned(), curl)
    }

    #[test]
    fn a_command_over_several_lines_is_read_whole() {
        let text = "curl -X POST \"https://shop.example/v1/baskets?id=b_1\" \\\n-H \"If-Match: W/\\\"5\\\"\" \\\n# a remark\n\
                    -d '{\n\"label\": \"It'\\''s\"\n}'\nAnd so on.";
        let (all, curl) = one(text);
        assert!(all.ends_with("}'"));
        assert_eq!((curl.method.as_str(), curl.url.as_str()), ("POST", "https://shop.example/v1/baskets?id=b_1"));
        assert_eq!(curl.header("if-match"), Some("W/\"5\""));
        assert_eq!(curl.body.as_deref(), Some("{\n\"label\": \"It's\"\n}"));
        assert_eq!(curl.problems, Vec::<String>::new());
    }

    #[test]
    fn text_glued_to_a_command_is_not_part_of_it() {
        for (text, told) in [
            ("curl https://shop.example/a -d '{\"a\": 1}'| Field |", "curl https://shop.example/a -d '{\"a\": 1}'"),
            ("curl \"https://shop.example/a\"{\n\"a\": 1}", "curl \"https://shop.example/a\""),
            ("curl https://shop.example/a{\n\"a\": 1}", "curl https://shop.example/a"),
            ("curl https://shop.example/{id}/a -o a.csv{\n}", "curl https://shop.example/{id}/a -o a.csv"),
            (
                "scope.curl https://shop.example/a \\\n-H \"A: b\"curl-like",
                "curl https://shop.example/a \\\n-H \"A: b\"",
            ),
        ] {
            assert_eq!(one(text).0, told);
        }
        let two = find("curl https://shop.example/a \\\n-H \"A: b\"curl https://shop.example/b \\\n-H 'A: b'");
        assert_eq!(
            two.iter().map(|(_, curl)| curl.url.as_str()).collect::<Vec<_>>(),
            ["https://shop.example/a", "https://shop.example/b"]
        );
    }

    #[test]
    fn methods_follow_from_the_options() {
        for (text, method) in [
            ("curl https://shop.example/a", "GET"),
            ("curl https://shop.example/a -d x=1", "POST"),
            ("curl -sXDELETE https://shop.example/a", "DELETE"),
            ("curl -F 'file=@a.png' https://shop.example/a", "POST"),
            ("curl -G https://shop.example/a --data-urlencode 'q=a b'", "GET"),
            ("curl -N --request=PATCH https://shop.example/a", "PATCH"),
        ] {
            let (_, curl) = one(text);
            assert_eq!((curl.method.as_str(), curl.url.as_str()), (method, "https://shop.example/a"), "{text}");
        }
        let (_, curl) = one("curl -G https://shop.example/a?b=1 --data-urlencode 'q=a b'");
        assert_eq!(curl.address().query.len(), 2);
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        assert_eq!(one("curl -X GET").1.problems, ["no address"]);
        assert_eq!(one("curl https://shop.example/a --frob").1.problems, ["the option --frob is not supported"]);
        assert_eq!(one("curl https://shop.example/a -d '{").1.problems, ["a quote is not closed"]);
        assert_eq!(find("Examples with curl and curl Examples"), []);
    }
}
