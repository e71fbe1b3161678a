// Generated from specs/salesbooth/pricing_simulation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::pricing_simulation::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn pricing_simulation_run_goes_over_the_wire_as_documented() {
    let wire = Wire::start("pricing_simulation_run").await;
    let call = wire
        .client()
        .pricing_simulation()
        .run(
            RunPricingSimulation::new([
                    PricingSimulationItem::new("prod_aaa", 2),
                    PricingSimulationItem::new("prod_bbb", 1),
                ])
                .currency("USD")
                .promo_code("SAVE20"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn pricing_simulation_get_negotiation_history_goes_over_the_wire_as_documented() {
    let wire = Wire::start("pricing_simulation_get_negotiation_history").await;
    let call = wire.client().pricing_simulation().get_negotiation_history();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn pricing_simulation_compare_goes_over_the_wire_as_documented() {
    let wire = Wire::start("pricing_simulation_compare").await;
    let call = wire
        .client()
        .pricing_simulation()
        .compare(
            ComparePricing::new([
                PricingScenario::new(
                    "example",
                    [PricingSimulationItem::new("example", 1)],
                ),
            ]),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
