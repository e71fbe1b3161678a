// Generated from specs/salesbooth/pricing_simulation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::pricing_simulation::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn pricing_simulation_run_goes_over_the_wire_as_documented() {
    support::json(
        "pricing_simulation_run",
        |client| {
            client
                .pricing_simulation()
                .run(
                    RunPricingSimulation::new([
                            PricingSimulationItem::new("prod_aaa", 2),
                            PricingSimulationItem::new("prod_bbb", 1),
                        ])
                        .currency("USD")
                        .promo_code("SAVE20"),
                )
        },
    );
}

#[test]
fn pricing_simulation_get_negotiation_history_goes_over_the_wire_as_documented() {
    support::json(
        "pricing_simulation_get_negotiation_history",
        |client| client.pricing_simulation().get_negotiation_history(),
    );
}

#[test]
fn pricing_simulation_compare_goes_over_the_wire_as_documented() {
    support::json(
        "pricing_simulation_compare",
        |client| {
            client
                .pricing_simulation()
                .compare(
                    ComparePricing::new([
                        PricingScenario::new(
                            "example",
                            [PricingSimulationItem::new("example", 1)],
                        ),
                    ]),
                )
        },
    );
}
