use std::time::Duration;

use fixture_policies::kilns::OPERATIONS;
use saleskit_mock::Answer;
use saleskit_runtime::Retry;

use super::support::Wire;

#[test]
fn a_time_limit_and_a_safe_write_are_facts_of_the_operation() {
    let [fire, clean] = OPERATIONS else { panic!("two operations") };
    assert_eq!((fire.timeout, fire.retry), (Some(Duration::from_secs(120)), Retry::Never));
    assert_eq!((clean.timeout, clean.retry), (None, Retry::Safe));
}

#[tokio::test]
async fn a_safe_write_is_repeated() {
    let wire = Wire::start("kilns_clean").await;
    wire.mock().answer("kilns_clean", Answer::status(503).header("retry-after", "0"));
    wire.client().kilns().clean().await.expect("a reply");
    assert_eq!(wire.mock().seen().len(), 2);
}
