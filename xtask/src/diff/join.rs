//! Differences of the documents and consequences for source code, put together: every consequence is told once, with the difference
//! that made it; one that no difference explains is told by itself.

use heck::ToUpperCamelCase;
use saleskit_contract::{Change, Part, Subject, Verdict};

use super::{
    effects::{Effect, owner},
    finding::Finding,
};
use crate::generate::{
    offer::Source,
    plan::{BodyPlan, Kind, OperationPlan, Plan, ReplyPlan, Schema, TypePlan},
};

/// Makes findings of differences and consequences.
pub(super) fn join(changes: Vec<Change>, effects: Vec<Effect>, base: &Plan<'_>, head: &Plan<'_>) -> Vec<Finding> {
    let sites: Vec<Site> = changes.iter().map(|change| Site::of(change, base, head)).collect();
    let mut claimed: Vec<Vec<usize>> = vec![Vec::new(); changes.len()];
    let mut left = Vec::new();
    for (number, effect) in effects.iter().enumerate() {
        // The closest difference has the consequence; words have none.
        let closeness = |(at, site): (usize, &Site)| Some((site.closeness(&changes[at], &effect.source)?, at));
        let closest = sites.iter().enumerate().filter_map(closeness).min();
        match closest {
            Some((_, at)) => claimed[at].push(number),
            None => left.push(number),
        }
    }
    let mut findings: Vec<Finding> = Vec::new();
    for (change, claimed) in changes.into_iter().zip(claimed) {
        let mut finding = Finding::of(change);
        for effect in claimed.into_iter().filter_map(|number| effects.get(number)) {
            finding.source = finding.source.max(effect.verdict);
            finding.rust.push(effect.words.clone());
        }
        findings.push(finding);
    }
    findings.extend(left.into_iter().filter_map(|number| effects.get(number)).map(alone));
    findings
}

/// A consequence that no difference explains.
fn alone(effect: &Effect) -> Finding {
    Finding {
        class: "source-changed".to_owned(),
        subject: format!("{:?}", effect.source),
        sentence: format!("Only the crate differs: {}", effect.words),
        wire: Verdict::None,
        source: effect.verdict,
        rust: Vec::new(),
        used_by: Vec::new(),
        all: Vec::new(),
        before: None,
        after: None,
        base: None,
        head: None,
        approved: None,
        group: ("source-changed".to_owned(), format!("{:?}", effect.source)),
    }
}

/// Where in Rust a difference is.
struct Site {
    /// The operation, and the parameter of it.
    operation: Option<String>,
    parameter: Option<String>,
    /// The type around the differing part; the type itself when the part is one.
    ty: Option<String>,
    /// The property or the value.
    member: Option<String>,
    /// What the names of inline types at this place start with.
    prefix: Option<String>,
    /// Whether it is a component without a type of its own, which shows wherever it is used.
    is_alias: bool,
}

