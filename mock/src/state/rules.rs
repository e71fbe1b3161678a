//! Reads `x-state` in the documents: the behaviour of a resource that paths and replies do not show. `cargo xtask lint` checks it, so
//! invalid parts are ignored here.

use serde_json::{Map, Value};

use crate::events::HeaderNames;

/// The documented state of a component.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules {
    /// Whether there are any rules. Without rules, actions return their example.
    pub(crate) written: bool,
    /// The property that names a resource, if it is not the first of `x-id`.
    pub(crate) key: Option<String>,
    pub(crate) machine: Option<Machine>,
    /// The properties of a new resource in addition to those of its request.
    pub(crate) new: Map<String, Value>,
    pub(crate) totals: Option<Totals>,
    /// Query parameters of lists that filter by a property with another name.
    pub(crate) filters: Vec<(String, String)>,
    /// Properties that only the reply that creates the resource shows.
    pub(crate) once: Vec<String>,
    /// Properties that no two resources may share.
    pub(crate) unique: Vec<String>,
    /// The first word of its events, if it is not the component's name.
    pub(crate) named: Option<String>,
    /// Events, each with the payload properties that the resource does not have.
    pub(crate) events: Vec<(String, Map<String, Value>)>,
    /// How events are sent to what it registers.
    pub(crate) receives: Option<Receives>,
    /// One resource is kept for each event, delivery or failure.
    pub(crate) records: Option<Records>,
    /// The event stream that sends its events.
    pub(crate) streams: Option<Streams>,
    pub(crate) operations: Vec<(String, Effect)>,
}

/// The properties of a resource that registers a URL, and what is sent there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Receives {
    pub(crate) url: String,
    /// The list of events that are wanted.
    pub(crate) events: String,
    pub(crate) secret: String,
    /// The states in which it receives events. Empty means all.
    pub(crate) states: Vec<String>,
    pub(crate) body: Map<String, Value>,
    pub(crate) headers: HeaderNames,
}

/// What a resource is a record of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Records {
    Event,
    Delivery,
    /// A delivery that failed for good.
    Failure,
    /// A change of a resource: each is linked to the previous one.
    Change,
}

/// An event stream.
#[derive(Debug, Clone, Default)]
pub(crate) struct Streams {
    pub(crate) operation: String,
    /// The parameter that names the wanted events.
    pub(crate) names: Option<String>,
    /// The form of an event's id.
    pub(crate) id: Value,
    /// Additional data of each event.
    pub(crate) add: Map<String, Value>,
}

/// The states of a resource.
#[derive(Debug, Clone, Default)]
pub(crate) struct Machine {
    pub(crate) property: String,
    pub(crate) start: String,
    /// Each state with its possible next states.
    pub(crate) moves: Vec<(String, Vec<String>)>,
    /// The values that are set when a state is entered.
    pub(crate) entering: Vec<(String, Map<String, Value>)>,
    /// Whether an update that writes the property is refused; otherwise the property is dropped.
    pub(crate) refuses_writes: bool,
}

/// How the amounts of a resource add up, as dotted paths.
#[derive(Debug, Clone, Default)]
pub(crate) struct Totals {
    pub(crate) lines: String,
    pub(crate) quantity: String,
    pub(crate) price: String,
    pub(crate) line_total: Option<String>,
    pub(crate) discounts: Option<String>,
    pub(crate) tax_rate: Option<String>,
    pub(crate) currency: String,
    /// Further places that show the currency and rate.
    pub(crate) currencies: Vec<String>,
    pub(crate) rates: Vec<String>,
    pub(crate) subtotal: Vec<String>,
    pub(crate) tax: Vec<String>,
    pub(crate) total: Vec<String>,
}

