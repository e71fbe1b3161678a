//! Blocks a thread on a future while the background thread drives connections and timers.

use saleskit_runtime::{Error, ErrorBuilder};
use tokio::runtime::Handle;

use crate::transport::background;

/// Runs a future to completion on this thread.
pub(super) fn block_on<F: Future>(future: F) -> Result<F::Output, Error> {
    if Handle::try_current().is_ok() {
        return Err(ErrorBuilder::misplaced(
            "a thread of an async runtime must not block",
            "await the call instead of waiting for it, or wait on a thread of `std::thread`",
        )
        .build());
    }
    let runtime = background::runtime().map_err(|fault| {
        ErrorBuilder::misplaced("the background thread cannot be started", "try again later").source(fault).build()
    })?;
    Ok(runtime.block_on(future))
}
