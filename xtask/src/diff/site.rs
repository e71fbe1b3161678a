//! Where in Rust a difference of the documents is, and how close it is to a consequence for source code.

use heck::ToUpperCamelCase;
use saleskit_contract::{Change, Part, Place, Subject};

use super::{
    effects::{Aspect, Effect, owner},
    view::View,
};
use crate::generate::{
    offer::Source,
    plan::{BodyPlan, OperationPlan, ReplyPlan, Schema},
};

/// Where in Rust a difference is.
#[derive(Default)]
pub(super) struct Site {
    /// The operation and its parameter.
    pub(super) operation: Option<String>,
    pub(super) parameter: Option<String>,
    /// The type that contains the differing part, or the type itself.
    pub(super) ty: Option<String>,
    /// The property or the value.
    pub(super) member: Option<String>,
    /// Its previous name.
    pub(super) former: Option<String>,
    /// The prefix of the names of inline types at this place.
    pub(super) prefix: Option<String>,
    /// Whether it is a component without a type of its own, which appears wherever it is used.
    pub(super) is_alias: bool,
}

impl Site {
    pub(super) fn of<'p>(change: &Change, base: &View<'p>, head: &View<'p>) -> Site {
        let mut site = Site::default();
        match &change.subject {
            Subject::Operation(id) => {
                site.operation = Some(id.clone());
                if let Some(Part::Parameter(_, name)) = change.parts.first() {
                    site.parameter = Some(name.clone());
                }
                let mut found = [head, base].into_iter().filter_map(|view| Some((view, view.operation(id)?)));
                if let Some((view, operation)) = found.next() {
                    site.within_operation(view, operation, &change.parts);
                }
            }
            Subject::Component(name) => {
                let is_in = |view: &View<'_>| view.plan.types.contains_key(name);
                site.is_alias = !is_in(head) && !is_in(base);
                site.within(if is_in(head) { head } else { base }, name.clone(), &change.parts);
            }
            Subject::Event(..) | Subject::Api | Subject::Scheme(_) | Subject::Section(_) => {}
        }
        if change.class == "property-renamed" {
            site.former = change.before.as_deref().map(|name| name.trim_matches('`').to_owned());
        }
        site
    }

    fn within_operation(&mut self, view: &View<'_>, operation: &OperationPlan<'_>, parts: &[Part]) {
        let id = operation.operation.id.to_upper_camel_case();
        let (schema, word, enveloped) = match parts.first() {
            Some(Part::Body) => (operation.body.as_ref().and_then(BodyPlan::schema), "Body", false),
            Some(Part::Reply(_)) => match &operation.reply {
                ReplyPlan::Json { schema, enveloped, .. } => (Some(schema), "Reply", *enveloped),
                _ => (None, "Reply", false),
            },
            _ => return,
        };
        self.prefix = Some(format!("{id}{word}"));
        let mut steps = parts.get(1..).unwrap_or_default();
        if let (true, [Part::Property(data), rest @ ..]) = (enveloped, steps)
            && data == "data"
        {
            steps = rest;
        }
        if let Some(ty) = schema.and_then(|schema| view.plan.type_of(schema)) {
            self.within(view, ty.name.clone(), steps);
        }
    }

    /// Follows the properties from a type.
    fn within(&mut self, view: &View<'_>, ty: String, parts: &[Part]) {
        let mut here = ty;
        let mut last: Option<&str> = None;
        for part in parts {
            let (Part::Property(name) | Part::Value(name)) = part else { continue };
            if let Some(next) = last.and_then(|property| view.property_type(&here, property)) {
                here = next;
            }
            last = Some(name);
        }
        if let Some(property) = last {
            self.prefix = Some(format!("{here}{}", property.to_upper_camel_case()));
        }
        self.member = last.map(str::to_owned);
        self.ty = Some(here);
    }

    /// The distance between the difference and a consequence; 0 is the item itself. `None` if they are unrelated.
    pub(super) fn closeness(&self, change: &Change, effect: &Effect) -> Option<u8> {
        let is_deprecation = effect.aspect == Aspect::Deprecation;
        if has_no_effect(change.class) || is_deprecation != (change.class == "deprecated") {
            return None;
        }
        let source = &effect.source;
        if let Subject::Event(section, name) = &change.subject {
            return match source {
                Source::Event(home, event) if home == section && event == name => Some(0),
                Source::Section(home) if home == section => Some(5),
                _ => None,
            };
        }
        match source {
            Source::Method(id) if self.operation.as_ref() == Some(id) => self.closeness_to_call(change, effect.aspect),
            Source::Setter(id, name) if self.operation.as_ref() == Some(id) => {
                let is_body = name == "(body)" && matches!(change.parts.first(), Some(Part::Body));
                Some(if is_body || Some(name) == self.parameter.as_ref() { 0 } else { 4 })
            }
            Source::Method(id) | Source::Setter(id, _) => {
                let is_own = matches!(effect.aspect, Aspect::Headers | Aspect::Path | Aspect::Whole);
                let reaches = change.used_by.contains(id) && !is_own;
                reaches.then_some(4 + u8::from(!changes_signatures(change.class)))
            }
            Source::Section(name) => {
                let is_new = matches!(change.class, "operation-added" | "operation-removed" | "section-changed");
                let id = self.operation.as_ref()?;
                (is_new && id.starts_with(name.as_str())).then_some(5)
            }
            _ => self.closeness_to_type(change, source),
        }
    }

    /// The distance between a difference of an operation and an aspect of its method.
    fn closeness_to_call(&self, change: &Change, aspect: Aspect) -> Option<u8> {
        let class = change.class;
        let is_option = |name: &str| {
            ["Idempotency-Key", "If-Match", "X-Delegation-ID"].iter().any(|option| option.eq_ignore_ascii_case(name))
        };
        let (is_parameter, is_header) = match change.parts.first() {
            Some(Part::Parameter(Place::Header, name)) if is_option(name) => (false, true),
            Some(Part::Parameter(..)) => (true, false),
            _ => (false, false),
        };
        let is_body = matches!(change.parts.first(), Some(Part::Body));
        let is_reply = matches!(change.parts.first(), Some(Part::Reply(_)));
        let is_paging = class.starts_with("paging-");
        let closeness = match aspect {
            Aspect::Path if class == "section-changed" => 0,
            Aspect::Path if class == "operation-renamed" => 1,
            Aspect::Whole if change.parts.is_empty() => 0,
            Aspect::Arguments if is_parameter => u8::from(!changes_signatures(class)),
            Aspect::Arguments if is_body => 1 + u8::from(change.parts.len() > 1 || !changes_signatures(class)),
            Aspect::Arguments if class == "security-changed" => 3,
            Aspect::Arguments if class == "operation-moved" => 4,
            Aspect::Reply if is_reply => 0,
            Aspect::Headers if is_header => 0,
            Aspect::Headers if class == "retry-changed" => 1,
            Aspect::Pages if is_paging => 0,
            Aspect::Pages if is_reply => 1,
            Aspect::OwnType if is_parameter || is_paging => u8::from(!changes_signatures(class)),
            Aspect::OwnType if is_body => 1 + u8::from(change.parts.len() > 1),
            Aspect::OwnType if is_reply => 3,
            Aspect::Deprecation => 0,
            _ => return None,
        };
        Some(closeness)
    }

    fn closeness_to_type(&self, change: &Change, source: &Source) -> Option<u8> {
        let (ty, member) = match source {
            Source::Type(ty) | Source::Constructor(ty) | Source::Identity(ty) => (ty, None),
            Source::Field(ty, member)
            | Source::FieldSetter(ty, member)
            | Source::Clear(ty, member)
            | Source::Variant(ty, member)
            | Source::Form(ty, member) => (ty, Some(member)),
            _ => return None,
        };
        if self.ty.as_ref() == Some(ty) {
            let own = self.member.as_ref();
            let further = u8::from(!changes_signatures(change.class));
            return match member {
                Some(_) if own.is_some() && (member == own || member == self.former.as_ref()) => Some(0),
                None if own.is_none() => Some(0),
                // `new` and similar methods depend on a property; a property depends on the type as a whole.
                None => Some(1 + further),
                Some(_) if own.is_none() => Some(2),
                // One more argument may turn all of them into setters.
                Some(_) => changes_signatures(change.class).then_some(5),
            };
        }
        if self.prefix.as_ref().is_some_and(|prefix| ty.starts_with(prefix.as_str())) {
            return Some(3);
        }
        (self.is_alias && owner(source).is_some()).then_some(6)
    }

    /// The schemas at the place.
    pub(super) fn schemas<'p>(&self, view: &View<'p>) -> Vec<&'p Schema> {
        match (&self.ty, &self.member, &self.operation) {
            (Some(ty), Some(member), _) => view.property(ty, member).into_iter().collect(),
            (_, _, Some(id)) => view.sent_and_read(id),
            (Some(ty), None, None) => view.inner(ty),
            (None, _, None) => Vec::new(),
        }
    }
}

/// Whether differences of a class leave the crate's offer unchanged.
pub(super) fn has_no_effect(class: &str) -> bool {
    matches!(
        class,
        "words-changed"
            | "example-changed"
            | "certainty-changed"
            | "default-changed"
            | "bound-tightened"
            | "bound-loosened"
            | "pattern-changed"
            | "constraint-changed"
            | "direction-changed"
            | "reply-header-added"
            | "reply-header-removed"
            | "required-reply-header-removed"
            | "reply-header-became-required"
            | "reply-header-became-optional"
            | "version-changed"
            | "error-status-added"
            | "error-status-removed"
            | "page-size-changed"
            | "rate-limit-changed"
            | "timeout-changed"
            | "trust-level-changed"
            | "scope-added"
            | "scope-removed"
            | "security-added"
    )
}

/// Whether differences of a class decide what is an argument and what is a setter.
fn changes_signatures(class: &str) -> bool {
    ["required", "optional", "removed", "type-", "format-", "paging-", "exchanged", "replaced"]
        .iter()
        .any(|word| class.contains(word))
}