/// What an operation does.
#[derive(Debug, Clone, Default)]
pub(crate) struct Effect {
    pub(crate) does: Option<String>,
    /// Other resources that must exist, and the states in which they must be.
    pub(crate) needs: Vec<Need>,
    /// Components whose resources values can refer to, each with the properties that select them.
    pub(crate) gather: Vec<(String, Map<String, Value>)>,
    /// The states in which it is possible.
    pub(crate) from: Vec<String>,
    /// The next state.
    pub(crate) to: Option<Value>,
    pub(crate) set: Map<String, Value>,
    pub(crate) unset: Vec<String>,
    /// Lists that get an item, or one for each of `each`.
    pub(crate) push: Vec<(String, Map<String, Value>)>,
    /// Lists whose named item is updated with the properties of the body.
    pub(crate) change: Vec<(String, Value)>,
    /// Lists that lose the named items.
    pub(crate) drop: Vec<(String, Value)>,
    /// Lists that keep the named items only.
    pub(crate) keep: Vec<(String, Value)>,
    /// Effects on the resources of `needs`.
    pub(crate) then: Vec<(String, Effect)>,
    /// The part that the reply shows instead of the whole resource.
    pub(crate) show: Option<String>,
    /// The components that are searched, each with the property that is its label.
    pub(crate) search: Vec<(String, String)>,
    /// Additions to the reply. A list of the next states has `moves` for its items.
    pub(crate) reply: Map<String, Value>,
    /// If this value is true, no change is kept.
    pub(crate) dry: Option<Value>,
    /// The events that it emits, in addition to those of the states.
    pub(crate) emits: Vec<String>,
    /// Whether `emits` is its only rule. Then the resource is updated with the properties that were sent.
    pub(crate) only_emits: bool,
    /// Whether the delivery is sent again.
    pub(crate) sends_again: bool,
    /// Whether the kept events that the body asks for are sent to the resource once more.
    pub(crate) sends_kept: bool,
    /// The name of the event that is sent to the resource as a test.
    pub(crate) test: Option<Value>,
    /// What is removed because it is old.
    pub(crate) clear: Option<Clear>,
    /// The states in which the resource is removed for good.
    pub(crate) remove_from: Vec<String>,
}

/// The records that an operation removes because they are old.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clear {
    /// The time before which they are removed.
    pub(crate) before: Value,
    /// The number of records that are removed at most.
    pub(crate) at_most: Value,
    /// Components, each with the property that has its time.
    pub(crate) of: Vec<(String, String)>,
}

/// A resource that an operation needs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Need {
    pub(crate) resource: String,
    pub(crate) by: Value,
    pub(crate) states: Vec<String>,
    /// The property to find it by, and the values of a new one if there is none.
    pub(crate) matching: Option<String>,
    pub(crate) or_create: Option<Value>,
}

impl Rules {
    pub(crate) fn read(written: &Value) -> Rules {
        Rules {
            written: true,
            key: text(written, "key"),
            machine: written.get("status").map(Machine::read),
            new: object(written, "new"),
            totals: written.get("totals").map(Totals::read),
            filters: pairs(written, "filters").filter_map(|(name, to)| Some((name, to.as_str()?.to_owned()))).collect(),
            once: texts(written, "once"),
            unique: texts(written, "unique"),
            named: text(written, "named"),
            events: pairs(written, "events")
                .map(|(event, values)| (event, values.as_object().cloned().unwrap_or_default()))
                .collect(),
            receives: written.get("receives").map(Receives::read),
            records: text(written, "records").and_then(|word| Records::of(&word)),
            streams: written.get("streams").map(Streams::read),
            operations: pairs(written, "operations").map(|(name, effect)| (name, Effect::read(effect))).collect(),
        }
    }
}

impl Receives {
    fn read(written: &Value) -> Receives {
        let required = |key| text(written, key).unwrap_or_default();
        let header = |key| text(written.get("headers")?, key);
        Receives {
            url: required("url"),
            events: required("events"),
            secret: required("secret"),
            states: texts(written, "states"),
            body: object(written, "body"),
            headers: HeaderNames {
                signature: header("signature"),
                timestamp: header("timestamp"),
                replayed: header("replayed"),
            },
        }
    }
}

impl Records {
    fn of(word: &str) -> Option<Records> {
        match word {
            "event" => Some(Records::Event),
            "delivery" => Some(Records::Delivery),
            "failure" => Some(Records::Failure),
            "change" => Some(Records::Change),
            _ => None,
        }
    }
}

impl Streams {
    fn read(written: &Value) -> Streams {
        Streams {
            operation: text(written, "operation").unwrap_or_default(),
            names: text(written, "names"),
            id: written.get("id").cloned().unwrap_or_default(),
            add: object(written, "add"),
        }
    }
}

