//! Which operations act on one resource, and how. This follows from path, method, constants, parameters and reply, then from `x-state`.
//!
//! Operations of one section belong together if their replies are the same component with `x-id`. An action (`pause`, `accept`) works only
//! for components with `x-state`, because the documents do not say what it does. Without a rule of its own, it updates the resource with
//! the properties that were sent. Other operations return their example, after checking that the resource exists if they name one.

use std::collections::HashMap;
use std::sync::OnceLock;

use indexmap::IndexMap;
use saleskit_contract::{Contract, OperationSpec, Place, ReplyExample};
use serde_json::Value;

use super::known::{Known, event_form, streams};
use super::rules::{Effect, Receives, Records, Rules, Streams};
use super::view::{View, json_media, samples, written};
use crate::play::place;
use crate::play::schema::{ids, keyword, properties, property};

/// What an operation does to a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Does {
    List,
    Get,
    Create,
    Update,
    Delete,
    /// Changes it in another way.
    Act,
    /// Finds resources of several kinds.
    Search,
    /// Removes old records.
    Clear,
    /// Shows figures about resources.
    Report,
    /// Checks that it exists, and returns the example.
    Look,
}

impl Does {
    fn of(word: &str) -> Option<Does> {
        match word {
            "list" => Some(Does::List),
            "get" => Some(Does::Get),
            "create" => Some(Does::Create),
            "update" => Some(Does::Update),
            "delete" => Some(Does::Delete),
            "act" => Some(Does::Act),
            "search" => Some(Does::Search),
            "clear" => Some(Does::Clear),
            "report" => Some(Does::Report),
            _ => None,
        }
    }
}

/// Where a request names the resource.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lookup {
    pub(crate) place: Place,
    pub(crate) name: String,
    /// The property with the value, if it is not the id.
    pub(crate) property: Option<String>,
}

/// The role of an operation.
#[derive(Debug, Clone)]
pub(crate) struct Role {
    pub(crate) resource: String,
    pub(crate) does: Does,
    pub(crate) lookup: Option<Lookup>,
    pub(crate) view: View,
    pub(crate) effect: Option<Effect>,
    /// The documented reply without the resource. Created on first use.
    frame: OnceLock<ReplyExample>,
}

impl Role {
    /// The documented reply without the resource or list, whose samples are slow to make.
    pub(crate) fn frame(&self, contract: &Contract, operation: &OperationSpec) -> ReplyExample {
        let make = || {
            let mut reply = contract.example_reply(operation);
            let mut body = reply.body.take().unwrap_or_default();
            // A reply that is text or JSON becomes JSON, which has the resource.
            if let Some(media) = json_media(operation).filter(|media| reply.media_type.as_ref() != Some(&media.name)) {
                reply.media_type = Some(media.name.clone());
                body = Value::Null;
            }
            place::set(&mut body, &self.view.spot().place, Value::Null);
            reply.body = Some(body);
            reply
        };
        self.frame.get_or_init(make).clone()
    }
}

/// A kind of resource.
#[derive(Debug, Clone)]
pub(crate) struct Resource {
    /// The property that has the id.
    pub(crate) key: String,
    /// All properties that identify it, the key first.
    pub(crate) names: Vec<String>,
    /// The path of its list.
    pub(crate) home: String,
    pub(crate) schema: Value,
    pub(crate) rules: Rules,
    /// A sample id, which shows its form.
    pub(crate) form: Value,
    /// Documented samples of it.
    pub(crate) samples: Vec<Value>,
    /// Whether the documents use its version, in `If-Match`.
    pub(crate) versioned: bool,
    /// Whether the request that creates one gives its id: the id of another resource.
    pub(crate) given: bool,
}

/// All resources that keep state, and the operations on them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    pub(crate) resources: IndexMap<String, Resource>,
    pub(crate) roles: HashMap<String, Role>,
    /// The properties that refer to resources (`customer_id`), each with its resource.
    pub(crate) references: HashMap<String, String>,
    /// The documented events.
    pub(crate) events: Known,
    /// A sample of an event's id.
    pub(crate) event_form: Option<String>,
    /// The event stream that sends them.
    pub(crate) streams: Option<Streams>,
}

