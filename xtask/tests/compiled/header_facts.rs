use saleskit_runtime::Kind;

use super::support::Wire;

#[tokio::test]
async fn an_option_that_the_documents_do_not_name_is_not_sent() {
    let wire = Wire::start("doors_get").await;
    let fault = wire.client().doors().get("door_1").if_match("5").await.expect_err("a refusal");
    assert_eq!(fault.kind(), Kind::NotSent, "{fault}");
    assert!(wire.mock().seen().is_empty());
}

#[tokio::test]
async fn an_operation_without_security_gets_no_credential_and_the_others_do() {
    let wire = Wire::start("doors_get").await;
    wire.client().doors().get("door_1").await.expect("a reply");
    wire.client().doors().update("door_1").await.expect("a reply");
    let sent: Vec<bool> = wire.mock().seen().iter().map(|seen| seen.header("authorization").is_some()).collect();
    assert_eq!(sent, [false, true]);
}
