//! What differs between two offers: the consequences for code that names what the crate offers.

use std::collections::HashSet;

use saleskit_contract::{Change, Verdict};

use super::names::Names;
use crate::generate::offer::{CallForm, Offer, Offered, Source};

/// A consequence for source code.
#[derive(Debug, Clone)]
pub(super) struct Effect {
    /// What differs, by its newer name; by its older one when it is gone.
    pub(super) source: Source,
    /// Which aspect of it does.
    pub(super) aspect: Aspect,
    pub(super) verdict: Verdict,
    /// What was, and what is, in Rust.
    pub(super) forms: [String; 2],
    /// In a sentence.
    pub(super) words: String,
}

/// What about something that is offered differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aspect {
    /// It is new or gone.
    Whole,
    /// Its path.
    Path,
    /// Its form, when it is no method.
    Form,
    /// What a method takes.
    Arguments,
    /// The same arguments in another order.
    Order,
    /// What a call is awaited for.
    Reply,
    /// Which headers a call takes.
    Headers,
    /// What the pages of a list or a stream hold.
    Pages,
    /// Whether a call has a type of its own.
    OwnType,
    /// Whether it is deprecated.
    Deprecation,
}

impl Aspect {
    /// In a word that is part of fingerprints: another one would make approvals stale.
    pub(super) fn word(self) -> &'static str {
        match self {
            Aspect::Whole => "whole",
            Aspect::Path => "path",
            Aspect::Form => "form",
            Aspect::Arguments => "arguments",
            Aspect::Order => "order",
            Aspect::Reply => "reply",
            Aspect::Headers => "headers",
            Aspect::Pages => "pages",
            Aspect::OwnType => "own type",
            Aspect::Deprecation => "deprecation",
        }
    }
}

/// Every consequence, older things first.
pub(super) fn effects(base: &Offer, head: &Offer, changes: &[Change]) -> Vec<Effect> {
    let names = Names::of(changes);
    let mut effects = Effects { found: Vec::new() };
    let mut met: HashSet<Source> = HashSet::new();
    let mut gone: HashSet<Source> = HashSet::new();
    for (source, old) in base {
        let now = names.now(source);
        match head.get(&now) {
            Some(new) => {
                effects.compare(&now, &names.renamed(old), new);
                met.insert(now);
            }
            None => {
                // With a type all of it is gone: that is one consequence.
                if owner(source).is_none_or(|owner| !gone.contains(&owner)) {
                    let words = format!("{} is gone", named(source, old));
                    effects.add(&now, Aspect::Whole, Verdict::Breaking, [&old.form, ""], words);
                }
                gone.insert(source.clone());
            }
        }
    }
    let mut new: HashSet<&Source> = HashSet::new();
    for (source, offered) in head {
        if met.contains(source) {
            continue;
        }
        if owner(source).is_none_or(|owner| !new.contains(&owner)) {
            let words = format!("{} is new", named(source, offered));
            effects.add(source, Aspect::Whole, Verdict::Additive, ["", &offered.form], words);
        }
        new.insert(source);
    }
    effects.found
}

struct Effects {
    found: Vec<Effect>,
}

impl Effects {
    fn add(&mut self, source: &Source, aspect: Aspect, verdict: Verdict, forms: [&str; 2], words: String) {
        let forms = forms.map(str::to_owned);
        self.found.push(Effect { source: source.clone(), aspect, verdict, forms, words });
    }

    fn compare(&mut self, source: &Source, old: &Offered, new: &Offered) {
        // What only follows from another name of its owner is reported with the owner.
        let follows = owner(source).is_some_and(|_| tail(&old.path) == tail(&new.path));
        if old.path != new.path && !follows {
            let words = format!("`{}` is now `{}`", old.path, new.path);
            self.add(source, Aspect::Path, Verdict::Breaking, [&old.path, &new.path], words);
        }
        match (&old.call, &new.call) {
            (Some(before), Some(now)) => self.call(source, &new.path, before, now, old.path == new.path),
            _ if old.form != new.form => self.form(source, old, new),
            _ => {}
        }
        if new.deprecated && !old.deprecated {
            let words = format!("`{}` warns that it is deprecated", new.path);
            self.add(source, Aspect::Deprecation, Verdict::None, ["", ""], words);
        }
    }

    fn call(&mut self, source: &Source, path: &str, old: &CallForm, new: &CallForm, same_path: bool) {
        if old.arguments != new.arguments {
            let verdict =
                if converts_more(&old.arguments, &new.arguments) { Verdict::Additive } else { Verdict::Breaking };
            let forms = [listed(&old.arguments), listed(&new.arguments)];
            let words = format!("`{path}` takes {}, took {}", forms[1], forms[0]);
            self.add(source, Aspect::Arguments, verdict, [&forms[0], &forms[1]], words);
        }
        if old.reply != new.reply {
            let words = format!("`{path}` gives `{}`, before `{}`", new.reply, old.reply);
            self.add(source, Aspect::Reply, Verdict::Breaking, [&old.reply, &new.reply], words);
        }
        let (before, now) = (old.returns(), new.returns());
        match (&old.own_type, &new.own_type) {
            (Some(before), Some(now)) if before != now && same_path => {
                let words = format!("`{before}` is now `{now}`");
                self.add(source, Aspect::OwnType, Verdict::Breaking, [before, now], words);
            }
            (None, Some(_)) | (Some(_), None) => {
                let words =
                    format!("`{path}` returns `{now}`, before `{before}`; code that names the type must change");
                self.add(source, Aspect::OwnType, Verdict::Breaking, [&before, &now], words);
            }
            _ => {}
        }
        self.headers(source, path, old, new);
        if old.holds != new.holds {
            let verdict = if old.holds.is_empty() { Verdict::Additive } else { Verdict::Breaking };
            let words = match (old.holds.as_str(), new.holds.as_str()) {
                ("", now) => format!("the call of `{path}` has {now}"),
                (before, "") => format!("the call of `{path}` no longer has {before}"),
                (before, now) => format!("the call of `{path}` has {now}, before {before}"),
            };
            self.add(source, Aspect::Pages, verdict, [&old.holds, &new.holds], words);
        }
    }

