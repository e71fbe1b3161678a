//! Removes records that are older than a request wants to keep.

use jiff::Timestamp;
use saleskit_contract::Contract;
use serde_json::{Map, Value, json};

use super::State;
use super::ground::{Ground, Work};
use super::plan::Plan;
use super::reply;
use super::scene;
use super::store::Record;
use crate::answer::Answer;

impl State {
    /// Removes what `clear` of `x-state` describes, the oldest first; the reply can refer to the counts as `cleared`.
    pub(super) fn clear(&mut self, contract: &Contract, plan: &Plan, work: Work<'_>) -> Answer {
        let mut scene = scene(work.call, &self.clock, &mut self.maker);
        let rules = work.role.effect.as_ref().and_then(|effect| effect.clear.as_ref());
        let mut counts = Map::new();
        if let Some(rules) = rules
            && let Some(before) = scene.fill(&rules.before).as_ref().and_then(time)
        {
            let most = scene.fill(&rules.at_most).and_then(|most| most.as_u64());
            let mut left = most.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
            for (kind, property) in &rules.of {
                let count = self.store.remove_where(kind, |record| {
                    let old = left > 0 && record.get(property).and_then(time).is_some_and(|time| time < before);
                    left -= usize::from(old);
                    old
                });
                counts.insert(kind.clone(), json!(count));
            }
        }
        scene.put("cleared", Value::Object(counts));
        let ground = Ground { contract, plan, store: &self.store };
        let nothing = Record { version: 1, value: Map::new() };
        let answer = reply::one(ground, work, "", &nothing, &mut scene);
        self.clock.tick();
        self.changed = true;
        answer
    }
}

fn time(value: &Value) -> Option<Timestamp> {
    value.as_str()?.parse().ok()
}
