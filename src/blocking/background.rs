//! The background thread on which connections and tasks live while other threads wait.

use std::{
    future::pending,
    io,
    sync::{Mutex, PoisonError},
    thread,
};

use saleskit_runtime::{Error, ErrorBuilder};
use tokio::runtime::{Builder, Handle};

static RUNTIME: Mutex<Option<Handle>> = Mutex::new(None);

/// Runs a future to its end on this thread, while the background thread drives connections and clocks.
pub(super) fn block_on<F: Future>(future: F) -> Result<F::Output, Error> {
    if Handle::try_current().is_ok() {
        return Err(ErrorBuilder::misplaced(
            "a thread of an async runtime cannot wait",
            "await the call, or wait for it on a thread of `std::thread`",
        )
        .build());
    }
    Ok(runtime()?.block_on(future))
}

/// The runtime, started when it is first needed. A start that failed is tried again the next time.
fn runtime() -> Result<Handle, Error> {
    let mut running = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(runtime) = &*running {
        return Ok(runtime.clone());
    }
    let runtime = start().map_err(|fault| {
        ErrorBuilder::misplaced("the background thread cannot be started", "try again later").source(fault).build()
    })?;
    *running = Some(runtime.clone());
    Ok(runtime)
}

fn start() -> io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    let drive = move || runtime.block_on(pending::<()>());
    thread::Builder::new().name("saleskit-blocking".to_owned()).spawn(drive)?;
    Ok(handle)
}