    fn headers(&mut self, source: &Source, path: &str, old: &CallForm, new: &CallForm) {
        const OPTIONS: [(&str, &str); 2] = [("Keyed", "idempotency_key"), ("Versioned", "if_match")];
        if old.marker == new.marker {
            return;
        }
        let mut words = Vec::new();
        let mut verdict = Verdict::Additive;
        for (marker, option) in OPTIONS {
            match (old.marker.contains(marker), new.marker.contains(marker)) {
                (false, true) => words.push(format!("the call of `{path}` has `{option}`")),
                (true, false) => {
                    verdict = Verdict::Breaking;
                    words.push(format!("the call of `{path}` no longer has `{option}`"));
                }
                _ => {}
            }
        }
        if old.own_type.is_none() && new.own_type.is_none() {
            verdict = Verdict::Breaking;
            let (now, before) = (new.returns(), old.returns());
            words.push(format!("it is `{now}`, before `{before}`; code that names the type must change"));
        }
        self.add(source, Aspect::Headers, verdict, [&old.marker, &new.marker], words.join("; "));
    }

    /// Another form of what is no method.
    fn form(&mut self, source: &Source, old: &Offered, new: &Offered) {
        let (path, before, now) = (&new.path, &old.form, &new.form);
        let mut aspect = Aspect::Form;
        let mut verdict = Verdict::Breaking;
        let words = match source {
            Source::Type(_) if now == "request and reply" && matches!(before.as_str(), "request" | "reply") => {
                verdict = Verdict::Additive;
                let other = if before == "request" { "read" } else { "sent" };
                format!("`{path}` can also be {other}")
            }
            Source::Type(_) => format!("`{path}` is a type of a {now}, before of a {before}"),
            Source::Constructor(_) => {
                if is_reordered(before, now) {
                    aspect = Aspect::Order;
                }
                let words = |form: &str| if form == "()" { "nothing".to_owned() } else { format!("`{form}`") };
                format!("`{path}` takes {}, took {}", words(now), words(before))
            }
            Source::Setter(..) | Source::FieldSetter(..) => format!("`{path}` takes `{now}`, took `{before}`"),
            _ => format!("`{path}` is `{now}`, was `{before}`"),
        };
        self.add(source, aspect, verdict, [before, now], words);
    }
}

/// Types in words.
fn listed(types: &[String]) -> String {
    if types.is_empty() { "nothing".to_owned() } else { format!("`({})`", types.join(", ")) }
}

/// Whether arguments only convert more: `T` became `impl Into<T>`.
fn converts_more(before: &[String], now: &[String]) -> bool {
    before.len() == now.len()
        && before.iter().zip(now).all(|(before, now)| before == now || *now == format!("impl Into<{before}>"))
}

/// Whether two lists of arguments differ in their order only.
fn is_reordered(before: &str, now: &str) -> bool {
    let sorted = |form: &str| -> Vec<String> {
        let mut types: Vec<String> = form.trim_matches(['(', ')']).split(", ").map(str::to_owned).collect();
        types.sort();
        types
    };
    sorted(before) == sorted(now)
}

/// What is named, with its form where that says more.
fn named(source: &Source, offered: &Offered) -> String {
    let Offered { path, form, .. } = offered;
    match source {
        Source::Section(name) => format!("the module and feature `{name}`"),
        Source::Method(_) => format!("`{path}{form}`"),
        Source::Field(..) => format!("the field `{path}: {form}`"),
        Source::Setter(..) | Source::FieldSetter(..) | Source::Clear(..) => format!("the setter `{path}`"),
        Source::Type(_) => format!("the type `{path}`"),
        Source::Variant(..) | Source::Form(..) | Source::Event(..) => format!("the variant `{path}`"),
        Source::Constructor(_) => format!("`{path}{form}`"),
        Source::Identity(_) => format!("`{path}()`"),
    }
}

/// The last step of a path.
fn tail(path: &str) -> &str {
    path.rsplit(['.', ':', ' ']).next().unwrap_or(path)
}

/// What something is a part of.
pub(super) fn owner(source: &Source) -> Option<Source> {
    Some(match source {
        Source::Setter(operation, _) => Source::Method(operation.clone()),
        Source::Constructor(ty)
        | Source::Field(ty, _)
        | Source::FieldSetter(ty, _)
        | Source::Clear(ty, _)
        | Source::Variant(ty, _)
        | Source::Form(ty, _)
        | Source::Identity(ty) => Source::Type(ty.clone()),
        Source::Section(_) | Source::Method(_) | Source::Type(_) | Source::Event(..) => return None,
    })
}
