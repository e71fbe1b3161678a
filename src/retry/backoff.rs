//! Computes the wait before a retry.

use std::time::Duration;

use super::RetryPolicy;

/// The longest random wait. [`Duration::MAX`] from the policy would overflow in `mul_f64`.
const LONGEST: Duration = Duration::from_secs(u32::MAX as u64);

/// The wait before a retry, counted from 1: what the API asks for, plus a random time.
///
/// The random time is below the policy's limit. If the API asked for a long wait, the random time may be up to a tenth of that
/// wait, so that clients with the same reply do not all return at once.
pub(crate) fn delay(policy: &RetryPolicy, retry: u32, asked: Option<Duration>) -> Duration {
    // Without a random number, all clients wait for the full limit, which is slower but not wrong.
    let fraction = getrandom::u32().map_or(1.0, |random| f64::from(random) / f64::from(u32::MAX));
    let asked = asked.unwrap_or_default();
    let spread = if policy.base.is_zero() { Duration::ZERO } else { (asked / 10).min(policy.cap) };
    asked.saturating_add(limit(policy, retry).max(spread).min(LONGEST).mul_f64(fraction))
}

/// The upper limit of the random wait.
fn limit(policy: &RetryPolicy, retry: u32) -> Duration {
    let doublings = retry.saturating_sub(1).min(31);
    policy.base.saturating_mul(1 << doublings).min(policy.cap)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: fn(u64) -> Duration = Duration::from_millis;

    #[test]
    fn the_limit_doubles_up_to_the_cap() {
        let policy = RetryPolicy::new().base(MS(100)).cap(MS(500));
        let limits: Vec<_> = [1, 2, 3, 4, 40, u32::MAX].iter().map(|retry| limit(&policy, *retry)).collect();
        assert_eq!(limits, [MS(100), MS(200), MS(400), MS(500), MS(500), MS(500)]);
    }

    #[test]
    fn waits_are_spread_over_the_whole_time_below_the_limit() {
        let policy = RetryPolicy::new().base(MS(1000));
        let waits: Vec<_> = (0..200).map(|_| delay(&policy, 1, None)).collect();
        assert!(waits.iter().all(|wait| *wait <= MS(1000)));
        assert!(waits.iter().any(|wait| *wait < MS(250)) && waits.iter().any(|wait| *wait > MS(750)), "{waits:?}");
    }

    #[test]
    fn the_api_gets_the_time_it_asks_for_and_a_random_time_on_top_of_it() {
        let policy = RetryPolicy::new().base(MS(1000)).cap(MS(8000));
        let waits: Vec<_> = (0..200).map(|_| delay(&policy, 1, Some(MS(2000)))).collect();
        assert!(waits.iter().all(|wait| (MS(2000)..=MS(3000)).contains(wait)), "{waits:?}");
        assert!(waits.iter().any(|wait| *wait < MS(2250)) && waits.iter().any(|wait| *wait > MS(2750)), "{waits:?}");
        assert!(delay(&policy, 1, Some(Duration::ZERO)) <= MS(1000));
    }

    #[test]
    fn a_long_wait_is_spread_over_a_tenth_of_it_up_to_the_cap() {
        let policy = RetryPolicy::new().base(MS(10)).cap(MS(3000));
        for (asked, most) in [(20_000, 2000), (600_000, 3000)] {
            let waits: Vec<_> = (0..200).map(|_| delay(&policy, 1, Some(MS(asked))) - MS(asked)).collect();
            assert!(waits.iter().all(|wait| *wait <= MS(most)), "{waits:?}");
            assert!(waits.iter().any(|wait| *wait > MS(most / 2)), "{waits:?}");
        }
    }

    #[test]
    fn without_random_waits_the_wait_is_exactly_what_the_api_asks_for() {
        let policy = RetryPolicy::new().base(Duration::ZERO);
        for asked in [MS(0), MS(90_000), Duration::MAX] {
            assert_eq!(delay(&policy, 1, Some(asked)), asked);
        }
    }
}
