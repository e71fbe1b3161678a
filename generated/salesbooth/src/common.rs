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
        /// Inferred: named in the parameters only; no sample shows where it stands.
        next_cursor: Option<String> = "next_cursor" inferred,
        /// What to send as `before` for the previous page.
        ///
        /// Inferred: named in the parameters only; no sample shows where it stands.
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
