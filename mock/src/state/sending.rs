//! The receivers of an event, and its records: one for the event, one for each delivery, and one for each failed delivery.
//!
//! This module sends nothing. The owner of the state sends the deliveries, and reports their outcomes.

use std::sync::Arc;

use bytes::Bytes;
use saleskit_contract::{Contract, OperationSpec};
use serde_json::{Map, Value, json};

use super::State;
use super::browse;
use super::call::Call;
use super::form::plain;
use super::form::time_text;
use super::ground::{Work, state};
use super::happened::Happened;
use super::plan::{Plan, Resource};
use super::rules::{Receives, Records, Streams};
use super::store::Record;
use super::tally::Tally;
use super::trail;
use super::value::Scene;
use crate::answer::{Answer, Feed};
use crate::events::{Delivery, Event, Live, Outcome, Wanted, digest};
use crate::play::feed;
use crate::play::schema::{fit, properties};
use crate::request::Arrived;

/// How many records of each kind are kept.
const KEPT: usize = 10_000;

/// The sample of an event's id if the documents show none.
const ID: &str = "evt_xxxxxx";

impl State {
    /// Numbers and records the events of a request, and returns the deliveries to send. Called after the request has made all its changes.
    pub(crate) fn publish(&mut self) -> Vec<Delivery> {
        let plan = Arc::clone(&self.plan);
        let mut deliveries = std::mem::take(&mut self.asked);
        for happened in std::mem::take(&mut self.happened) {
            let change = self.change(&plan, &happened);
            let event = self.event(&plan, happened);
            self.record(&plan, Records::Change, &[("event", event.root()), ("change", change)]);
            let sent = self.deliveries(&plan, &event);
            let tally = Tally { waiting: sent.len(), ..Tally::default() };
            self.record(&plan, Records::Event, &[("event", status(event.root(), tally.word()))]);
            if !sent.is_empty() {
                self.tallies.insert(event.id.clone(), tally);
            }
            self.log.push(event);
            deliveries.extend(sent);
        }
        deliveries
    }

    /// What the record of a change can refer to. It names the hash of the resource's latest record.
    fn change(&self, plan: &Plan, happened: &Happened) -> Value {
        let changed = &happened.change;
        let own = |record: &&Record| {
            let is = |name: &str, wanted: &str| record.get(name).and_then(Value::as_str) == Some(wanted);
            is("entity_id", &changed.id) && is("entity_type", &changed.kind)
        };
        // The first change has no record before it, so none is searched.
        let recorder = plan.recorder(Records::Change).filter(|_| !changed.is_first);
        let latest = recorder.and_then(|(name, _)| self.store.all(name).map(|(_, record)| record).rev().find(own));
        json!({
            "entity_type": changed.kind,
            "entity_id": changed.id,
            "snapshot_hash": changed.hash,
            "previous_hash": latest.and_then(|record| record.get(trail::HASH)),
            "action": happened.name,
            "created_at": happened.at,
        })
    }

    /// An event with its number, and its text on a stream.
    fn event(&mut self, plan: &Plan, happened: Happened) -> Event {
        self.sequence += 1;
        let form = plan.event_form.as_deref().unwrap_or(ID);
        let mut event = Event {
            sequence: self.sequence,
            id: self.maker.like(form),
            name: happened.name,
            created_at: happened.at,
            data: happened.data,
            about: happened.about,
            streamed: None,
        };
        event.streamed = plan.streams.as_ref().map(|streams| self.streamed(streams, &event));
        event
    }

    /// Keeps an event that was read from a file. One without a record was a test, and is on no stream.
    pub(super) fn keep_event(&mut self, mut event: Event) {
        let plan = Arc::clone(&self.plan);
        let recorded = plan.recorder(Records::Event).and_then(|(kind, _)| self.store.get(kind, &event.id));
        let streams = plan.streams.as_ref().filter(|_| recorded.is_some());
        event.streamed = streams.map(|streams| self.streamed(streams, &event));
        self.log.push(event);
    }

