//! What distinguishes items, pages and cursors: hashes, and a bounded memory of them.
//!
//! The hash is our own because checkpoints carry it from one process to another: the standard library's may change with the
//! compiler.

use std::{
    collections::{HashSet, VecDeque},
    fmt,
    hash::{DefaultHasher, Hash, Hasher},
};

use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::scan::Name;

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
    let mut best = None;
    // Reading ends as soon as nothing better can follow, which is an error to the parser.
    let _ = serde_json::Deserializer::from_str(item).deserialize_map(Best { properties, best: &mut best });
    let (_, text) = best?;
    Some(hash([text.trim_matches('"').as_bytes()]))
}

/// Reads the best of an object's properties: its rank, and its JSON text.
struct Best<'p, 'b, 't> {
    properties: &'p [&'p str],
    best: &'b mut Option<(usize, &'t str)>,
}

impl<'de> Visitor<'de> for Best<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let rank = |name: &str| self.properties.iter().position(|known| *known == name);
        while let Some(rank) = map.next_key_seed(Name(rank))? {
            let Some(rank) = rank else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let text = map.next_value::<&'de RawValue>()?.get();
            let names_something = !matches!(text, "null" | "\"\"");
            if names_something && self.best.is_none_or(|(known, _)| rank < known) {
                *self.best = Some((rank, text));
            }
            if matches!(self.best, Some((0, _))) {
                break;
            }
        }
        Ok(())
    }
}

/// A hash that serves one process only, and is much faster: of the texts of a page.
pub(super) fn print<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> u64 {
    let mut hasher = DefaultHasher::new();
    parts.into_iter().for_each(|part| part.hash(&mut hasher));
    hasher.finish()
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
