//! Reproducible random numbers, and values changed by them.

use serde_json::{Map, Value, json};

/// A small generator.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }

    /// One of some things.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// Changes one place of a value: replaces it, or adds or removes a member or an item.
    pub(crate) fn change(&mut self, value: &mut Value) {
        let deeper = self.below(5) > 0;
        match value {
            Value::Object(members) if !members.is_empty() => {
                let at = self.below(members.len());
                let name = members.keys().nth(at).unwrap().clone();
                match self.below(8) {
                    0 => drop(members.shift_remove(&name)),
                    1 => drop(members.insert(format!("{name}x"), Value::Null)),
                    _ if deeper => self.change(&mut members[&name]),
                    _ => *value = self.value(2),
                }
            }
            Value::Array(items) if !items.is_empty() => {
                let at = self.below(items.len());
                match self.below(8) {
                    0 => drop(items.remove(at)),
                    1 => items.push(items[at].clone()),
                    _ if deeper => self.change(&mut items[at]),
                    _ => *value = self.value(2),
                }
            }
            _ => *value = self.value(2),
        }
    }

    /// A value of few levels.
    pub(crate) fn value(&mut self, levels: usize) -> Value {
        let scalars = [
            json!(null),
            json!(true),
            json!(0),
            json!(1),
            json!(1.0),
            json!(-3),
            json!(2.5),
            json!(0.3),
            json!(9_007_199_254_740_993_i64),
            json!(u64::MAX),
            // jsonschema divides numbers beyond the integers as floats, so that 1e300 would be a multiple of 3.
            json!(3e300),
            json!(""),
            json!("a"),
            json!("abc"),
            json!("USD"),
            json!("é\u{1f980}"),
            json!("2026-01-02"),
        ];
        match self.below(5) {
            0 if levels > 0 => (0..self.below(4)).map(|_| self.value(levels - 1)).collect(),
            1 if levels > 0 => {
                let names = ["a", "b", "id", "name"];
                let count = self.below(4);
                let members = (0..count).map(|_| ((*self.pick(&names)).to_owned(), self.value(levels - 1)));
                Value::Object(members.collect::<Map<_, _>>())
            }
            _ => self.pick(&scalars).clone(),
        }
    }
}