    fn streamed(&mut self, streams: &Streams, event: &Event) -> (String, Bytes) {
        let mut root = event.root();
        let data = self.stream_data(event);
        root["digest"] = json!(digest(&event.id, &event.data.to_string()));
        let mut scene = self.scene(&[("event", root)]);
        let id = scene.fill(&streams.id).map(|id| plain(&id)).unwrap_or_default();
        let mut data = data.as_object().cloned().unwrap_or_default();
        for (name, written) in &streams.add {
            data.extend(scene.fill(written).map(|filled| (name.clone(), filled)));
        }
        let text = format!("id: {id}\nevent: {}\ndata: {}\n\n", event.name, Value::Object(data));
        (id, Bytes::from(text))
    }

    /// The data on the stream, in the form of its section, or else of the webhook. It includes the ids that the event refers to.
    fn stream_data(&self, event: &Event) -> Value {
        let mut data = event.data.as_object().cloned().unwrap_or_default();
        for (name, id) in &event.about {
            data.entry(name.clone()).or_insert_with(|| json!(id));
        }
        let sections = self.contract.sections().iter();
        let shown = sections.filter(|section| section.state.values().any(|rules| rules.get("streams").is_some()));
        let payload = shown.filter_map(|section| section.events.get(&event.name)?.get("payload")).next();
        match payload.filter(|payload| !properties(&self.contract, payload).is_empty()) {
            Some(payload) => fit(&self.contract, payload, &Value::Object(data)),
            None => Value::Object(data),
        }
    }

    /// A delivery for each receiver that wants an event, recorded.
    fn deliveries(&mut self, plan: &Plan, event: &Event) -> Vec<Delivery> {
        let Some((name, resource, receives)) = plan.receiver() else { return Vec::new() };
        let wants = |record: &Record| {
            let wanted = record.get(&receives.events).and_then(Value::as_array);
            let listens = receives.states.is_empty() || receives.states.contains(&state(resource, &record.value));
            listens && wanted.is_some_and(|wanted| wanted.iter().any(|wanted| wanted.as_str() == Some(&event.name)))
        };
        let all = self.store.all(name).filter(|(_, record)| wants(record));
        let receivers: Vec<Map<String, Value>> = all.map(|(_, record)| record.value.clone()).collect();
        receivers.into_iter().map(|receiver| self.delivery(plan, (resource, receives), event, receiver)).collect()
    }

    /// A delivery of an event to a receiver, recorded.
    fn delivery(
        &mut self,
        plan: &Plan,
        (resource, receives): (&Resource, &Receives),
        event: &Event,
        receiver: Map<String, Value>,
    ) -> Delivery {
        let packed = self.packed((resource, receives), event, &receiver);
        let delivery = json!({"status": "pending", "attempts": 0, "created_at": time_text(self.clock.now(), None)});
        let roots = [("event", event.root()), ("receiver", Value::Object(receiver)), ("delivery", delivery)];
        let recorded = self.record(plan, Records::Delivery, &roots);
        Delivery { id: recorded.unwrap_or_default(), ..packed }
    }

    /// An event as it is sent to a receiver.
    fn packed(
        &mut self,
        (resource, receives): (&Resource, &Receives),
        event: &Event,
        receiver: &Map<String, Value>,
    ) -> Delivery {
        let text = |name: &str| receiver.get(name).map(plain).unwrap_or_default();
        let body = self.scene(&[("event", event.root())]).fill(&Value::Object(receives.body.clone()));
        Delivery {
            id: String::new(),
            receiver: text(&resource.key),
            url: text(&receives.url),
            secret: text(&receives.secret),
            body: Bytes::from(body.unwrap_or_default().to_string()),
            headers: Arc::new(receives.headers.clone()),
            replayed: false,
            attempts: 0,
            once: false,
        }
    }

