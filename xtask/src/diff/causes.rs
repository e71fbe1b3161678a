//! Finds the difference that caused a consequence, without asking every difference about every consequence.

use std::collections::{HashMap, HashSet};

use saleskit_contract::{Change, Subject};

use super::{
    effects::Effect,
    site::{Site, has_no_effect},
    view::View,
};
use crate::generate::offer::Source;

/// Differences by what they concern, each by its number.
pub(super) struct Causes<'s> {
    changes: &'s [Change],
    sites: &'s [Site],
    /// By operation: the differences of the operation, and of what it uses.
    operations: HashMap<&'s str, Vec<usize>>,
    /// By type.
    types: HashMap<&'s str, Vec<usize>>,
    /// By operation and parameter, and by type and property or value.
    parts: HashMap<(&'s str, &'s str), Vec<usize>>,
    /// By the prefix of the names of inline types.
    prefixes: HashMap<&'s str, Vec<usize>>,
    /// By section and name of an event.
    events: HashMap<(&'s str, &'s str), Vec<usize>>,
    /// The first difference of a component without a type, by whether it is a deprecation. Later ones are never closer.
    aliases: HashMap<bool, usize>,
}

impl<'s> Causes<'s> {
    pub(super) fn of(changes: &'s [Change], sites: &'s [Site]) -> Causes<'s> {
        let mut causes = Causes {
            changes,
            sites,
            operations: HashMap::new(),
            types: HashMap::new(),
            parts: HashMap::new(),
            prefixes: HashMap::new(),
            events: HashMap::new(),
            aliases: HashMap::new(),
        };
        for (at, (change, site)) in changes.iter().zip(sites).enumerate().filter(|(_, (change, _))| may_cause(change)) {
            let users = change.used_by.iter().filter(|user| site.operation.as_ref() != Some(user));
            for operation in site.operation.iter().chain(users) {
                causes.operations.entry(operation).or_default().push(at);
            }
            if let Some(ty) = &site.ty {
                causes.types.entry(ty).or_default().push(at);
            }
            let parameter = site.operation.iter().zip(&site.parameter);
            let names = site.member.iter().chain(&site.former);
            for (owner, part) in
                parameter.chain(site.ty.iter().flat_map(|ty| names.clone().map(move |name| (ty, name))))
            {
                causes.parts.entry((owner, part)).or_default().push(at);
            }
            if let Some(prefix) = &site.prefix {
                causes.prefixes.entry(prefix).or_default().push(at);
            }
            if let Subject::Event(section, name) = &change.subject {
                causes.events.entry((section, name)).or_default().push(at);
            }
            if site.is_alias {
                causes.aliases.entry(change.class == "deprecated").or_insert(at);
            }
        }
        causes
    }

    /// The closest difference, if one is related.
    pub(super) fn closest(&self, effect: &Effect) -> Option<usize> {
        let close = |at: usize| Some((self.sites.get(at)?.closeness(self.changes.get(at)?, effect)?, at));
        let listed = |list: Option<&Vec<usize>>| list.into_iter().flatten().filter_map(|at| close(*at)).min();
        // A difference of the very item is the closest; there may be many others of the same owner.
        if let Some(name) = effect.source.part()
            && let Some((0, at)) = listed(self.parts.get(&name))
        {
            return Some(at);
        }
        let closest = match &effect.source {
            Source::Method(id) | Source::Setter(id, _) => listed(self.operations.get(id.as_str())),
            Source::Event(section, name) => listed(self.events.get(&(section.as_str(), name.as_str()))),
            // There are few sections, and many differences concern one.
            Source::Section(_) => (0..self.sites.len()).filter_map(close).min(),
            source => {
                let ty = source.type_name()?;
                let starts = ty.char_indices().map(|(end, _)| &ty[..end]).chain([ty]);
                let prefixed = starts.filter_map(|start| listed(self.prefixes.get(start)));
                let aliased = self.aliases.values().filter_map(|at| close(*at));
                prefixed.chain(listed(self.types.get(ty))).chain(aliased).min()
            }
        };
        closest.map(|(_, at)| at)
    }

    /// For each of these types, the first difference that leads to it on one side only. That the type exists, or is sent or read, is
    /// then caused by this difference. Failing that, the first difference of an operation that leads to it on one side only.
    pub(super) fn bringing<'t, 'p>(
        &self,
        mut wanted: HashSet<&'t str>,
        base: &View<'p>,
        head: &View<'p>,
    ) -> HashMap<&'t str, usize> {
        let mut found = HashMap::new();
        for by_operation in [false, true] {
            let mut seen = HashSet::new();
            let places = self.changes.iter().zip(self.sites).enumerate();
            for (at, (_, site)) in places.filter(|(_, (change, _))| may_cause(change)) {
                let place = match &site.operation {
                    Some(_) if by_operation => (None, None, site.operation.as_ref()),
                    None if by_operation => continue,
                    _ => (site.ty.as_ref(), site.member.as_ref(), site.operation.as_ref()),
                };
                if wanted.is_empty() || !seen.insert(place) {
                    continue;
                }
                let reached = |view: &View<'p>| {
                    view.reached(match place {
                        (None, None, Some(id)) => view.sent_and_read(id),
                        _ => site.schemas(view),
                    })
                };
                for ty in reached(base).symmetric_difference(&reached(head)) {
                    if let Some(ty) = wanted.take(*ty) {
                        found.insert(ty, at);
                    }
                }
            }
        }
        found
    }
}

/// Whether a difference can have consequences for source code.
fn may_cause(change: &Change) -> bool {
    !has_no_effect(change.class)
}
