// Generated from specs/salesbooth/common.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Types that several sections of Salesbooth share.

use saleskit_runtime::{Amount, Id, open_enum, reply};

reply! {
    /// An amount with its currency.
    pub struct Money {
        /// `amount`
        amount: Option<Amount> = "amount",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// The amount for people to read, as `$0.00`.
        formatted: Option<String> = "formatted",
    }
}

reply! {
    /// That something was deleted.
    pub struct Deletion {
        /// `deleted`
        deleted: Option<bool> = "deleted",
        /// What was deleted.
        id: Option<Id> = "id",
    }
}

reply! {
    /// Terms that were offered. Any term may be among them: the page calls them free-form, and those that are not named here are in `extra()`.
    pub struct NegotiationTerms {
        /// In percent.
        ///
        /// Inferred: free-form on the page; its samples name this term.
        discount_percent: Option<Amount> = "discount_percent" inferred,
        /// `quantity`
        ///
        /// Inferred: free-form on the page; its samples name this term.
        quantity: Option<i64> = "quantity" inferred,
        /// As `net_30`.
        ///
        /// Inferred: free-form on the page; its samples name this term.
        payment_terms: Option<String> = "payment_terms" inferred,
        /// ISO 4217 code.
        ///
        /// Inferred: free-form on the page; its samples name this term.
        currency: Option<String> = "currency" inferred,
    }
}

reply! {
    /// Where a list stands.
    pub struct Pagination {
        /// Items in the whole list.
        total: Option<i64> = "total",
        /// Most items on a page.
        limit: Option<i64> = "limit",
        /// Items before this page.
        offset: Option<i64> = "offset",
        /// Items on this page.
        count: Option<i64> = "count",
        /// What to send as `after` for the next page.
        ///
        /// Inferred: named in the parameters only; no sample shows its place.
        next_cursor: Option<String> = "next_cursor" inferred,
        /// What to send as `before` for the previous page.
        ///
        /// Inferred: named in the parameters only; no sample shows its place.
        prev_cursor: Option<String> = "prev_cursor" inferred,
    }
}

open_enum! {
    /// What a list with cursors is sorted by.
    pub enum ListSort {
        /// By when the item was created. `created_at`
        CreatedAt = "created_at",
        /// By when the item last changed. `updated_at`
        UpdatedAt = "updated_at",
    }
}

open_enum! {
    /// A short form of a reply.
    pub enum ReplyFormat {
        /// Only the id, `status` and `updated_at`.
        Minimal = "minimal",
    }
}

open_enum! {
    /// What a key may do. The page lost its table of scopes; these are the ones that it names elsewhere. `*` is everything.
    pub enum ApiScope {
        /// Everything that the account may do. `*`
        All = "*",
        /// Finding products and offers, for AI agents. `agent:discover`
        AgentDiscover = "agent:discover",
        /// Performing deals, for AI agents. `agent:execute`
        AgentExecute = "agent:execute",
        /// Negotiating deals, for AI agents. `agent:negotiate`
        AgentNegotiate = "agent:negotiate",
        /// Exporting the audit log. `audit:export`
        AuditExport = "audit:export",
        /// Reading invoices, credits and plans of the account. `billing:read`
        BillingRead = "billing:read",
        /// Changing plan, payment and top-ups of the account. `billing:write`
        BillingWrite = "billing:write",
        /// Reading bookings. `bookings:read`
        BookingsRead = "bookings:read",
        /// Making and changing bookings. `bookings:write`
        BookingsWrite = "bookings:write",
        /// Reading contracts. `contracts:read`
        ContractsRead = "contracts:read",
        /// Reading customers. `customers:read`
        CustomersRead = "customers:read",
        /// Creating and changing customers. `customers:write`
        CustomersWrite = "customers:write",
        /// Reading deals. `deals:read`
        DealsRead = "deals:read",
        /// Signing deals. `deals:sign`
        DealsSign = "deals:sign",
        /// Creating and changing deals. `deals:write`
        DealsWrite = "deals:write",
        /// Reading delegations. `delegations:read`
        DelegationsRead = "delegations:read",
        /// Running forecasts and changing their weights. `intelligence:write`
        IntelligenceWrite = "intelligence:write",
        /// Reading products and options. `products:read`
        ProductsRead = "products:read",
        /// Reading the job queue. `queue:read`
        QueueRead = "queue:read",
        /// Retrying and purging jobs of the queue. `queue:write`
        QueueWrite = "queue:write",
        /// Reading the state of the sandbox. `sandbox:read`
        SandboxRead = "sandbox:read",
        /// Seeding and resetting the sandbox. `sandbox:write`
        SandboxWrite = "sandbox:write",
        /// Reading staff and their schedules. `staff:read`
        StaffRead = "staff:read",
        /// Creating and changing staff. `staff:write`
        StaffWrite = "staff:write",
        /// Reading trust scores. `trust:read`
        TrustRead = "trust:read",
        /// Changing trust scores. `trust:write`
        TrustWrite = "trust:write",
        /// Reading webhooks, their events and deliveries. `webhooks:read`
        WebhooksRead = "webhooks:read",
    }
}

open_enum! {
    /// How often something is billed.
    pub enum BillingCycle {
        /// Once a month.
        Monthly = "monthly",
        /// Every three months.
        Quarterly = "quarterly",
        /// Once a year.
        Annual = "annual",
    }
}