    /// Sends what an operation asks for: a delivery once more, kept events, or a test. The records of the new deliveries.
    pub(super) fn send_on_request(&mut self, plan: &Plan, work: Work<'_>, id: &str) -> Vec<Value> {
        let Some(effect) = &work.role.effect else { return Vec::new() };
        if effect.sends_again {
            self.send_again(plan, id);
        }
        let contract = self.contract.clone();
        let events = match (&effect.test, effect.sends_kept) {
            (Some(test), _) => {
                let body = Value::Object(work.call.body.clone());
                let name = self.scene(&[("body", body)]).fill(test);
                name.map(|name| self.test_event(plan, &plain(&name))).into_iter().collect()
            }
            (None, true) => self.kept_events(&contract, plan, work),
            (None, false) => return Vec::new(),
        };
        let Some((name, resource, receives)) = plan.receiver() else { return Vec::new() };
        let Some(receiver) = self.store.get(name, id).map(|record| record.value.clone()) else { return Vec::new() };
        let mut records = Vec::new();
        for event in events {
            let delivery = self.delivery(plan, (resource, receives), &event, receiver.clone());
            let recorded = plan.recorder(Records::Delivery).and_then(|(kind, _)| self.store.get(kind, &delivery.id));
            records.extend(recorded.map(|record| Value::Object(record.value.clone())));
            self.asked.push(Delivery { replayed: effect.sends_kept, once: effect.test.is_some(), ..delivery });
        }
        records
    }

    /// The kept events that the body asks for, the oldest first.
    fn kept_events(&self, contract: &Contract, plan: &Plan, work: Work<'_>) -> Vec<Arc<Event>> {
        let Some((kind, resource)) = plan.recorder(Records::Event) else { return Vec::new() };
        let wanted = |id: &str| {
            let record = self.store.get(kind, id);
            record.is_some_and(|record| browse::fits(contract, resource, record, &work.call.sent, self.clock.now()))
        };
        self.log.behind(0).0.into_iter().filter(|event| wanted(&event.id)).collect()
    }

    /// An event that is only sent: with the data of the latest one of its name, or of its documented example. It is kept for retries, but
    /// has no record and is on no stream.
    fn test_event(&mut self, plan: &Plan, name: &str) -> Arc<Event> {
        let latest = self.log.behind(0).0.into_iter().rev().find(|event| event.name == name);
        let data = latest.map(|event| event.data.clone()).or_else(|| plan.events.example(name).cloned());
        let event = Event {
            sequence: self.sequence,
            id: self.maker.like(plan.event_form.as_deref().unwrap_or(ID)),
            name: name.to_owned(),
            created_at: time_text(self.clock.now(), None),
            data: data.unwrap_or_else(|| json!({})),
            about: Vec::new(),
            streamed: None,
        };
        self.log.push(event)
    }

    /// Sends a delivery again, if its event and receiver still exist.
    fn send_again(&mut self, plan: &Plan, id: &str) {
        let Some((name, resource, receives)) = plan.receiver() else { return };
        let Some((kind, _)) = plan.recorder(Records::Delivery) else { return };
        let Some(record) = self.store.get(kind, id).cloned() else { return };
        let event = record.get("event_id").and_then(|event| self.log.find(event.as_str()?));
        let receiver = record.get(&resource.key).and_then(|receiver| self.store.get(name, &plain(receiver)));
        let receiver = receiver.map(|receiver| receiver.value.clone());
        if let (Some(event), Some(receiver)) = (event, receiver) {
            let packed = self.packed((resource, receives), &event, &receiver);
            let attempts = record.get("attempts").and_then(Value::as_u64).unwrap_or_default();
            self.asked.push(Delivery { id: id.to_owned(), attempts, once: true, ..packed });
        }
    }

    /// Keeps a record of a kind, if the documents have one. Returns its id.
    fn record(&mut self, plan: &Plan, kind: Records, roots: &[(&str, Value)]) -> Option<String> {
        let (name, resource) = plan.recorder(kind)?;
        let mut value = Map::new();
        let mut scene = self.scene(roots);
        for (property, written) in &resource.rules.new {
            value.extend(scene.fill(written).map(|filled| (property.clone(), filled)));
        }
        let id = value.get(&resource.key).map(plain)?;
        self.store.put(name, &id, Record { version: 1, value });
        self.store.keep_latest(name, KEPT);
        self.changed = true;
        Some(id)
    }

