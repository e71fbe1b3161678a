//! How long to wait before a repeat.

use std::time::Duration;

use super::RetryPolicy;

/// No random wait is longer, whatever the policy says: a factor of 1.0 makes more of [`Duration::MAX`] than it holds.
const LONGEST: Duration = Duration::from_secs(u32::MAX as u64);

/// The wait before the repeat of this number, counted from 1: what the API asks for, or a random time when that is longer.
pub(crate) fn delay(policy: &RetryPolicy, repeat: u32, asked: Duration) -> Duration {
    // Without randomness all clients wait for the limit: slower, not wrong.
    let fraction = getrandom::u32().map_or(1.0, |random| f64::from(random) / f64::from(u32::MAX));
    asked.max(limit(policy, repeat).min(LONGEST).mul_f64(fraction))
}

/// What a random wait stays below.
fn limit(policy: &RetryPolicy, repeat: u32) -> Duration {
    let doublings = repeat.saturating_sub(1).min(31);
    policy.base.saturating_mul(1 << doublings).min(policy.cap)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: fn(u64) -> Duration = Duration::from_millis;

    #[test]
    fn the_limit_doubles_up_to_the_cap() {
        let policy = RetryPolicy::new().base(MS(100)).cap(MS(500));
        let limits: Vec<_> = [1, 2, 3, 4, 40, u32::MAX].iter().map(|repeat| limit(&policy, *repeat)).collect();
        assert_eq!(limits, [MS(100), MS(200), MS(400), MS(500), MS(500), MS(500)]);
    }

    #[test]
    fn waits_are_spread_over_the_whole_time_below_the_limit() {
        let policy = RetryPolicy::new().base(MS(1000));
        let waits: Vec<_> = (0..200).map(|_| delay(&policy, 1, Duration::ZERO)).collect();
        assert!(waits.iter().all(|wait| *wait <= MS(1000)));
        assert!(waits.iter().any(|wait| *wait < MS(250)) && waits.iter().any(|wait| *wait > MS(750)), "{waits:?}");
    }

    #[test]
    fn the_api_is_given_the_time_it_asks_for() {
        let policy = RetryPolicy::new().base(MS(10)).cap(MS(10));
        assert_eq!(delay(&policy, 1, MS(90_000)), MS(90_000));
        assert!(delay(&policy, 1, MS(0)) <= MS(10));
    }
}
