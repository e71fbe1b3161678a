// Generated from specs/salesbyte/ by `cargo xtask generate`. Do not edit: change the documents.

//! The client: one accessor per section.

use std::sync::Arc;

use saleskit_runtime::{Engine, operation_call};

/// Every section of SalesByte. Cheap to clone; clones share the engine.
#[derive(Clone)]
pub struct Client {
    engine: Arc<dyn Engine>,
}

impl Client {
    /// A client whose calls go through `engine`.
    #[inline]
    pub fn new(engine: Arc<dyn Engine>) -> Self {
        Self { engine }
    }

    /// The engine of the calls.
    #[inline]
    pub fn engine(&self) -> &Arc<dyn Engine> {
        &self.engine
    }

    /// Leads and quotes made by an integration, on its profile.
    #[cfg(feature = "integrations")]
    #[inline]
    pub fn integrations(&self) -> crate::integrations::Operations<'_> {
        crate::integrations::Operations(&self.engine)
    }

    /// A company's quotes, for reading.
    #[cfg(feature = "quotes")]
    #[inline]
    pub fn quotes(&self) -> crate::quotes::Operations<'_> {
        crate::quotes::Operations(&self.engine)
    }
}

operation_call! {
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
