//! Reads and writes rules as JSON. Every problem is reported with its JSON path.

use serde_json::{Map, Value, json};

use super::kind::{Form, Kind, Parameter, Setting, shown};
use super::reading::{FaultError, FaultProblem};
use super::rule::{FaultRule, PARTS, Part, count, share, words};
use super::set::Standing;
use super::{Fault, HEADER};
use saleskit_contract::{Contract, nearest};

/// Reads one rule, a list of rules, or `{"rules": [..]}`.
pub(crate) fn rules(contract: &Contract, text: &[u8]) -> Result<Vec<FaultRule>, FaultError> {
    let body: Value =
        serde_json::from_slice(text).map_err(|error| FaultError::one("", format!("the body is not JSON: {error}")))?;
    let mut reader = Reader { contract, problems: Vec::new() };
    let rules = reader.rules(&body);
    if reader.problems.is_empty() { Ok(rules) } else { Err(FaultError { problems: reader.problems }) }
}

struct Reader<'c> {
    contract: &'c Contract,
    problems: Vec<FaultProblem>,
}

impl Reader<'_> {
    fn rules(&mut self, body: &Value) -> Vec<FaultRule> {
        let (list, place) = match body {
            Value::Array(list) => (list, ""),
            Value::Object(members) if members.contains_key("rules") => {
                self.only(members, &["rules"], "");
                match &members["rules"] {
                    Value::Array(list) => (list, "rules"),
                    _ => return self.wrong("rules", "must be a list of rules"),
                }
            }
            Value::Object(_) => return self.rule(body, "").into_iter().collect(),
            _ => return self.wrong("", "must be a rule, a list of rules, or {\"rules\": [..]}"),
        };
        list.iter().enumerate().filter_map(|(at, rule)| self.rule(rule, &format!("{place}[{at}]"))).collect()
    }

    fn rule(&mut self, rule: &Value, place: &str) -> Option<FaultRule> {
        let Value::Object(members) = rule else {
            return self.wrong(place, "must be an object: {\"operation\": .., \"share\": .., \"fault\": ..}");
        };
        let names: Vec<&str> = PARTS.iter().map(|(name, _)| *name).chain(["fault"]).collect();
        self.only(members, &names, place);
        let Some(fault) = members.get("fault") else {
            return self.wrong(&below(place, "fault"), "is missing: `\"503\"`, for instance");
        };
        let mut read = FaultRule::new(self.fault(fault, &below(place, "fault"))?);
        for (name, part) in PARTS {
            let Some(value) = members.get(name).filter(|value| !value.is_null()) else { continue };
            if let Err(message) = set(&mut read, part, value) {
                self.problems.push(FaultProblem::new(below(place, name), message));
            }
        }
        if let Err(message) = read.check(self.contract) {
            self.problems.push(FaultProblem::new(below(place, "operation"), message));
        }
        Some(read)
    }

    /// A fault, as one line or as an object.
    fn fault(&mut self, fault: &Value, place: &str) -> Option<Fault> {
        match fault {
            Value::String(line) => match line.parse() {
                Ok(fault) => Some(fault),
                Err(FaultError { problems }) => {
                    let placed = problems.into_iter().map(|problem| FaultProblem {
                        place: place.to_owned(),
                        message: if problem.place.is_empty() {
                            problem.message
                        } else {
                            format!("{}: {}", problem.place, problem.message)
                        },
                    });
                    self.problems.extend(placed);
                    None
                }
            },
            Value::Number(status) => self.fault(&Value::String(status.to_string()), place),
            Value::Object(members) => self.object(members, place),
            _ => self.wrong(place, "must be a line (`\"503; retry-after=2\"`) or an object with a `kind`"),
        }
    }

    fn object(&mut self, members: &Map<String, Value>, place: &str) -> Option<Fault> {
        let kind = match members.get("kind") {
            Some(Value::String(name)) => match Kind::named(name) {
                Ok(kind) => kind,
                Err(message) => return self.wrong(&below(place, "kind"), &message),
            },
            None if members.contains_key("status") => Kind::Status,
            Some(_) => return self.wrong(&below(place, "kind"), "must be a text"),
            None => return self.wrong(&below(place, "kind"), "is missing: `\"reset\"`, for instance"),
        };
        let mut fault = Fault::of(kind);
        for (name, value) in members.iter().filter(|(name, value)| *name != "kind" && !value.is_null()) {
            let set = kind.parameter(name).and_then(|parameter| fault.set(name, setting(parameter, value)?));
            if let Err(message) = set {
                self.problems.push(FaultProblem::new(below(place, &shown(name)), message));
            }
        }
        if kind == Kind::Status && !members.contains_key("status") {
            return self.wrong(&below(place, "status"), "is missing: 503, for instance");
        }
        Some(fault)
    }

    /// Reports unknown members.
    fn only(&mut self, members: &Map<String, Value>, known: &[&str], place: &str) {
        for name in members.keys().filter(|name| !known.contains(&name.as_str())) {
            let near = nearest(name, known.iter().copied());
            let hint = near.map(|near| format!("did you mean `{near}`?"));
            let hint = hint.unwrap_or_else(|| format!("known are {}", known.join(", ")));
            self.problems.push(FaultProblem::new(below(place, &shown(name)), format!("is not known; {hint}")));
        }
    }

    fn wrong<T: Default>(&mut self, place: &str, message: &str) -> T {
        self.problems.push(FaultProblem::new(place, message));
        T::default()
    }
}