impl Machine {
    fn read(written: &Value) -> Machine {
        let next = |states: &Value| list(Some(states));
        Machine {
            property: text(written, "property").unwrap_or_else(|| "status".to_owned()),
            start: text(written, "start").unwrap_or_default(),
            moves: pairs(written, "moves").map(|(from, to)| (from, next(to))).collect(),
            entering: pairs(written, "entering")
                .map(|(state, set)| (state, set.as_object().cloned().unwrap_or_default()))
                .collect(),
            refuses_writes: text(written, "writes").as_deref() == Some("refused"),
        }
    }

    /// The possible next states.
    pub(crate) fn next(&self, from: &str) -> &[String] {
        self.moves.iter().find(|(state, _)| state == from).map_or(&[], |(_, next)| next)
    }
}

impl Totals {
    fn read(written: &Value) -> Totals {
        let required = |key| text(written, key).unwrap_or_default();
        Totals {
            lines: required("lines"),
            quantity: required("quantity"),
            price: required("price"),
            line_total: text(written, "line_total"),
            discounts: text(written, "discounts"),
            tax_rate: text(written, "tax_rate"),
            currency: required("currency"),
            currencies: texts(written, "currencies"),
            rates: texts(written, "rates"),
            subtotal: texts(written, "subtotal"),
            tax: texts(written, "tax"),
            total: texts(written, "total"),
        }
    }
}

impl Effect {
    fn read(written: &Value) -> Effect {
        let lists = |key| pairs(written, key).map(|(list, by)| (list, by.clone())).collect();
        let objects = |key| {
            pairs(written, key).map(|(name, item)| (name, item.as_object().cloned().unwrap_or_default())).collect()
        };
        Effect {
            does: text(written, "does"),
            needs: pairs(written, "needs").map(|(resource, need)| Need::read(resource, need)).collect(),
            gather: objects("gather"),
            from: texts(written, "from"),
            to: written.get("to").cloned(),
            set: object(written, "set"),
            unset: texts(written, "unset"),
            push: objects("push"),
            change: lists("change"),
            drop: lists("drop"),
            keep: lists("keep"),
            then: pairs(written, "then").map(|(resource, effect)| (resource, Effect::read(effect))).collect(),
            show: text(written, "show"),
            search: pairs(written, "search").filter_map(|(name, to)| Some((name, to.as_str()?.to_owned()))).collect(),
            reply: object(written, "reply"),
            dry: written.get("dry").cloned(),
            emits: texts(written, "emits"),
            only_emits: written.as_object().is_some_and(|keys| keys.len() == 1 && keys.contains_key("emits")),
            sends_again: text(written, "send").as_deref() == Some("again"),
            sends_kept: text(written, "send").as_deref() == Some("kept"),
            test: written.get("test").cloned(),
            clear: written.get("clear").map(Clear::read),
            remove_from: texts(written, "remove_from"),
        }
    }
}

impl Clear {
    fn read(written: &Value) -> Clear {
        Clear {
            before: written.get("before").cloned().unwrap_or_default(),
            at_most: written.get("at_most").cloned().unwrap_or_default(),
            of: pairs(written, "of").filter_map(|(name, to)| Some((name, to.as_str()?.to_owned()))).collect(),
        }
    }
}

impl Need {
    fn read(resource: String, written: &Value) -> Need {
        Need {
            resource,
            by: written.get("by").cloned().unwrap_or_default(),
            states: texts(written, "status"),
            matching: text(written, "matching"),
            or_create: written.get("or_create").cloned(),
        }
    }
}

fn text(written: &Value, key: &str) -> Option<String> {
    written.get(key)?.as_str().map(str::to_owned)
}

fn texts(written: &Value, key: &str) -> Vec<String> {
    list(written.get(key))
}

/// A list of texts, or one text.
fn list(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn object(written: &Value, key: &str) -> Map<String, Value> {
    written.get(key).and_then(Value::as_object).cloned().unwrap_or_default()
}

fn pairs<'v>(written: &'v Value, key: &str) -> impl Iterator<Item = (String, &'v Value)> {
    let members = written.get(key).and_then(Value::as_object).into_iter().flatten();
    members.map(|(name, value)| (name.clone(), value))
}
