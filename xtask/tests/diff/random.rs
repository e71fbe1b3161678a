//! Generates unusual documents by mutating and shuffling, from a seed.

use serde_json::{Map, Value, json};

/// Numbers from a seed (SplitMix64): the same ones in every run and on every machine.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let number = (mixed ^ (mixed >> 31)) % u64::try_from(end).expect("a small number");
        usize::try_from(number).expect("a small number")
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// Changes one node of a document: removes or duplicates it, or replaces it with another scalar or a copy of another node.
pub fn mutate(document: &mut Value, random: &mut Random) {
    let count = nodes(document);
    let copy = nth(document, &mut random.below(count)).cloned().unwrap_or_default();
    let kind = random.below(4);
    let Some(node) = nth_mut(document, &mut random.below(count)) else { return };
    match (kind, &mut *node) {
        (0, Value::Object(members)) if !members.is_empty() => {
            let key = members.keys().nth(random.below(members.len())).cloned().unwrap_or_default();
            members.shift_remove(&key);
        }
        (0, Value::Array(items)) if !items.is_empty() => _ = items.remove(random.below(items.len())),
        (1, Value::Array(items)) if !items.is_empty() => items.push(items[random.below(items.len())].clone()),
        (1, Value::Object(members)) if !members.is_empty() => {
            let (key, value) = members.iter().nth(random.below(members.len())).expect("a member");
            let (key, value) = (format!("{key}_too"), value.clone());
            members.insert(key, value);
        }
        (2, _) => *node = copy,
        _ => {
            let scalars = [json!(true), json!(7), json!("string"), json!("integer"), json!(null), json!({}), json!([])];
            *node = scalars[random.below(scalars.len())].clone();
        }
    }
}

fn nodes(value: &Value) -> usize {
    let parts: usize = match value {
        Value::Array(items) => items.iter().map(nodes).sum(),
        Value::Object(members) => members.values().map(nodes).sum(),
        _ => 0,
    };
    1 + parts
}

fn nth<'v>(value: &'v Value, left: &mut usize) -> Option<&'v Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter().find_map(|item| nth(item, left)),
        Value::Object(members) => members.values().find_map(|member| nth(member, left)),
        _ => None,
    }
}

fn nth_mut<'v>(value: &'v mut Value, left: &mut usize) -> Option<&'v mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth_mut(item, left)),
        Value::Object(members) => members.values_mut().find_map(|member| nth_mut(member, left)),
        _ => None,
    }
}

/// Shuffles what has no order: paths, replies, components, enum values, and optional properties and parameters.
pub fn shuffle(document: &mut Value, random: &mut Random) {
    for key in ["/paths", "/components/schemas", "/components/responses", "/components/parameters"] {
        if let Some(Value::Object(members)) = document.pointer_mut(key) {
            shuffle_members(members, random, |_| false);
        }
    }
    shuffle_within(document, random);
}

fn shuffle_within(value: &mut Value, random: &mut Random) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| shuffle_within(item, random)),
        Value::Object(members) => {
            let required: Vec<String> = names(members.get("required"));
            // Property names are not keywords.
            if let Some(Value::Object(properties)) = members.get_mut("properties") {
                shuffle_members(properties, random, |name| required.iter().any(|known| known == name));
            }
            if let Some(Value::Object(replies)) = members.get_mut("responses") {
                shuffle_members(replies, random, |_| false);
            }
            for (key, is_fixed) in
                [("enum", (|_| false) as fn(&Value) -> bool), ("required", |_| false), ("parameters", is_required)]
            {
                // Names of values go by their order.
                let has_names = key == "enum" && members.contains_key("x-enum-varnames");
                if let Some(Value::Array(items)) = members.get_mut(key).filter(|_| !has_names) {
                    shuffle_items(items, random, is_fixed);
                }
            }
            for (key, member) in members.iter_mut() {
                if !["example", "examples", "default"].contains(&key.as_str()) {
                    shuffle_within(member, random);
                }
            }
        }
        _ => {}
    }
}

fn names(list: Option<&Value>) -> Vec<String> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn is_required(parameter: &Value) -> bool {
    parameter.get("required") == Some(&json!(true))
}

/// Shuffles items, and keeps the order of the fixed ones.
fn shuffle_items<T: Clone>(items: &mut [T], random: &mut Random, is_fixed: impl Fn(&T) -> bool) {
    let fixed: Vec<T> = items.iter().filter(|item| is_fixed(item)).cloned().collect();
    random.shuffle(items);
    let places = items.iter_mut().filter(|item| is_fixed(item));
    places.zip(fixed).for_each(|(place, item)| *place = item);
}

fn shuffle_members(members: &mut Map<String, Value>, random: &mut Random, is_fixed: impl Fn(&str) -> bool) {
    let mut items: Vec<(String, Value)> = std::mem::take(members).into_iter().collect();
    shuffle_items(&mut items, random, |(name, _)| is_fixed(name));
    *members = items.into_iter().collect();
}
