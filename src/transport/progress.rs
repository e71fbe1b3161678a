//! Records how far the request of an attempt got, for the case that its reply does not arrive in time.
//!
//! The engine puts a [`Progress`] into the request's extensions, and the built-in transport records in it what happens to the
//! request. Without such a record, the outcome counts as unknown.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::time::error::Elapsed;

use super::TransportFault;

/// What is known about the request of an attempt.
#[derive(Clone, Default)]
pub(crate) struct Progress(Arc<Mutex<Vec<Box<dyn Exchange>>>>);

/// One sending of the request by a transport that knows how far it got.
#[cfg_attr(not(feature = "hyper"), allow(dead_code))]
pub(super) trait Exchange: Send {
    /// Whether the request was handed to an established connection.
    fn was_handed_over(&self) -> bool;

    /// Reports that the reply did not arrive completely in time, so that later calls avoid the connection.
    fn suspect(&self);
}

impl Progress {
    /// Records a sending. A layer may send a request more than once, and each of them counts.
    #[cfg(feature = "hyper")]
    pub(super) fn begin(&self, exchange: impl Exchange + 'static) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(Box::new(exchange));
    }

    /// The fault of a request whose reply did not arrive in time.
    pub(crate) fn late(&self, elapsed: Elapsed) -> TransportFault {
        let exchanges = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let handed_over = exchanges.iter().any(|exchange| exchange.was_handed_over());
        suspect(&exchanges);
        let fault = match exchanges.is_empty() || handed_over {
            true => TransportFault::unknown(elapsed),
            false => TransportFault::not_sent(elapsed),
        };
        fault.timed_out()
    }

    /// Reports that a reply had begun but did not continue in time.
    pub(crate) fn stalled(&self) {
        suspect(&self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

fn suspect(exchanges: &[Box<dyn Exchange>]) {
    exchanges.iter().filter(|exchange| exchange.was_handed_over()).for_each(|exchange| exchange.suspect());
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress").finish_non_exhaustive()
    }
}