impl Plan {
    pub(crate) fn of(contract: &Contract) -> Plan {
        let views: HashMap<&str, View> = contract
            .operations()
            .iter()
            .filter_map(|operation| Some((operation.id.as_str(), View::of(contract, operation)?)))
            .collect();
        let mut plan = Plan::default();
        for name in contract.components().keys() {
            let rules = written(contract, name);
            let names = ids(contract, name);
            if names.is_empty() && rules.is_none() {
                continue;
            }
            plan.consider(contract, &views, name, names, rules.map(Rules::read).unwrap_or_default());
        }
        plan.look(contract, &views);
        plan.refer();
        plan.events = Known::of(contract);
        plan.event_form = event_form(contract);
        plan.streams = streams(contract);
        plan
    }

    /// The resource that registers URLs for events.
    pub(crate) fn receiver(&self) -> Option<(&str, &Resource, &Receives)> {
        let found = self.resources.iter().find(|(_, resource)| resource.rules.receives.is_some());
        found.and_then(|(name, resource)| Some((name.as_str(), resource, resource.rules.receives.as_ref()?)))
    }

    /// The resource that records events, deliveries or failures.
    pub(crate) fn recorder(&self, kind: Records) -> Option<(&str, &Resource)> {
        let found = self.resources.iter().find(|(_, resource)| resource.rules.records == Some(kind));
        found.map(|(name, resource)| (name.as_str(), resource))
    }

    /// Adds a component, if its operations can create and then read a resource.
    fn consider(
        &mut self,
        contract: &Contract,
        views: &HashMap<&str, View>,
        name: &str,
        mut names: Vec<String>,
        rules: Rules,
    ) {
        if let Some(key) = &rules.key {
            names.retain(|known| known != key);
            names.insert(0, key.clone());
        }
        let schema = serde_json::json!({"$ref": format!("#/components/schemas/{name}")});
        let section = contract.components().get(name).map(|component| component.section.as_str());
        let own = contract.operations().iter().filter(|operation| Some(operation.section.as_str()) == section);
        let shown = own.filter(|operation| views.get(operation.id.as_str()).is_some_and(|view| view.shows(name)));
        let Some(home) = home(shown, views) else { return };
        let finder = Finder { contract, names: &names, home: &home, schema: &schema };
        let roles: Vec<(&OperationSpec, Role)> = contract
            .operations()
            .iter()
            .filter_map(|operation| {
                let view = views.get(operation.id.as_str())?;
                let own = Some(operation.section.as_str()) == section;
                Some((operation, finder.role(operation, view, name, own, &rules)?))
            })
            .collect();
        let has = |wanted: &[Does]| roles.iter().any(|(_, role)| wanted.contains(&role.does));
        if !(rules.records.is_some() || has(&[Does::Search]) || has(&[Does::Create]) && has(&[Does::Get, Does::List])) {
            return;
        }
        let key = names.first().cloned().unwrap_or_else(|| "id".to_owned());
        let creating = || roles.iter().filter(|(_, role)| role.does == Does::Create);
        let resource = Resource {
            form: id_form(contract, name, &key, &roles),
            samples: roles.iter().flat_map(|(operation, role)| samples(operation, &role.view)).collect(),
            versioned: roles.iter().any(|(operation, _)| takes_version(operation)),
            given: creating().any(|(operation, role)| role.lookup.is_some() || takes(contract, operation, &key)),
            key,
            home: home.clone(),
            schema: schema.clone(),
            names: names.clone(),
            rules,
        };
        self.resources.insert(name.to_owned(), resource);
        self.roles.extend(roles.into_iter().map(|(operation, role)| (operation.id.clone(), role)));
    }

    /// Adds operations that only name a resource in their path. They check that it exists.
    fn look(&mut self, contract: &Contract, views: &HashMap<&str, View>) {
        for operation in contract.operations() {
            let Some(view) = views.get(operation.id.as_str()).filter(|_| !self.roles.contains_key(&operation.id))
            else {
                continue;
            };
            let found = self.resources.iter().find_map(|(name, resource)| {
                let section = contract.components().get(name).map(|component| &component.section);
                let finder = Finder::of(contract, resource);
                let lookup = finder.lookup(operation).filter(|lookup| lookup.property.is_none())?;
                let near =
                    operation.path == resource.home || operation.path.starts_with(&format!("{}/{{", resource.home));
                (near && section == Some(&operation.section)).then(|| (name.clone(), lookup))
            });
            if let Some((resource, lookup)) = found {
                let role = Role {
                    resource,
                    does: Does::Look,
                    lookup: Some(lookup),
                    view: view.clone(),
                    effect: None,
                    frame: OnceLock::new(),
                };
                self.roles.insert(operation.id.clone(), role);
            }
        }
    }

