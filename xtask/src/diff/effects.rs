//! Compares two offers: the consequences for code that names what the crate offers.

use std::collections::HashSet;

use saleskit_contract::{Change, Verdict};

use super::names::Names;
use crate::generate::offer::{CallForm, Offer, Offered, Source};

/// A consequence for source code.
#[derive(Debug, Clone)]
pub(super) struct Effect {
    /// The newer name of the item that differs, or its older name if it is gone.
    pub(super) source: Source,
    /// The aspect that differs.
    pub(super) aspect: Aspect,
    pub(super) verdict: Verdict,
    /// The old and the new Rust form.
    pub(super) forms: [String; 2],
    /// The consequence as a sentence.
    pub(super) words: String,
}

/// The aspect of an offered item that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aspect {
    /// It is new or gone.
    Whole,
    /// Its path.
    Path,
    /// Its form, if it is not a method.
    Form,
    /// The arguments of a method.
    Arguments,
    /// The order of the same arguments.
    Order,
    /// What awaiting the call returns.
    Reply,
    /// The headers that a call accepts.
    Headers,
    /// The items of a list's pages or of a stream.
    Pages,
    /// Whether a call has its own type.
    OwnType,
    /// Whether it is deprecated.
    Deprecation,
}

impl Aspect {
    /// A word that is part of fingerprints. Changing it would make approvals stale.
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

/// Every consequence, older items first.
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
                // If a type is gone, its parts are gone with it: that is one consequence.
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
        // A change that only follows from the new name of the owner is reported with the owner.
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
            let words = format!("`{}` is deprecated", new.path);
            self.add(source, Aspect::Deprecation, Verdict::None, ["", ""], words);
        }
    }

    fn call(&mut self, source: &Source, path: &str, old: &CallForm, new: &CallForm, same_path: bool) {
        if old.arguments != new.arguments {
            let verdict =
                if converts_more(&old.arguments, &new.arguments) { Verdict::Additive } else { Verdict::Breaking };
            let forms = [listed(&old.arguments), listed(&new.arguments)];
            let words = format!("`{path}` now takes {} instead of {}", forms[1], forms[0]);
            self.add(source, Aspect::Arguments, verdict, [&forms[0], &forms[1]], words);
        }
        if old.reply != new.reply {
            let words = format!("`{path}` now returns `{}` instead of `{}`", new.reply, old.reply);
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
                    format!("`{path}` now returns `{now}` instead of `{before}`; code that names the type must change");
                self.add(source, Aspect::OwnType, Verdict::Breaking, [&before, &now], words);
            }
            _ => {}
        }
        self.headers(source, path, old, new);
        if old.holds != new.holds {
            let verdict = if old.holds.is_empty() { Verdict::Additive } else { Verdict::Breaking };
            let words = match (old.holds.as_str(), new.holds.as_str()) {
                ("", now) => format!("the call of `{path}` now has {now}"),
                (before, "") => format!("the call of `{path}` no longer has {before}"),
                (before, now) => format!("the call of `{path}` now has {now} instead of {before}"),
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
                (false, true) => words.push(format!("the call of `{path}` now has `{option}`")),
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
            words.push(format!("it is now `{now}` instead of `{before}`; code that names the type must change"));
        }
        self.add(source, Aspect::Headers, verdict, [&old.marker, &new.marker], words.join("; "));
    }

    /// A changed form of an item that is not a method.
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
            Source::Type(_) => format!("`{path}` is now a {now} type instead of a {before} type"),
            Source::Constructor(_) => {
                if is_reordered(before, now) {
                    aspect = Aspect::Order;
                }
                let words = |form: &str| if form == "()" { "nothing".to_owned() } else { format!("`{form}`") };
                format!("`{path}` now takes {} instead of {}", words(now), words(before))
            }
            Source::Setter(..) | Source::FieldSetter(..) => format!("`{path}` now takes `{now}` instead of `{before}`"),
            _ => format!("`{path}` is now `{now}` instead of `{before}`"),
        };
        self.add(source, aspect, verdict, [before, now], words);
    }
}

/// Describes types in words.
fn listed(types: &[String]) -> String {
    if types.is_empty() { "nothing".to_owned() } else { format!("`({})`", types.join(", ")) }
}

/// Whether arguments only accept more: `T` became `impl Into<T>`.
fn converts_more(before: &[String], now: &[String]) -> bool {
    before.len() == now.len()
        && before.iter().zip(now).all(|(before, now)| before == now || *now == format!("impl Into<{before}>"))
}

/// Whether two lists of arguments differ only in their order.
fn is_reordered(before: &str, now: &str) -> bool {
    let sorted = |form: &str| -> Vec<String> {
        let mut types: Vec<String> = form.trim_matches(['(', ')']).split(", ").map(str::to_owned).collect();
        types.sort();
        types
    };
    sorted(before) == sorted(now)
}

/// The item, with its form where that adds information.
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

/// The owner of an item.
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
