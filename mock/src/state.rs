//! The state of a mock: resources that are created can be listed, read, changed and deleted.
//!
//! The documents say which operations act on one resource (`plan`, using the replies that `view` finds). `x-state` adds what the documents
//! leave open (`rules`). A request is read (`call`). Its resource is then found and changed (`act`, `effect`, `ground`, `totals`), or a
//! list is selected (`browse`). The result goes into the documented reply (`reply`), or is a refusal in the API's words (`refusals`).
//!
//! `store` keeps the resources, `form` creates ids and times, and `value` fills in the values of `x-state`. A change emits an event if the
//! documents name one (`happened`), and receivers get it (`sending`). No section has code of its own here, and this module uses no sockets.

mod act;
mod browse;
mod call;
mod clear;
mod effect;
mod figure;
mod form;
mod ground;
mod happened;
mod keep;
mod known;
mod plan;
mod refusals;
mod reply;
mod rules;
mod sending;
mod store;
mod tally;
mod totals;
mod trail;
mod value;
mod view;

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use saleskit_contract::{Contract, OperationSpec, Place};
use serde_json::{Map, Value};

use self::act::Done;
use self::call::Call;
use self::form::{Clock, Maker, plain};
use self::ground::{Ground, Work, Writes};
use self::happened::{Change, Happened};
use self::plan::{Does, Plan};
use self::refusals::Refused;
use self::store::{Record, Store};
use self::tally::Tallies;
use self::value::Scene;
use crate::answer::Answer;
use crate::api::Api;
use crate::events::{Delivery, Log};
use crate::play::batch;
use crate::request::Arrived;

pub use self::keep::StateError;
pub(crate) use self::keep::Unsaved;

/// The default seed.
const USUAL_SEED: u64 = 1;

/// The state of a mock.
#[derive(Debug, Clone)]
pub(crate) struct State {
    api: Api,
    contract: Contract,
    plan: Arc<Plan>,
    store: Store,
    maker: Maker,
    clock: Clock,
    seed: Option<u64>,
    file: Option<PathBuf>,
    /// Whether there are unsaved changes.
    changed: bool,
    /// The events of the current request.
    happened: Vec<Happened>,
    /// The deliveries that the current request asks for.
    asked: Vec<Delivery>,
    /// The number of the latest event.
    sequence: u64,
    /// The deliveries in progress.
    tallies: Tallies,
    log: Arc<Log>,
}

impl State {
    /// Creates an empty state. A seed makes its ids and times reproducible.
    pub(crate) fn new(api: Api, contract: &Contract, seed: Option<u64>) -> State {
        State {
            api,
            contract: contract.clone(),
            plan: Arc::new(Plan::of(contract)),
            store: Store::default(),
            maker: Maker::new(seed.unwrap_or(USUAL_SEED)),
            clock: if seed.is_some() { Clock::repeated() } else { Clock::Machine },
            seed,
            file: None,
            changed: false,
            happened: Vec::new(),
            asked: Vec::new(),
            sequence: 0,
            tallies: Tallies::new(),
            log: Arc::new(Log::new()),
        }
    }

    /// Clears the state, and restarts with the first ids.
    pub(crate) fn reset(&mut self) {
        self.store.clear();
        self.happened.clear();
        self.asked.clear();
        self.tallies.clear();
        self.log.clear();
        self.sequence = 0;
        self.maker = Maker::new(self.seed.unwrap_or(USUAL_SEED));
        self.clock = if self.seed.is_some() { Clock::repeated() } else { Clock::Machine };
        self.changed = true;
    }

    /// The operations that act on the state, by section and in document order. A batch does so by its parts. Others return their example.
    pub(crate) fn operations(&self) -> Vec<String> {
        let answered =
            |id: &String| id == batch::OPERATION || self.plan.roles.get(id).is_some_and(|role| role.does != Does::Look);
        self.contract.operations().iter().map(|operation| &operation.id).filter(|id| answered(id)).cloned().collect()
    }

    /// The answer to a call. `None` if the operation does not involve state.
    pub(crate) fn answer(
        &mut self,
        operation: &OperationSpec,
        path: &[(String, String)],
        arrived: &Arrived,
    ) -> Option<Answer> {
        let plan = Arc::clone(&self.plan);
        let contract = self.contract.clone();
        if let Some(stream) = self.stream(operation, arrived) {
            return Some(stream);
        }
        let role = plan.roles.get(&operation.id)?;
        let resource = plan.resources.get(&role.resource)?;
        let call = Call::read(&contract, operation, path, arrived);
        let work = Work { operation, role, resource, call: &call };
        match self.done(&contract, &plan, work) {
            Ok(answer) => answer,
            Err(refused) => Some(refused.answer(self.api, operation, &mut self.maker)),
        }
    }

