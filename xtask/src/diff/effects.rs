//! What differs between two offers: the consequences for code that names what the crate offers.

use std::collections::{HashMap, HashSet};

use saleskit_contract::{Change, Subject, Verdict};

use crate::generate::offer::{Offer, Offered, Source};

/// A consequence for source code.
#[derive(Debug, Clone)]
pub(super) struct Effect {
    /// What differs, by its newer name; by its older one when it is gone.
    pub(super) source: Source,
    pub(super) verdict: Verdict,
    /// In a sentence.
    pub(super) words: String,
}

/// Every consequence, older things first.
pub(super) fn effects(base: &Offer, head: &Offer, changes: &[Change]) -> Vec<Effect> {
    let names = Names::of(changes);
    let mut effects = Vec::new();
    let mut met: HashSet<Source> = HashSet::new();
    let mut gone: HashSet<Source> = HashSet::new();
    for (source, old) in base {
        let now = names.now(source);
        match head.get(&now) {
            Some(new) => {
                compare(&now, old, new, &mut effects);
                met.insert(now);
            }
            None => {
                // With a type all of it is gone: that is one consequence.
                if owner(source).is_none_or(|owner| !gone.contains(&owner)) {
                    effects.push(effect(&now, Verdict::Breaking, format!("{} is gone", named(source, old))));
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
            effects.push(effect(source, Verdict::Additive, format!("{} is new", named(source, offered))));
        }
        new.insert(source);
    }
    effects
}

fn effect(source: &Source, verdict: Verdict, words: String) -> Effect {
    Effect { source: source.clone(), verdict, words }
}

fn compare(source: &Source, old: &Offered, new: &Offered, effects: &mut Vec<Effect>) {
    // What only follows from another name of its owner is told with the owner.
    let follows = owner(source).is_some_and(|_| tail(&old.path) == tail(&new.path));
    if old.path != new.path && !follows {
        let words = format!("`{}` is called `{}`", old.path, new.path);
        effects.push(effect(source, Verdict::Breaking, words));
    }
    if old.form != new.form {
        let (verdict, words) = reformed(source, old, new);
        effects.push(effect(source, verdict, words));
    }
    if new.deprecated && !old.deprecated {
        effects.push(effect(source, Verdict::None, format!("`{}` warns as deprecated", new.path)));
    }
}

fn reformed(source: &Source, old: &Offered, new: &Offered) -> (Verdict, String) {
    let path = &new.path;
    match source {
        Source::Method(_) => {
            let split = |form: &str| {
                let (arguments, result) = form.rsplit_once(" -> ").unwrap_or((form, ""));
                (arguments.to_owned(), result.to_owned())
            };
            let ((arguments_before, before), (arguments_now, now)) = (split(&old.form), split(&new.form));
            let mut words = Vec::new();
            let mut verdict = Verdict::Additive;
            if arguments_before != arguments_now {
                words.push(format!("`{path}` takes `{arguments_now}`, took `{arguments_before}`"));
                if !converts_more(&arguments_before, &arguments_now) {
                    verdict = Verdict::Breaking;
                }
            }
            if before != now {
                words.push(format!("`{path}` returns `{now}`, returned `{before}`"));
                verdict = Verdict::Breaking;
            }
            (verdict, words.join("; "))
        }
        Source::Type(_) if new.form == "request and reply" && matches!(old.form.as_str(), "request" | "reply") => {
            (Verdict::Additive, format!("`{path}` is {} now, not only {}", new.form, old.form))
        }
        Source::Type(_) => (Verdict::Breaking, format!("`{path}` is {} now, was {}", new.form, old.form)),
        Source::Constructor(_) | Source::Setter(..) | Source::FieldSetter(..) => {
            (Verdict::Breaking, format!("`{path}` takes `{}`, took `{}`", new.form, old.form))
        }
        _ => (Verdict::Breaking, format!("`{path}` is `{}`, was `{}`", new.form, old.form)),
    }
}

/// Whether arguments only convert more: `T` became `impl Into<T>`.
fn converts_more(before: &str, now: &str) -> bool {
    let list = |arguments: &str| -> Vec<String> {
        arguments.trim_matches(['(', ')']).split(", ").map(str::to_owned).collect()
    };
    let (before, now) = (list(before), list(now));
    before.len() == now.len()
        && before.iter().zip(&now).all(|(before, now)| before == now || *now == format!("impl Into<{before}>"))
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
        Source::CallType(_) => format!("the call type `{path}`"),
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
        Source::CallType(operation) | Source::Setter(operation, _) => Source::Method(operation.clone()),
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

/// Operations, components and properties that got other names.
#[derive(Default)]
struct Names {
    operations: HashMap<String, String>,
    types: HashMap<String, String>,
}

impl Names {
    fn of(changes: &[Change]) -> Names {
        let mut names = Names::default();
        for change in changes {
            let before = change.before.as_deref().unwrap_or_default().trim_matches('`').to_owned();
            match (change.class, &change.subject) {
                ("operation-renamed", Subject::Operation(now)) => _ = names.operations.insert(before, now.clone()),
                ("component-renamed", Subject::Component(now)) => _ = names.types.insert(before, now.clone()),
                _ => {}
            }
        }
        names
    }

    /// What a thing of the older offer is called in the newer one.
    fn now(&self, source: &Source) -> Source {
        let operation = |id: &String| self.operations.get(id).unwrap_or(id).clone();
        let ty = |name: &String| self.types.get(name).unwrap_or(name).clone();
        match source {
            Source::Section(_) | Source::Event(..) => source.clone(),
            Source::Method(id) => Source::Method(operation(id)),
            Source::CallType(id) => Source::CallType(operation(id)),
            Source::Setter(id, name) => Source::Setter(operation(id), name.clone()),
            Source::Type(name) => Source::Type(ty(name)),
            Source::Constructor(name) => Source::Constructor(ty(name)),
            Source::Field(name, wire) => Source::Field(ty(name), wire.clone()),
            Source::FieldSetter(name, wire) => Source::FieldSetter(ty(name), wire.clone()),
            Source::Clear(name, wire) => Source::Clear(ty(name), wire.clone()),
            Source::Variant(name, value) => Source::Variant(ty(name), value.clone()),
            Source::Form(name, form) => Source::Form(ty(name), form.clone()),
            Source::Identity(name) => Source::Identity(ty(name)),
        }
    }
}
