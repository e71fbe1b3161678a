// Generated from specs/salesbooth/schemas.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What deals and contracts are made of, for programs to read.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, call, open_enum, reply,
};

use crate::OperationCall;

/// The operations of `schemas`, reached as [`Client::schemas`](crate::Client::schemas).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read all statuses and the moves between them.
    ///
    /// Changes rarely and may be cached. At most 30 requests a minute from one IP address.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::schemas::SchemaEntity;
    ///
    /// let schema_state_machines = client
    ///     .schemas()
    ///     .get_state_machine()
    ///     .entity(SchemaEntity::Deals)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /schema/state-machine`. Safe to repeat, so it is retried. Needs no credential. Rate limit: 30 requests per minute for each IP address.
    ///
    /// Optional: `.entity(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 429: More than 30 requests were made within the minute.
    ///
    /// Source: docs section “Machine-Readable Schemas”.
    #[inline]
    pub fn get_state_machine(&self) -> GetStateMachineCall {
        let request = Request::new(&GET_STATE_MACHINE);
        OperationCall(Call::json(self.0, request))
    }

    /// Read the JSON schema of a deal's terms.
    ///
    /// Changes rarely and may be cached. At most 30 requests a minute from one IP address.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let terms_schema = client.schemas().get_deal_terms().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /schema/deal-terms`. Safe to repeat, so it is retried. Needs no credential. Rate limit: 30 requests per minute for each IP address.
    ///
    /// # Errors
    ///
    /// - 429: More than 30 requests were made within the minute.
    ///
    /// Source: docs section “Machine-Readable Schemas”.
    #[inline]
    pub fn get_deal_terms(&self) -> Call<TermsSchema> {
        let request = Request::new(&GET_DEAL_TERMS);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_state_machine`], with its optional parameters.
    pub type GetStateMachineCall = OperationCall<GetStateMachineParameters> -> SchemaStateMachines {
        query {
            /// Only the statuses of these; of all when left out.
            entity: SchemaEntity = "entity",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_STATE_MACHINE, &GET_DEAL_TERMS];

static GET_STATE_MACHINE: Operation = Operation::new("schemas_get_state_machine", "schemas", Method::Get, "/schema/state-machine")
    .envelope(Envelope::Data);

static GET_DEAL_TERMS: Operation = Operation::new("schemas_get_deal_terms", "schemas", Method::Get, "/schema/deal-terms")
    .envelope(Envelope::Data);

open_enum! {
    /// Kind of resource that has a state machine.
    pub enum SchemaEntity {
        /// The statuses of a deal, from draft to closed or cancelled.
        Deals = "deals",
        /// The statuses of a contract.
        Contracts = "contracts",
    }
}

reply! {
    /// The state machines of deals and contracts.
    pub struct SchemaStateMachines {
        /// Version of the definitions, as `1.0.0`.
        schema_version: Option<String> = "schema_version",
        /// The kinds of resource that have a state machine.
        entity_types: Vec<SchemaEntity> = "entity_types",
        /// The state machine of deals.
        deals: Option<SchemaStateMachine> = "deals",
        /// The state machine of contracts; missing when only `deals` were asked for.
        ///
        /// Inferred: the sample asks for deals only.
        contracts: Option<SchemaStateMachine> = "contracts" inferred,
    }
}

reply! {
    /// Statuses of a resource, and the allowed steps between them.
    pub struct SchemaStateMachine {
        /// The statuses that there are, as `draft`.
        states: Vec<String> = "states",
        /// The allowed steps from one status to the next.
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
        /// Action that takes the step, as `publish`.
        action: Option<String> = "action",
        /// Conditions that must be met first, as `has_customer`; empty when there are none.
        conditions: Vec<String> = "conditions",
    }
}

reply! {
    /// A JSON schema of the terms of deals.
    pub struct TermsSchema {
        /// The draft of JSON Schema, as `http://json-schema.org/draft-07/schema#`.
        schema: Option<String> = "$schema",
        /// Name of the schema, as [`DealTerms`](../deals/struct.DealTerms.html).
        title: Option<String> = "title",
        /// JSON type of the terms: `object`.
        kind: Option<String> = "type",
        /// The schema of each term, by its name.
        properties: Option<Untyped> = "properties",
        /// Names of the terms that are required, as `price`.
        required: Vec<String> = "required",
    }
}