    fn done(&mut self, contract: &Contract, plan: &Plan, work: Work<'_>) -> Result<Option<Answer>, Box<Refused>> {
        let ground = Ground { contract, plan, store: &self.store };
        references(ground, work)?;
        let done = match work.role.does {
            Does::Look => return act::find(ground, work).map(|_| None),
            Does::Get => {
                let (id, record) = act::find(ground, work)?;
                let mut scene = scene(work.call, &self.clock, &mut self.maker);
                scene.put("item", Value::Object(record.value.clone()));
                act::refer(ground, work, &mut scene)?;
                return Ok(Some(reply::one(ground, work, id, record, &mut scene)));
            }
            Does::Report => {
                let mut scene = scene(work.call, &self.clock, &mut self.maker);
                act::refer(ground, work, &mut scene)?;
                let nothing = Record { version: 1, value: Map::new() };
                return Ok(Some(reply::one(ground, work, "", &nothing, &mut scene)));
            }
            Does::List => {
                let mut scene = scene(work.call, &self.clock, &mut self.maker);
                act::refer(ground, work, &mut scene)?;
                let named = (work.role.resource.as_str(), work.resource);
                let mut ids = browse::ids(contract, work.operation, named, &self.store, work.call, self.clock.now());
                if let Some(Value::Array(gathered)) = scene.roots.get(&work.role.resource) {
                    let own = |record: &Value| record.get(&work.resource.key).map(plain);
                    let gathered: HashSet<String> = gathered.iter().filter_map(own).collect();
                    ids.retain(|id| gathered.contains(id));
                }
                return Ok(Some(reply::many(ground, work, &ids)));
            }
            Does::Search => {
                let found = browse::search(ground, work);
                return Ok(Some(reply::found(ground, work, found)));
            }
            Does::Clear => return Ok(Some(self.clear(contract, plan, work))),
            Does::Create => act::create(ground, work, &mut scene(work.call, &self.clock, &mut self.maker))?,
            Does::Update | Does::Delete | Does::Act => {
                act::change(ground, work, &mut scene(work.call, &self.clock, &mut self.maker))
                    .map_err(|refused| refused.showing(|record| reply::resource(ground, work, record)))?
            }
        };
        let Done { id, record, writes } = done;
        self.note(contract, plan, work, &writes);
        self.keep(writes);
        let deliveries = self.send_on_request(plan, work, &id);
        let ground = Ground { contract, plan, store: &self.store };
        let mut scene = scene(work.call, &self.clock, &mut self.maker);
        scene.put("deliveries", Value::Array(deliveries));
        Ok(Some(reply::one(ground, work, &id, &record, &mut scene)))
    }

    /// Records the events of changes, before the changes are kept.
    fn note(&mut self, contract: &Contract, plan: &Plan, work: Work<'_>, writes: &Writes) {
        for (resource, id, after) in writes {
            let change = Change { resource, id, before: self.store.get(resource, id), after: after.as_ref() };
            let mut scene = scene(work.call, &self.clock, &mut self.maker);
            self.happened.extend(happened::events(contract, plan, work, change, &mut scene));
        }
    }

    /// Applies changes.
    fn keep(&mut self, writes: Writes) {
        for (resource, id, record) in writes {
            match record {
                Some(record) => self.store.put(&resource, &id, record),
                None => self.store.remove(&resource, &id),
            }
        }
        self.clock.tick();
        self.changed = true;
    }
}

fn scene<'m>(call: &Call, clock: &Clock, maker: &'m mut Maker) -> Scene<'m> {
    let mut scene = Scene { roots: Map::new(), now: clock.now(), maker };
    scene.put("body", Value::Object(call.body.clone()));
    scene.put("sent", Value::Object(call.sent.clone()));
    scene.put("query", Value::Object(call.query.clone()));
    scene
}

/// Checks that other resources named in a request exist, if its operation documents a 404.
fn references(ground: Ground<'_>, work: Work<'_>) -> Result<(), Box<Refused>> {
    if !work.operation.replies.iter().any(|reply| reply.status == 404) || work.role.does == Does::List {
        return Ok(());
    }
    let own =
        |name: &str| work.role.lookup.as_ref().is_some_and(|lookup| lookup.name == name && lookup.property.is_none());
    let query = work.operation.parameters.iter().filter(|parameter| parameter.place != Place::Header);
    let query = query.filter_map(|parameter| Some((&parameter.name, work.call.query.get(&parameter.name)?)));
    for (name, value) in work.call.body.iter().chain(query).filter(|(name, value)| !own(name) && !value.is_null()) {
        let Some(kind) = ground.plan.references.get(name.as_str()) else { continue };
        let id = plain(value);
        if ground.store.get(kind, &id).is_none() {
            return Err(Refused::not_found(kind, name, &id));
        }
    }
    Ok(())
}
