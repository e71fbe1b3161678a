//! Joins the documents' differences and the consequences for source code. Every consequence is reported once, with the difference
//! that caused it. A consequence that no difference explains is reported alone.

use saleskit_contract::{Change, Contract, Verdict};

use super::{
    causes::Causes,
    effects::{Aspect, Effect, owner},
    finding::{Finding, Group},
    site::Site,
    view::View,
};
use crate::generate::{offer::Source, plan::Plan};

/// One side: its documents, and what is generated from them.
pub(super) struct Side<'s> {
    pub(super) contract: &'s Contract,
    pub(super) plan: &'s Plan<'s>,
}

/// Creates findings from differences and consequences.
pub(super) fn join(changes: Vec<Change>, effects: &[Effect], base: &Side<'_>, head: &Side<'_>) -> Vec<Finding> {
    let views = [View::of(base.plan), View::of(head.plan)];
    let [before, now] = &views;
    let sites: Vec<Site> = changes.iter().map(|change| Site::of(change, before, now)).collect();
    let causes = Causes::of(&changes, &sites);
    // The closest difference gets the consequence. Changes of prose have none.
    let closest: Vec<Option<usize>> = effects.iter().map(|effect| causes.closest(effect)).collect();
    let unexplained = effects.iter().zip(&closest).filter(|(_, at)| at.is_none());
    let types = unexplained.filter_map(|(effect, _)| effect.source.type_name()).collect();
    let bringing = causes.bringing(types, before, now);
    let mut claimed: Vec<Vec<&Effect>> = vec![Vec::new(); changes.len()];
    let mut left = Vec::new();
    for (effect, closest) in effects.iter().zip(closest) {
        match closest.or_else(|| bringing.get(effect.source.type_name()?).copied()) {
            Some(at) => claimed[at].push(effect),
            None => left.push(effect),
        }
    }
    let mut findings: Vec<Finding> = Vec::new();
    for (change, claimed) in changes.into_iter().zip(claimed) {
        let mut finding = Finding { judged: true, ..Finding::of(change) };
        for effect in claimed {
            finding.source = finding.source.max(effect.verdict);
            finding.rust.push(effect.words.clone());
            finding.breaks.extend(breaks(effect));
        }
        findings.push(finding);
    }
    findings.extend(left.into_iter().map(|effect| alone(effect, base, head)));
    findings
}

/// A consequence that no difference on the wire explains.
fn alone(effect: &Effect, base: &Side<'_>, head: &Side<'_>) -> Finding {
    let (class, sentence) = match (effect.aspect, effect.source.type_name()) {
        (Aspect::Order, Some(ty)) => {
            ("order-changed", format!("The order of what `{ty}` requires changed, and with it the order of arguments"))
        }
        _ => ("source-changed", "Only the crate changed; requests and replies are the same".to_owned()),
    };
    let at = |side: &Side<'_>| {
        let operation = match &effect.source {
            Source::Method(id) | Source::Setter(id, _) => side.contract.operation(id),
            _ => None,
        };
        let component = effect.source.type_name().and_then(|ty| side.contract.schema_position(ty, &["properties"]));
        operation.map(|operation| operation.position.clone()).or(component)
    };
    let subject = place(&effect.source);
    Finding {
        class: class.to_owned(),
        subject: subject.clone(),
        sentence,
        wire: Verdict::None,
        source: effect.verdict,
        judged: true,
        rust: vec![effect.words.clone()],
        used_by: Vec::new(),
        all: Vec::new(),
        before: None,
        after: None,
        base: at(base),
        head: at(head),
        approved: None,
        breaks: breaks(effect).into_iter().collect(),
        members: Vec::new(),
        operation: None,
        group: Group { tail: owner(&effect.source).map_or(subject, |owner| place(&owner)), ..Group::default() },
    }
}

/// A breaking consequence in a form that does not depend on wording.
fn breaks(effect: &Effect) -> Option<String> {
    let [before, now] = &effect.forms;
    let is_breaking = effect.verdict == Verdict::Breaking;
    is_breaking.then(|| format!("{} {}: {before} -> {now}", place(&effect.source), effect.aspect.word()))
}

/// What a consequence is about, as one word.
fn place(source: &Source) -> String {
    match source {
        Source::Section(name) => format!("section {name}"),
        Source::Method(id) => format!("operation {id} method"),
        Source::Setter(id, name) => format!("operation {id} setter:{name}"),
        Source::Type(ty) => format!("component {ty} type"),
        Source::Constructor(ty) => format!("component {ty} new"),
        Source::Field(ty, name) => format!("component {ty} .{name}"),
        Source::FieldSetter(ty, name) => format!("component {ty} setter:{name}"),
        Source::Clear(ty, name) => format!("component {ty} clear:{name}"),
        Source::Variant(ty, value) => format!("component {ty} ={value}"),
        Source::Form(ty, form) => format!("component {ty} form:{form}"),
        Source::Identity(ty) => format!("component {ty} id"),
        Source::Event(section, name) => format!("event {section} {name}"),
    }
}
