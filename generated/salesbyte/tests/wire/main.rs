// Generated from specs/salesbyte/ by `cargo xtask generate`. Do not edit: change the documents.

//! Every operation on the wire, one module per section.

#[rustfmt::skip]
mod support;
#[cfg(feature = "integrations")]
#[rustfmt::skip]
mod integrations;
#[cfg(feature = "quotes")]
#[rustfmt::skip]
mod quotes;
#[cfg(feature = "webhooks")]
#[rustfmt::skip]
mod webhooks;

#[test]
#[ignore = "long: cargo xtask hard"]
fn long_every_mutation_of_every_reply_becomes_what_the_documents_say() {
    saleskit_mock::Mutations::try_all();
}
