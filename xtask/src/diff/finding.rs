//! A finding: one difference, with both verdicts, its places and its fingerprint.

use saleskit_contract::{Change, Position, Subject, Verdict};

/// A place in the documents of one side.
pub type Place = Position;

/// A difference, or several that one change caused.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The class of the difference.
    pub class: String,
    /// What and where, in a form that does not depend on line numbers.
    pub subject: String,
    /// What happened, as a sentence.
    pub sentence: String,
    /// The effect on an old client of the new API.
    pub wire: Verdict,
    /// The effect on code that compiled against the old crate. `None` if there is no crate.
    pub source: Verdict,
    /// Whether the generator could judge the source code of both sides.
    pub judged: bool,
    /// The changes in Rust, one sentence each.
    pub rust: Vec<String>,
    /// The operations that it affects through a component.
    pub used_by: Vec<String>,
    /// The subjects of all differences that are reported as this one. Empty if it is the only one.
    pub all: Vec<String>,
    /// The old value.
    pub before: Option<String>,
    /// The new value.
    pub after: Option<String>,
    /// The place in the older documents.
    pub base: Option<Place>,
    /// The place in the newer documents.
    pub head: Option<Place>,
    /// Why it is accepted, if it is.
    pub approved: Option<String>,
    /// What breaks in source code, in a form that does not depend on wording: item, aspect, forms.
    pub(super) breaks: Vec<String>,
    /// The fingerprints of all findings that are reported as this one. Empty if it is the only one.
    pub(super) members: Vec<String>,
    /// The operation that it is about, if any.
    pub(super) operation: Option<String>,
    /// The key for reporting it together with others.
    pub(super) group: Group,
}

/// The common properties of findings that are reported as one.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// The last step of the place, and the values: the same change in many places.
    pub(super) tail: String,
    /// The owner of the differing part, in words.
    pub(super) owner: String,
    /// The differing part, in words.
    pub(super) name: String,
}

impl Finding {
    /// The finding for a difference, without effects on source code.
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

    /// The source verdict as a word: `unknown` if it was not judged.
    pub fn source_word(&self) -> &'static str {
        if self.judged { self.source.as_str() } else { "unknown" }
    }

    /// Whether it breaks something and has not been accepted.
    pub fn is_open(&self) -> bool {
        self.worst() == Verdict::Breaking && self.approved.is_none()
    }

    /// Identifies the finding across rebases and rewordings by 16 hexadecimal digits, a hash of class, place, values and what
    /// breaks. So each consequence of a difference is a finding of its own. The fingerprint of a group is a hash of its members'
    /// fingerprints.
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

    /// The fingerprints of all findings that are reported as this one. Empty if it is the only one.
    pub fn members(&self) -> &[String] {
        &self.members
    }
}

/// The key that the same change has in all its places.
fn tail(change: &Change) -> String {
    let untyped = ["any object", "any JSON"].map(|words| change.before.as_deref() == Some(words)).contains(&true);
    match change.class {
        // For prose, only the number of changed words matters; for a form that becomes known, only that it does.
        "words-changed" | "example-changed" => String::new(),
        "certainty-changed" | "format-changed" | "default-changed" | "rate-limit-changed" => {
            format!("{:?} {:?}", change.before, change.after)
        }
        // Forms that become known are one change, whatever the forms are.
        "type-narrowed" if untyped => format!("{:?}", change.before),
        _ => format!("{:?} {:?} {:?}", change.parts.last(), change.before, change.after),
    }
}

/// FNV-1a, because the standard library's hashes may change between its versions.
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
