//! The retry budget, which all calls of a client share.

use std::sync::atomic::{AtomicU32, Ordering};

/// The cost of one retry, in tenths of a token.
const RETRY: u32 = 10;

/// What a call earns when its first attempt succeeds, in tenths of a token.
const EARNED: u32 = 1;

/// A token bucket without a clock: only successes refill it, and an API that is down has none.
#[derive(Debug)]
pub(crate) struct Budget {
    /// The size of the bucket. `None` means that retries are free.
    full: Option<u32>,
    left: AtomicU32,
}

impl Budget {
    pub(crate) fn new(tokens: Option<u32>) -> Self {
        let full = tokens.map(|tokens| tokens.saturating_mul(RETRY));
        Self { full, left: AtomicU32::new(full.unwrap_or(0)) }
    }

    /// Takes a token; `false` if there is none.
    pub(crate) fn take(&self) -> bool {
        self.full.is_none() || self.change(|left| left.checked_sub(RETRY))
    }

    /// Records a call that succeeded, with or without retries.
    pub(crate) fn succeeded(&self, retried: bool) {
        if let Some(full) = self.full {
            let earned = if retried { RETRY } else { EARNED };
            self.change(|left| Some(left.saturating_add(earned).min(full)));
        }
    }

    fn change(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        // Relaxed is enough, because the count protects no other memory.
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, change).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_gives_its_tokens_once() {
        let budget = Budget::new(Some(2));
        assert_eq!([budget.take(), budget.take(), budget.take()], [true, true, false]);
    }

    #[test]
    fn ten_calls_that_succeed_at_once_earn_a_retry() {
        let budget = Budget::new(Some(1));
        assert!(budget.take());
        for _ in 0..9 {
            budget.succeeded(false);
        }
        assert!(!budget.take());
        budget.succeeded(false);
        assert!(budget.take() && !budget.take());
    }

    #[test]
    fn a_retry_that_succeeds_puts_its_token_back_and_the_bucket_never_runs_over() {
        let budget = Budget::new(Some(1));
        assert!(budget.take());
        budget.succeeded(true);
        budget.succeeded(true);
        assert!(budget.take() && !budget.take());
    }

    #[test]
    fn without_a_budget_retries_are_free() {
        let budget = Budget::new(None);
        assert!((0..1000).all(|_| budget.take()));
        assert!(!Budget::new(Some(0)).take());
    }
}
