// Generated from specs/salesbyte/common.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Types that several sections of SalesByte share.

use saleskit_runtime::reply;

reply! {
    /// Where people open a quote in a browser.
    pub struct QuoteLinks {
        /// The quote in the back office.
        edit: Option<String> = "edit",
        /// The quote as its customer sees it.
        customer_view: Option<String> = "customer_view",
        /// The signed quote with its proof.
        customer_verificate: Option<String> = "customer_verificate",
        /// The customer's view for approving the project.
        customer_project_approval: Option<String> = "customer_project_approval",
    }
}