fn set(rule: &mut FaultRule, part: Part, value: &Value) -> Result<(), String> {
    match part {
        Part::Operation => match value {
            Value::String(operation) if !operation.is_empty() => operation.clone_into(&mut rule.operation),
            _ => return Err(format!("must be {}", words(part))),
        },
        Part::Share => rule.share = share(value.as_f64())?,
        Part::Times => rule.times = Some(count(value.as_u64())?),
        Part::Skip => rule.skip = count(value.as_u64())?,
    }
    Ok(())
}

fn setting(parameter: &Parameter, value: &Value) -> Result<Setting, String> {
    let setting = match (parameter.form, value) {
        (Form::Number(..), Value::Number(number)) => number.as_u64().map(Setting::Number),
        (Form::Flag, Value::Bool(flag)) => Some(Setting::Flag(*flag)),
        (Form::Text, Value::String(text)) => Some(Setting::Text(text.clone())),
        _ => None,
    };
    setting.ok_or_else(|| format!("must be {}", parameter.form))
}

fn below(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}

/// The rules as JSON, in the form in which they are read, with their counts.
pub(crate) fn written(rules: &[Standing]) -> Value {
    let rules = rules.iter().map(|standing| {
        let rule = &standing.rule;
        json!({
            "id": standing.id,
            "operation": rule.operation,
            "share": rule.share,
            "times": rule.times,
            "skip": rule.skip,
            "fault": object(&rule.fault),
            "line": rule.to_string(),
            "met": standing.met,
            "struck": standing.struck,
        })
    });
    Value::Array(rules.collect())
}

fn object(fault: &Fault) -> Value {
    let mut members = Map::from_iter([("kind".to_owned(), json!(fault.kind.name()))]);
    for (name, setting) in &fault.settings {
        let value = match setting {
            Setting::Number(number) => json!(number),
            Setting::Flag(flag) => json!(flag),
            Setting::Text(text) => json!(text),
        };
        members.insert(name.replace('-', "_"), value);
    }
    Value::Object(members)
}

/// The reference of `GET /_mock/faults`: every kind with its parameters, and the parts of a rule.
pub(crate) fn described() -> Value {
    let kinds = Kind::all().map(|kind| {
        let parameters = kind.parameters().map(|parameter| {
            let words = format!("{}: {}", parameter.form, parameter.words);
            (parameter.name.replace('-', "_"), json!(words))
        });
        let parameters = Value::Object(parameters.collect());
        (kind.name().to_owned(), json!({"what": kind.words(), "parameters": parameters}))
    });
    let rule = PARTS.iter().map(|(name, part)| ((*name).to_owned(), json!(words(*part))));
    json!({
        "header": format!("{HEADER}: 429; retry-after=2"),
        "rule": Value::Object(rule.collect()),
        "fault": Value::Object(kinds.collect()),
    })
}
