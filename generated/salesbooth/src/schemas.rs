// Generated from specs/salesbooth/schemas.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What deals and contracts are made of, for programs to read.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, call, open_enum, reply,
};

/// The operations of `schemas`, reached as [`Client::schemas`](crate::Client::schemas).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read which statuses there are and how they follow.
    ///
    /// Changes rarely and may be cached. At most 30 requests a minute from one IP address.
    ///
    /// `GET /schema/state-machine` · docs section “Machine-Readable Schemas”, documented. Safe to repeat. Needs no credential. Rate limit: 30 requests per minute for each IP address.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 429: More than 30 requests were made within the minute.
    pub fn get_state_machine(&self) -> GetStateMachineCall {
        let request = Request::new(&GET_STATE_MACHINE);
        GetStateMachineCall(Call::json(self.0, request))
    }

    /// Read the JSON schema of a deal's terms.
    ///
    /// Changes rarely and may be cached. At most 30 requests a minute from one IP address.
    ///
    /// `GET /schema/deal-terms` · docs section “Machine-Readable Schemas”, documented. Safe to repeat. Needs no credential. Rate limit: 30 requests per minute for each IP address.
    ///
    /// # Errors
    ///
    /// - 429: More than 30 requests were made within the minute.
    pub fn get_deal_terms(&self) -> Call<TermsSchema> {
        let request = Request::new(&GET_DEAL_TERMS);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_state_machine`], with its optional parameters.
    pub struct GetStateMachineCall -> SchemaStateMachines {
        query {
            /// Only the statuses of these; of all when left out.
            entity: SchemaEntity = "entity",
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_STATE_MACHINE, &GET_DEAL_TERMS];

static GET_STATE_MACHINE: Operation = Operation::new("schemas_get_state_machine", "schemas", Method::Get, "/schema/state-machine")
    .envelope(Envelope::Data);

static GET_DEAL_TERMS: Operation = Operation::new("schemas_get_deal_terms", "schemas", Method::Get, "/schema/deal-terms")
    .envelope(Envelope::Data);

open_enum! {
    /// What has a state machine.
    pub enum SchemaEntity {
        /// `deals`
        Deals = "deals",
        /// `contracts`
        Contracts = "contracts",
    }
}

reply! {
    /// State machines.
    pub struct SchemaStateMachines {
        /// As `1.0.0`.
        schema_version: Option<String> = "schema_version",
        /// What has a state machine.
        entity_types: Vec<SchemaEntity> = "entity_types",
        /// Statuses and how they follow each other.
        deals: Option<SchemaStateMachine> = "deals",
        /// That of contracts.
        ///
        /// Inferred: the sample asks for deals only.
        contracts: Option<SchemaStateMachine> = "contracts" inferred,
    }
}

reply! {
    /// Statuses and how they follow each other.
    pub struct SchemaStateMachine {
        /// The statuses, as `draft`.
        states: Vec<String> = "states",
        /// The steps between statuses.
        transitions: Vec<SchemaTransition> = "transitions",
    }
}

reply! {
    /// A step from a status to another.
    pub struct SchemaTransition {
        /// The status before the step.
        from: Option<String> = "from",
        /// The status after it.
        to: Option<String> = "to",
        /// What takes the step, as `publish`.
        action: Option<String> = "action",
        /// What must be met first, as `has_customer`.
        conditions: Vec<String> = "conditions",
    }
}

reply! {
    /// A JSON schema of the terms of deals.
    pub struct TermsSchema {
        /// The draft of JSON Schema, as `http://json-schema.org/draft-07/schema#`.
        schema: Option<String> = "$schema",
        /// As `DealTerms`.
        title: Option<String> = "title",
        /// As `object`.
        kind: Option<String> = "type",
        /// The schema of each term, by its name.
        properties: Option<Untyped> = "properties",
        /// Names of the terms that must be there.
        required: Vec<String> = "required",
    }
}