    /// Records the ids that the server creates, which other resources refer to.
    fn refer(&mut self) {
        for (name, resource) in &self.resources {
            let general = resource.key == "id" || resource.key == "key";
            let created = self.roles.values().any(|role| role.resource == *name && role.does == Does::Create);
            if !general && created && !resource.given && !self.references.contains_key(&resource.key) {
                self.references.insert(resource.key.clone(), name.clone());
            }
        }
    }
}

/// Whether an operation accepts the version that a change is based on.
pub(crate) fn takes_version(operation: &OperationSpec) -> bool {
    let header = |name: &str| name.eq_ignore_ascii_case("if-match");
    operation.parameters.iter().any(|parameter| parameter.place == Place::Header && header(&parameter.name))
}

/// A sample of an id: from a reply, or else from its parameter, or else from its description.
fn id_form(contract: &Contract, name: &str, key: &str, roles: &[(&OperationSpec, Role)]) -> Value {
    let shown = roles.iter().flat_map(|(operation, role)| samples(operation, &role.view));
    let in_reply = shown.filter_map(|sample| sample.get(key).cloned()).find(|id| id.is_string() || id.is_u64());
    let taken = roles.iter().filter_map(|(operation, role)| {
        let lookup = role.lookup.as_ref().filter(|lookup| lookup.property.is_none())?;
        operation.parameters.iter().find(|parameter| parameter.name == lookup.name)?.example.clone()
    });
    let own = contract.components().get(name).and_then(|component| property(contract, &component.schema, key));
    let described = own.and_then(|schema| keyword(contract, schema, "description")?.as_str());
    let quoted =
        described.into_iter().flat_map(|text| text.split('`').skip(1).step_by(2)).find(|text| text.contains('_'));
    let prefixed = |id: &Value| id.as_str().is_some_and(|id| id.contains('_'));
    let mut taken: Vec<Value> = in_reply.into_iter().chain(taken).collect();
    taken.sort_by_key(|id| !prefixed(id));
    match (taken.into_iter().next(), quoted) {
        (Some(id), None) => id,
        (Some(id), Some(_)) if prefixed(&id) => id,
        (_, Some(text)) => Value::from(text),
        (None, None) => Value::from(format!("{}_xxxxx", name.to_lowercase())),
    }
}

/// Whether a request has a value of this name.
fn takes(contract: &Contract, operation: &OperationSpec, name: &str) -> bool {
    let body = operation.body.as_ref().and_then(|body| body.media.first());
    operation.parameters.iter().any(|parameter| parameter.name == name)
        || body.is_some_and(|media| properties(contract, &media.schema).iter().any(|(known, _)| *known == name))
}

/// The path of the list, or else of the create, or else of the read.
fn home<'c>(shown: impl Iterator<Item = &'c OperationSpec>, views: &HashMap<&str, View>) -> Option<String> {
    let order = |operation: &&OperationSpec| {
        let many = matches!(views.get(operation.id.as_str()), Some(View::Many(..)));
        (!many, operation.method != "POST", operation.path.len())
    };
    let path = &shown.min_by_key(order)?.path;
    let templated = path.rsplit_once('/').filter(|(_, last)| last.starts_with('{'));
    Some(templated.map_or(path.as_str(), |(before, _)| before).to_owned())
}

/// Derives the role of an operation from its form.
struct Finder<'f> {
    contract: &'f Contract,
    names: &'f [String],
    home: &'f str,
    schema: &'f Value,
}

