//! Tests of `cargo xtask diff`: golden pairs of documents for every class of change, callers that compile or fail to, properties
//! of any two documents, and the command itself.

mod approvals;
mod command;
mod compiled;
mod formats;
mod golden;
mod noticed;
mod pairs;
mod properties;
mod random;
mod shop;