    /// Updates a record's values for the members of a root. A null value is removed.
    fn amend(&mut self, plan: &Plan, kind: Records, id: &str, root: &str, members: &Value) -> Option<Record> {
        let (name, resource) = plan.recorder(kind)?;
        let mut record = self.store.get(name, id)?.clone();
        for (property, written) in &resource.rules.new {
            let term = written.as_str().and_then(|text| text.strip_prefix('{')?.strip_suffix('}'));
            let member = term.and_then(|term| term.strip_prefix(root)?.strip_prefix('.'));
            match member.and_then(|member| members.get(member)) {
                None => {}
                Some(Value::Null) => {
                    record.value.shift_remove(property);
                }
                Some(value) => {
                    record.value.insert(property.clone(), value.clone());
                }
            }
        }
        self.store.put(name, id, record.clone());
        self.changed = true;
        Some(record)
    }

    /// Records the outcome of an attempt. Unknown deliveries are ignored: their records were dropped.
    pub(crate) fn delivered(&mut self, outcome: &Outcome) {
        let plan = Arc::clone(&self.plan);
        let (accepted, at) = (outcome.error.is_none(), time_text(self.time_of(outcome), None));
        let word = match (accepted, outcome.again) {
            (true, _) => "success",
            (false, true) => "pending",
            (false, false) => "failed",
        };
        let delivery = json!({
            "status": word,
            "attempts": outcome.attempts,
            "response_code": outcome.status.map(|status| status.as_u16()),
            "error": outcome.error,
            "delivered_at": accepted.then(|| at.clone()),
            "attempted_at": at,
        });
        let id = &outcome.delivery;
        let Some(record) = self.amend(&plan, Records::Delivery, id, "delivery", &delivery) else { return };
        if outcome.again {
            return;
        }
        if accepted {
            self.forget(&plan, Records::Failure, id);
        } else {
            let mut whole = record.value.clone();
            whole.extend(delivery.as_object().cloned().unwrap_or_default());
            self.record(&plan, Records::Failure, &[("delivery", Value::Object(whole))]);
        }
        let event = record.get("event_id").map(plain).unwrap_or_default();
        self.count(&plan, &event, accepted);
    }

    /// One delivery of an event has ended.
    fn count(&mut self, plan: &Plan, event: &str, accepted: bool) {
        let Some(tally) = self.tallies.get_mut(event) else { return };
        tally.waiting = tally.waiting.saturating_sub(1);
        *(if accepted { &mut tally.accepted } else { &mut tally.failed }) += 1;
        let tally = *tally;
        if tally.waiting == 0 {
            self.tallies.remove(event);
        }
        self.amend(plan, Records::Event, event, "event", &json!({"status": tally.word()}));
    }

    fn forget(&mut self, plan: &Plan, kind: Records, id: &str) {
        if let Some((name, _)) = plan.recorder(kind) {
            self.store.remove(name, id);
        }
    }

    /// The time of an outcome. With a seed, it is the mock's clock.
    fn time_of(&self, outcome: &Outcome) -> jiff::Timestamp {
        if self.seed.is_some() { self.clock.now() } else { outcome.at }
    }

    fn scene(&mut self, roots: &[(&str, Value)]) -> Scene<'_> {
        let mut scene = Scene { roots: Map::new(), now: self.clock.now(), maker: &mut self.maker };
        for (root, value) in roots {
            scene.put(root, value.clone());
        }
        scene
    }

    /// The event stream, if the operation opens it: new events, or those after the client's last event.
    pub(crate) fn stream(&self, operation: &OperationSpec, arrived: &Arrived) -> Option<Answer> {
        let streams = self.plan.streams.as_ref().filter(|streams| streams.operation == operation.id)?;
        let call = Call::read(&self.contract, operation, &[], arrived);
        let named = streams.names.as_deref();
        let names = named.and_then(|name| call.text(name)).into_iter().flat_map(|names| names.split(','));
        let asked = call.query.iter().filter(|(name, _)| Some(name.as_str()) != named);
        let wanted = Wanted {
            names: names.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect(),
            about: asked.map(|(name, value)| (name.clone(), plain(value))).collect(),
        };
        let last = arrived.headers.get("last-event-id").and_then(|id| id.to_str().ok());
        let follow = Feed::follow(Live::behind(&self.log, last, wanted));
        Some(feed::answer(&self.contract, operation, &follow, &arrived.headers))
    }
}

/// An event with its delivery status.
fn status(mut event: Value, word: &str) -> Value {
    event["status"] = json!(word);
    event
}
