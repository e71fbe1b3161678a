//! Renamed operations and components: what items of the older offer are called in the newer one.

use std::collections::HashMap;

use saleskit_contract::{Change, Subject};

use crate::generate::offer::{CallForm, Offered, Source};

/// The new names, by old name.
#[derive(Default)]
pub(super) struct Names {
    operations: HashMap<String, String>,
    types: HashMap<String, String>,
}

impl Names {
    pub(super) fn of(changes: &[Change]) -> Names {
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

    /// The new name of an item of the older offer.
    pub(super) fn now(&self, source: &Source) -> Source {
        let operation = |id: &String| self.operations.get(id).unwrap_or(id).clone();
        let ty = |name: &String| self.types.get(name).unwrap_or(name).clone();
        match source {
            Source::Section(_) | Source::Event(..) => source.clone(),
            Source::Method(id) => Source::Method(operation(id)),
            Source::Setter(id, name) => Source::Setter(operation(id), name.clone()),
            Source::Type(name) => Source::Type(ty(name)),
            Source::Constructor(name) => Source::Constructor(ty(name)),
            Source::Field(name, wire) => Source::Field(ty(name), wire.clone()),
            Source::FieldSetter(name, wire) => Source::FieldSetter(ty(name), wire.clone()),
            Source::Clear(name, wire) => Source::Clear(ty(name), wire.clone()),
            Source::Variant(name, value) => Source::Variant(ty(name), value.clone()),
            Source::Form(name, form) => Source::Form(ty(name), self.form(form)),
            Source::Identity(name) => Source::Identity(ty(name)),
        }
    }

    /// An item of the older offer, with new names in its form. A renamed type is thus reported once, with the type.
    pub(super) fn renamed(&self, offered: &Offered) -> Offered {
        if self.types.is_empty() {
            return offered.clone();
        }
        let call = offered.call.as_ref().map(|call| CallForm {
            arguments: call.arguments.iter().map(|ty| self.form(ty)).collect(),
            reply: self.form(&call.reply),
            holds: self.form(&call.holds),
            ..call.clone()
        });
        Offered { form: self.form(&offered.form), call, ..offered.clone() }
    }

    /// A form, with the new names of its types.
    fn form(&self, form: &str) -> String {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        let mut now = String::new();
        let mut rest = form;
        while let Some(start) = rest.find(is_part) {
            let (before, word) = rest.split_at(start);
            let end = word.find(|letter| !is_part(letter)).unwrap_or(word.len());
            let (word, behind) = word.split_at(end);
            now.push_str(before);
            now.push_str(self.types.get(word).map_or(word, String::as_str));
            rest = behind;
        }
        now + rest
    }
}
