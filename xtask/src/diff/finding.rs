//! A finding: one difference with both verdicts, its places and its fingerprint.

use saleskit_contract::{Change, Position, Subject, Verdict};

/// A place in the documents of one side.
pub type Place = Position;

/// A difference, or several that one change made.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The class of the difference.
    pub class: String,
    /// What and where, in a word that no moved line changes.
    pub subject: String,
    /// What happened, in a sentence.
    pub sentence: String,
    /// What it means to an old client against the new API.
    pub wire: Verdict,
    /// What it means to code that compiled against the old crate; nothing known where there is no crate.
    pub source: Verdict,
    /// Whether the generator could judge the source code of both sides.
    pub judged: bool,
    /// What changes in Rust, a sentence each.
    pub rust: Vec<String>,
    /// The operations that it reaches through a component.
    pub used_by: Vec<String>,
    /// The subjects of all differences that are reported as this one; empty when it is the only one.
    pub all: Vec<String>,
    /// What was.
    pub before: Option<String>,
    /// What is.
    pub after: Option<String>,
    /// Where the older documents say it.
    pub base: Option<Place>,
    /// Where the newer ones do.
    pub head: Option<Place>,
    /// Why it is accepted, when it is.
    pub approved: Option<String>,
    /// What breaks in source code, in words that no rewording changes: thing, aspect, forms.
    pub(super) breaks: Vec<String>,
    /// The fingerprints of all findings that are reported as this one; empty when it is the only one.
    pub(super) members: Vec<String>,
    /// The operation that it is about, when it is about one.
    pub(super) operation: Option<String>,
    /// What it may be reported together with.
    pub(super) group: Group,
}

/// What findings have in common that are reported as one.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// The last step of the place and the values: the same change in many places.
    pub(super) tail: String,
    /// What the differing part is a part of, in words.
    pub(super) owner: String,
    /// The differing part, in words.
    pub(super) name: String,
}

impl Finding {
    /// The finding of a difference, without effects on source code.
    pub(super) fn of(change: Change) -> Finding {
        let name = match change.class {
            "rule-added" => change.after.clone().unwrap_or_default(),
            "rule-removed" => change.before.clone().unwrap_or_default(),
            _ => format!("`{}`", change.name()),
        };
        let operation = match &change.subject {
            Subject::Operation(id) => Some(id.clone()),
            _ => None,
        };
        let group = Group { tail: tail(&change), owner: change.owner(), name };
        Finding {
            class: change.class.to_owned(),
            subject: change.place(),
            sentence: change.sentence(),
            wire: change.wire,
            source: Verdict::None,
            judged: false,
            rust: Vec::new(),
            used_by: change.used_by,
            all: Vec::new(),
            before: change.before,
            after: change.after,
            base: change.base,
            head: change.head,
            approved: None,
            breaks: Vec::new(),
            members: Vec::new(),
            operation,
            group,
        }
    }

    /// The worse of both verdicts.
    pub fn worst(&self) -> Verdict {
        self.wire.max(self.source)
    }

    /// The source verdict in a word: `unknown` where it was not judged.
    pub fn source_word(&self) -> &'static str {
        if self.judged { self.source.as_str() } else { "unknown" }
    }

    /// Whether it breaks something and nobody has accepted it.
    pub fn is_open(&self) -> bool {
        self.worst() == Verdict::Breaking && self.approved.is_none()
    }

    /// Names the finding across rebases and rewordings: 16 hexadecimal digits of class, place, values, and what breaks. So another
    /// consequence of the same difference is another finding; that of several findings is made of theirs.
    pub fn fingerprint(&self) -> String {
        let mut hash = Fnv::new();
        if self.members.is_empty() {
            [&self.class, &self.subject].into_iter().for_each(|text| hash.add(text));
            hash.add(self.before.as_deref().unwrap_or_default());
            hash.add(self.after.as_deref().unwrap_or_default());
            hash.add(if self.wire == Verdict::Breaking { "breaks the wire" } else { "" });
        }
        for part in [&self.members, &self.breaks] {
            let mut sorted: Vec<&String> = part.iter().collect();
            sorted.sort();
            sorted.into_iter().for_each(|text| hash.add(text));
        }
        format!("{:016x}", hash.0)
    }

    /// The fingerprints of all findings that are reported as this one; none when it is the only one.
    pub fn members(&self) -> &[String] {
        &self.members
    }
}

/// What the same change has in all its places.
fn tail(change: &Change) -> String {
    let untyped = ["any object", "any JSON"].map(|words| change.before.as_deref() == Some(words)).contains(&true);
    match change.class {
        // What happened to words matters by its number only, and what is known of a form by that.
        "words-changed" | "example-changed" => String::new(),
        "certainty-changed" | "format-changed" | "default-changed" | "rate-limit-changed" => {
            format!("{:?} {:?}", change.before, change.after)
        }
        // That forms become known is one change, whatever they are.
        "type-narrowed" if untyped => format!("{:?}", change.before),
        _ => format!("{:?} {:?} {:?}", change.parts.last(), change.before, change.after),
    }
}

/// FNV-1a: the standard library's hashes may differ between its versions.
struct Fnv(u64);

impl Fnv {
    fn new() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
