//! Rate limits of single operations (`x-rate-limit`), for mocks that play them. Every request counts as the same key's and the same
//! address', since a test is one caller; the limits of keys and of the platform are not played.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use saleskit_contract::OperationSpec;

/// The windows that have begun, by operation: when, and how many requests were let through.
#[derive(Debug, Default)]
pub(crate) struct Limits(HashMap<String, (Instant, u64)>);

impl Limits {
    /// Counts a request. How long to wait, where it is one too many.
    pub(crate) fn count(&mut self, operation: &OperationSpec, now: Instant) -> Option<Duration> {
        let limit = operation.policy.rate_limit.as_ref()?;
        let (begun, passed) = self.0.entry(operation.id.clone()).or_insert((now, 0));
        if now.duration_since(*begun) >= limit.per.duration() {
            (*begun, *passed) = (now, 0);
        }
        if *passed < limit.requests {
            *passed += 1;
            return None;
        }
        Some(limit.per.duration().saturating_sub(now.duration_since(*begun)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::api::Api;

    use super::*;

    #[test]
    fn a_window_lets_its_number_through_and_then_begins_anew() {
        let contract = Api::Salesbooth.contract().unwrap();
        let create = contract.operation("saved_configs_create").unwrap();
        let (mut limits, start) = (Limits::default(), Instant::now());
        assert_eq!([(); 10].map(|()| limits.count(create, start)), [None; 10]);
        let later = start + Duration::from_secs(60);
        assert_eq!(limits.count(create, later), Some(Duration::from_secs(3540)));
        assert_eq!(limits.count(create, start + Duration::from_secs(3600)), None);
    }
}
