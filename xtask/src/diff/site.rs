//! Where in Rust a difference of the documents is, and how close it is to a consequence for source code.

use std::collections::HashSet;

use heck::ToUpperCamelCase;
use saleskit_contract::{Change, Part, Place, Subject};

use super::effects::{Aspect, Effect, owner};
use crate::generate::{
    offer::Source,
    plan::{BodyPlan, Kind, OperationPlan, Plan, ReplyPlan, Schema},
};

/// Where in Rust a difference is.
#[derive(Default)]
pub(super) struct Site {
    /// The operation and its parameter.
    operation: Option<String>,
    parameter: Option<String>,
    /// The type that contains the differing part, or the type itself.
    ty: Option<String>,
    /// The property or the value.
    member: Option<String>,
    /// Its previous name.
    former: Option<String>,
    /// The prefix of the names of inline types at this place.
    prefix: Option<String>,
    /// Whether it is a component without a type of its own, which appears wherever it is used.
    is_alias: bool,
}

impl Site {
    pub(super) fn of(change: &Change, base: &Plan<'_>, head: &Plan<'_>) -> Site {
        let mut site = Site::default();
        match &change.subject {
            Subject::Operation(id) => {
                site.operation = Some(id.clone());
                if let Some(Part::Parameter(_, name)) = change.parts.first() {
                    site.parameter = Some(name.clone());
                }
                let mut found = [head, base].into_iter().filter_map(|plan| Some((plan, operation(plan, id)?)));
                if let Some((plan, operation)) = found.next() {
                    site.within_operation(plan, operation, &change.parts);
                }
            }
            Subject::Component(name) => {
                site.is_alias = !head.types.contains_key(name) && !base.types.contains_key(name);
                let plan = if head.types.contains_key(name) { head } else { base };
                site.within(plan, name.clone(), &change.parts);
            }
            Subject::Event(..) | Subject::Api | Subject::Scheme(_) | Subject::Section(_) => {}
        }
        if change.class == "property-renamed" {
            site.former = change.before.as_deref().map(|name| name.trim_matches('`').to_owned());
        }
        site
    }

    fn within_operation(&mut self, plan: &Plan<'_>, operation: &OperationPlan<'_>, parts: &[Part]) {
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
        if let Some(ty) = schema.and_then(|schema| plan.type_of(schema)) {
            self.within(plan, ty.name.clone(), steps);
        }
    }

    /// Follows the properties from a type.
    fn within(&mut self, plan: &Plan<'_>, ty: String, parts: &[Part]) {
        let mut here = ty;
        let mut last: Option<&str> = None;
        for part in parts {
            let (Part::Property(name) | Part::Value(name)) = part else { continue };
            if let Some(next) = last.and_then(|property| property_type(plan, &here, property)) {
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

    /// Whether the place leads to a type on one side only. That the type exists, or is sent or read, is then caused by this
    /// difference.
    pub(super) fn brings(&self, ty: &str, base: &Plan<'_>, head: &Plan<'_>) -> bool {
        reaches(base, self.schemas(base), ty) != reaches(head, self.schemas(head), ty)
    }

    /// Whether the place's operation leads to a type on one side only.
    pub(super) fn operation_brings(&self, ty: &str, base: &Plan<'_>, head: &Plan<'_>) -> bool {
        let Some(id) = &self.operation else { return false };
        reaches(base, sent_and_read(base, id), ty) != reaches(head, sent_and_read(head, id), ty)
    }

    /// The schemas at the place.
    fn schemas<'p>(&self, plan: &'p Plan<'_>) -> Vec<&'p Schema> {
        match (&self.ty, &self.member, &self.operation) {
            (Some(ty), Some(member), _) => property(plan, ty, member).into_iter().collect(),
            (_, _, Some(id)) => sent_and_read(plan, id),
            (Some(ty), None, None) => inner(plan, ty),
            (None, _, None) => Vec::new(),
        }
    }
}

/// Whether schemas lead to a type.
fn reaches<'p>(plan: &'p Plan<'_>, mut schemas: Vec<&'p Schema>, ty: &str) -> bool {
    let mut seen = HashSet::new();
    while let Some(schema) = schemas.pop() {
        if let Some(name) = plan.type_of(schema).map(|found| found.name.as_str())
            && seen.insert(name)
        {
            schemas.extend(inner(plan, name));
        }
    }
    seen.contains(ty)
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

fn operation<'p, 'c>(plan: &'p Plan<'c>, id: &str) -> Option<&'p OperationPlan<'c>> {
    plan.operations.iter().find(|operation| operation.operation.id == id)
}

/// The schemas that an operation sends and reads.
fn sent_and_read<'p>(plan: &'p Plan<'_>, id: &str) -> Vec<&'p Schema> {
    let Some(operation) = operation(plan, id) else { return Vec::new() };
    let mut schemas: Vec<&Schema> = operation.parameters.iter().map(|parameter| &parameter.schema).collect();
    schemas.extend(operation.body.as_ref().and_then(BodyPlan::schema));
    schemas.extend(operation.item.as_ref().map(|item| &item.schema));
    if let ReplyPlan::Json { schema, .. } = &operation.reply {
        schemas.push(schema);
    }
    schemas
}

/// The schemas that a type is made of.
fn inner<'p>(plan: &'p Plan<'_>, ty: &str) -> Vec<&'p Schema> {
    match plan.types.get(ty).map(|ty| &ty.kind) {
        Some(Kind::Object(properties)) => properties.iter().map(|property| &property.schema).collect(),
        Some(Kind::Union(forms)) => forms.iter().collect(),
        Some(Kind::Enum(_)) | None => Vec::new(),
    }
}

fn property<'p>(plan: &'p Plan<'_>, ty: &str, wire: &str) -> Option<&'p Schema> {
    let Kind::Object(properties) = &plan.types.get(ty)?.kind else { return None };
    properties.iter().find(|property| property.wire == wire).map(|property| &property.schema)
}

/// The type of a property, if it has one of its own.
fn property_type(plan: &Plan<'_>, ty: &str, wire: &str) -> Option<String> {
    plan.type_of(property(plan, ty, wire)?).map(|ty| ty.name.clone())
}