impl<'f> Finder<'f> {
    fn of(contract: &'f Contract, resource: &'f Resource) -> Finder<'f> {
        Finder { contract, names: &resource.names, home: &resource.home, schema: &resource.schema }
    }

    /// The role of an operation for a component, if it has one.
    fn role(&self, operation: &OperationSpec, view: &View, name: &str, own: bool, rules: &Rules) -> Option<Role> {
        let effect = rules.operations.iter().find(|(id, _)| *id == operation.id).map(|(_, effect)| effect);
        let deleted = matches!(view, View::Deletion(_)) && operation.path.starts_with(self.home);
        if effect.is_none() && !(own && (view.shows(name) || deleted)) {
            return None;
        }
        let lookup = self.lookup(operation);
        let said = effect.and_then(|effect| Does::of(effect.does.as_deref()?));
        let does = said.or_else(|| self.does(operation, view, lookup.as_ref())).or(effect.map(|_| Does::Act))?;
        if does == Does::Act && !rules.written {
            return None;
        }
        Some(Role {
            resource: name.to_owned(),
            does,
            lookup: lookup.filter(|_| !matches!(does, Does::List | Does::Search | Does::Report)),
            view: view.clone(),
            effect: effect.cloned(),
            frame: OnceLock::new(),
        })
    }

    /// Where a request names the resource.
    fn lookup(&self, operation: &OperationSpec) -> Option<Lookup> {
        let constant = |name: &str| operation.constants.iter().any(|constant| constant.name == name);
        let required = || {
            let placed = |place| matches!(place, Place::Path | Place::Query);
            operation.parameters.iter().filter(move |parameter| parameter.required && placed(parameter.place))
        };
        let rest = operation.path.strip_prefix(self.home);
        let near = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let at_home = |name: &str| operation.path.starts_with(&format!("{}/{{{name}}}", self.home));
        let named = |name: &str, place| {
            // An `id` at another path is that of another resource.
            let known = if name == "id" { near } else { self.names.iter().any(|known| known == name) };
            !constant(name) && ((known && place == Place::Query) || (place == Place::Path && at_home(name)))
        };
        if let Some(parameter) = required().find(|parameter| named(&parameter.name, parameter.place)) {
            return Some(Lookup { place: parameter.place, name: parameter.name.clone(), property: None });
        }
        let property = |name: &str| properties(self.contract, self.schema).iter().any(|(known, _)| *known == name);
        if let Some(parameter) = required().find(|parameter| {
            let elsewhere = parameter.name == "id" && !near;
            !constant(&parameter.name) && !elsewhere && property(&parameter.name)
        }) {
            let property = Some(parameter.name.clone());
            return Some(Lookup { place: parameter.place, name: parameter.name.clone(), property });
        }
        let body = &operation.body.as_ref()?.media.first()?.schema;
        let needed = keyword(self.contract, body, "required").and_then(Value::as_array).into_iter().flatten();
        let mut needed = needed.filter_map(Value::as_str);
        let name = needed.find(|name| self.names.iter().any(|known| known == name))?;
        Some(Lookup { place: Place::Body, name: name.to_owned(), property: None })
    }

    /// What the operation does. `None` if its form does not say.
    fn does(&self, operation: &OperationSpec, view: &View, lookup: Option<&Lookup>) -> Option<Does> {
        let plain = operation.constants.is_empty();
        let here = operation.path == self.home
            || operation.path.strip_prefix(self.home).is_some_and(|rest| rest.starts_with("/{") && rest.ends_with('}'));
        let created = operation.success().is_some_and(|reply| reply.status == 201);
        match (operation.method.as_str(), view, lookup) {
            ("GET", View::Many(..), _) if here => Some(Does::List),
            ("GET", View::One(..), Some(_)) if plain && here => Some(Does::Get),
            ("POST", View::One(..), None) if (plain || created) && operation.body.is_some() && here => {
                Some(Does::Create)
            }
            ("POST", View::One(..), Some(lookup)) if created && here && lookup.place == Place::Body => {
                Some(Does::Create)
            }
            ("PATCH" | "PUT", View::One(..), Some(_)) if plain && here => Some(Does::Update),
            ("DELETE", View::One(..) | View::Deletion(_), Some(_)) if plain && here => Some(Does::Delete),
            ("POST" | "PATCH" | "PUT" | "DELETE", View::One(..), Some(lookup)) if self.writes(operation, lookup) => {
                Some(Does::Act)
            }
            _ => None,
        }
    }

    /// Whether the body has a property of the resource, so that an action's changes are known.
    fn writes(&self, operation: &OperationSpec, lookup: &Lookup) -> bool {
        let Some(media) = operation.body.as_ref().and_then(|body| body.media.first()) else { return false };
        let constant = |name: &str| operation.constants.iter().any(|constant| constant.name == name);
        let own = |name: &str| property(self.contract, self.schema, name).is_some();
        let sent = properties(self.contract, &media.schema).into_iter().map(|(name, _)| name);
        sent.into_iter()
            .any(|name| name != lookup.name && !constant(name) && !self.names.iter().any(|id| id == name) && own(name))
    }
}
