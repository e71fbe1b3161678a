//! Placeholder of the first commit.

use std::sync::Arc;

use saleskit_runtime::Engine;

/// The first server of the documents.
pub const BASE_URL: &str = "https://app.salesbyte.se";

/// The sections of the API.
#[derive(Clone)]
pub struct Client {
    _engine: Arc<dyn Engine>,
}

impl Client {
    /// A client that sends with this engine.
    pub fn new(engine: Arc<dyn Engine>) -> Self {
        Self { _engine: engine }
    }
}