impl Site {
    fn of(change: &Change, base: &Plan<'_>, head: &Plan<'_>) -> Site {
        let mut site = Site { operation: None, parameter: None, ty: None, member: None, prefix: None, is_alias: false };
        match &change.subject {
            Subject::Operation(id) => {
                site.operation = Some(id.clone());
                if let Some(Part::Parameter(_, name)) = change.parts.first() {
                    site.parameter = Some(name.clone());
                }
                let plans = [head, base].into_iter();
                let found = plans.flat_map(|plan| plan.operations.iter().map(move |it| (plan, it)));
                if let Some((plan, operation)) = found.into_iter().find(|(_, it)| it.operation.id == *id) {
                    site.within_operation(plan, operation, &change.parts);
                }
            }
            Subject::Component(name) => {
                site.is_alias = !head.types.contains_key(name) && !base.types.contains_key(name);
                let plan = if head.types.contains_key(name) { head } else { base };
                site.within(plan, name.clone(), &change.parts);
            }
            Subject::Event(..) | Subject::Api | Subject::Scheme(_) => {}
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
        if let Some(ty) = schema.and_then(|schema| type_of(plan, schema)) {
            self.within(plan, ty.name.clone(), steps);
        }
    }

    /// Follows the properties from a type.
    fn within(&mut self, plan: &Plan<'_>, ty: String, parts: &[Part]) {
        let mut here = ty;
        let mut last: Option<&str> = None;
        for part in parts {
            match part {
                Part::Property(name) => {
                    if let Some(property) = last
                        && let Some(next) = property_type(plan, &here, property)
                    {
                        here = next;
                    }
                    last = Some(name);
                }
                Part::Value(value) => {
                    if let Some(property) = last
                        && let Some(next) = property_type(plan, &here, property)
                    {
                        here = next;
                    }
                    last = Some(value);
                }
                _ => {}
            }
        }
        if let Some(property) = last {
            self.prefix = Some(format!("{here}{}", property.to_upper_camel_case()));
        }
        self.member = last.map(str::to_owned);
        self.ty = Some(here);
    }

    /// How close the difference is to what a consequence is about: 0 is the thing itself. None when they have nothing to do with
    /// each other.
    fn closeness(&self, change: &Change, source: &Source) -> Option<u8> {
        if has_no_effect(change.class) {
            return None;
        }
        if let Subject::Event(section, name) = &change.subject {
            return match source {
                Source::Event(home, event) if home == section && event == name => Some(0),
                Source::Section(home) if home == section => Some(5),
                _ => None,
            };
        }
        if let Source::Method(id) | Source::CallType(id) | Source::Setter(id, _) = source {
            if self.operation.as_ref() == Some(id) {
                let is_own = matches!(source, Source::Setter(_, name) if Some(name) == self.parameter.as_ref());
                return Some(if is_own {
                    0
                } else {
                    1 + u8::from(!change.parts.is_empty() && self.parameter.is_none())
                });
            }
            return change.used_by.contains(id).then_some(4);
        }
        if let Source::Section(name) = source {
            let is_new = matches!(change.class, "operation-added" | "operation-removed" | "section-changed");
            let id = self.operation.as_ref()?;
            return (is_new && id.starts_with(name.as_str())).then_some(5);
        }
        self.closeness_to_type(source)
    }

    fn closeness_to_type(&self, source: &Source) -> Option<u8> {
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
            return match (member, &self.member) {
                (Some(member), Some(own)) if member == own => Some(0),
                (None, None) => Some(0),
                // `new` and the like follow from a property; a property follows from what is said of the whole.
                (None, Some(_)) => Some(1),
                (Some(_), None) => Some(2),
                (Some(_), Some(_)) => None,
            };
        }
        if self.prefix.as_ref().is_some_and(|prefix| ty.starts_with(prefix.as_str())) {
            return Some(3);
        }
        if self.is_alias && owner(source).is_some() {
            return Some(6);
        }
        None
    }
}

/// Whether differences of a class leave the crate's offer as it is.
fn has_no_effect(class: &str) -> bool {
    matches!(
        class,
        "words-changed"
            | "example-changed"
            | "certainty-changed"
            | "default-changed"
            | "bound-tightened"
            | "bound-loosened"
            | "pattern-changed"
            | "error-status-added"
            | "error-status-removed"
            | "page-size-changed"
            | "rate-limit-changed"
            | "timeout-changed"
            | "trust-level-changed"
            | "scope-added"
            | "scope-removed"
    )
}

fn type_of<'p>(plan: &'p Plan<'_>, schema: &Schema) -> Option<&'p TypePlan> {
    plan.type_of(schema)
}

/// The type of a property, when it has one of its own.
fn property_type(plan: &Plan<'_>, ty: &str, wire: &str) -> Option<String> {
    let Kind::Object(properties) = &plan.types.get(ty)?.kind else { return None };
    let property = properties.iter().find(|property| property.wire == wire)?;
    type_of(plan, &property.schema).map(|ty| ty.name.clone())
}
