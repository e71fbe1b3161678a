//! What distinguishes items, pages and cursors: hashes, and a bounded memory of them.
//!
//! The hash is our own because checkpoints carry it from one process to another: the standard library's may change with the
//! compiler.

use std::{
    collections::{HashSet, VecDeque},
    fmt,
};

use serde::de::{self, Deserializer, IgnoredAny, MapAccess};
use serde_json::value::RawValue;

/// A hash that stays the same on every platform and in every version (FNV-1a, its bits mixed at the end).
pub(super) fn hash<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        // The length keeps `ab`, `c` apart from `a`, `bc`.
        for byte in part.iter().copied().chain((part.len() as u64).to_le_bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ (hash >> 33)
}

/// The identity of an item: that of the first of these properties which it has; `None` without any.
pub(super) fn of_item(item: &str, properties: &[&str]) -> Option<u64> {
    let mut deserializer = serde_json::Deserializer::from_str(item);
    let found = deserializer.deserialize_any(Identifying(properties)).ok()??;
    Some(hash([found.trim_matches('"').as_bytes()]))
}

/// Reads an object's identifying property, as JSON text.
struct Identifying<'p>(&'p [&'p str]);

impl<'de> de::Visitor<'de> for Identifying<'_> {
    type Value = Option<&'de str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut best: Option<(usize, &'de str)> = None;
        while let Some(name) = map.next_key::<String>()? {
            let Some(rank) = self.0.iter().position(|known| **known == *name) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let value: &'de RawValue = map.next_value()?;
            let names_something = !matches!(value.get(), "null" | "\"\"");
            if names_something && best.is_none_or(|(known, _)| rank < known) {
                best = Some((rank, value.get()));
            }
        }
        Ok(best.map(|(_, value)| value))
    }
}

/// How many hashes are remembered; the oldest go first.
const MOST: usize = 10_000;

/// A bounded memory of hashes.
#[derive(Default)]
pub(super) struct Memory {
    known: HashSet<u64>,
    order: VecDeque<u64>,
}

impl Memory {
    pub(super) fn holds(&self, hash: u64) -> bool {
        self.known.contains(&hash)
    }

    pub(super) fn add(&mut self, hash: u64) {
        if !self.known.insert(hash) {
            return;
        }
        self.order.push_back(hash);
        if self.order.len() > MOST
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
    }
}

impl Extend<u64> for Memory {
    fn extend<I: IntoIterator<Item = u64>>(&mut self, hashes: I) {
        hashes.into_iter().for_each(|hash| self.add(hash));
    }
}
