// Generated from specs/salesbooth/ by `cargo xtask generate`. Do not edit: change the documents.

//! The client: one accessor per section.

use std::sync::Arc;

use saleskit_runtime::Engine;

/// Every section of Salesbooth. Cheap to clone; clones share the engine.
#[derive(Clone)]
pub struct Client {
    engine: Arc<dyn Engine>,
}

impl Client {
    /// A client whose calls go through `engine`.
    pub fn new(engine: Arc<dyn Engine>) -> Self {
        Self { engine }
    }

    /// What sends the calls.
    pub fn engine(&self) -> &Arc<dyn Engine> {
        &self.engine
    }

    /// The people and companies that deals are made with.
    #[cfg(feature = "customers")]
    pub fn customers(&self) -> crate::customers::Customers<'_> {
        crate::customers::Customers(&self.engine)
    }

    /// Deals, their line items, terms, escrow and signatures.
    #[cfg(feature = "deals")]
    pub fn deals(&self) -> crate::deals::Deals<'_> {
        crate::deals::Deals(&self.engine)
    }

    /// What is sold: goods and services.
    #[cfg(feature = "products")]
    pub fn products(&self) -> crate::products::Products<'_> {
        crate::products::Products(&self.engine)
    }

    /// Deals that renew themselves, with metered usage.
    #[cfg(feature = "subscriptions")]
    pub fn subscriptions(&self) -> crate::subscriptions::Subscriptions<'_> {
        crate::subscriptions::Subscriptions(&self.engine)
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
