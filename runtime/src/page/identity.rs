//! Identifies items, pages and cursors by hashes, in a bounded memory.
//!
//! The hash is our own because checkpoints carry it between processes. The standard library's hash may change with the compiler.

use std::collections::{HashSet, VecDeque};

use crate::reply::json::Json;

/// A hash that is the same on every platform and in every version (FNV-1a with a final mix).
pub(super) fn hash<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        // The length distinguishes `ab`, `c` from `a`, `bc`.
        for byte in part.iter().copied().chain((part.len() as u64).to_le_bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ (hash >> 33)
}

/// The identities of one page's items.
pub(super) struct Identities {
    /// One hash for each item.
    pub(super) hashes: Vec<u64>,
    /// Whether the hashes come from identifying properties that are unique on the page. Otherwise they are hashes of the items'
    /// whole text.
    pub(super) strong: bool,
    /// Whether a page with the same items again must be the same page.
    pub(super) distinct: bool,
}

impl Identities {
    /// The identities of some items, each from the first of these properties that it has.
    pub(super) fn of<'t>(items: impl Iterator<Item = &'t str> + Clone, properties: &[&str]) -> Self {
        let named: Option<Vec<u64>> = items.clone().map(|item| named(item, properties)).collect();
        // A value that two items of one page share does not identify them.
        if let Some(hashes) = named.filter(|hashes| differ(hashes)) {
            return Self { hashes, strong: true, distinct: true };
        }
        let hashes: Vec<u64> = items.map(|item| hash([item.as_bytes()])).collect();
        let distinct = hashes.len() > 1 && differ(&hashes);
        Self { hashes, strong: false, distinct }
    }
}

fn named(item: &str, properties: &[&str]) -> Option<u64> {
    properties.iter().find_map(|property| {
        let mut json = Json::of_valid(item);
        let text = json.enter(property).then(|| json.raw()).filter(|text| !matches!(*text, "null" | "\"\""))?;
        Some(hash([text.trim_matches('"').as_bytes()]))
    })
}

fn differ(hashes: &[u64]) -> bool {
    let mut sorted = hashes.to_vec();
    sorted.sort_unstable();
    sorted.is_sorted_by(|one, next| one < next)
}

/// How many hashes are remembered. The oldest are forgotten first.
const MOST: usize = 10_000;

/// A bounded memory of hashes.
#[derive(Default)]
pub(super) struct Memory {
    known: HashSet<u64>,
    order: VecDeque<u64>,
}

impl Memory {
    pub(super) fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    pub(super) fn holds(&self, hash: u64) -> bool {
        self.known.contains(&hash)
    }

    pub(super) fn add(&mut self, hash: u64) {
        if self.known.insert(hash) {
            self.order.push_back(hash);
            if self.order.len() > MOST {
                self.order.pop_front().map(|oldest| self.known.remove(&oldest));
            }
        }
    }
}
