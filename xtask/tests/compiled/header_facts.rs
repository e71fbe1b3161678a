use saleskit_runtime::{Call, Conditional, Keyed, Kind};

use super::support::Wire;

#[tokio::test]
async fn a_call_has_the_setters_of_the_headers_that_its_documents_name() {
    let wire = Wire::start("doors_replace").await;
    let _: Call<(), Keyed> = wire.client().doors().create();
    fn guarded(_: &impl Conditional) {}
    guarded(&wire.client().doors().update("door_1"));
    let call = wire.client().doors().replace("door_1").coats(1).if_match("W/\"5\"").idempotency_key("door-1");
    guarded(&call);
    call.await.expect("a reply");
    let seen = wire.mock().last().expect("a request");
    assert_eq!((seen.header("if-match"), seen.header("idempotency-key")), (Some("W/\"5\""), Some("door-1")));
}

#[tokio::test]
async fn a_key_or_a_version_that_cannot_be_sent_is_a_kind_of_its_own_and_not_sent() {
    let wire = Wire::start("doors_replace").await;
    let call = || wire.client().doors().replace("door_1");
    for (call, field) in [
        (call().idempotency_key("k".repeat(65)), "Idempotency-Key"),
        (call().idempotency_key("clé"), "Idempotency-Key"),
        (call().if_match("5\r\nX-Other: 1"), "If-Match"),
    ] {
        let fault = call.await.expect_err("a refusal");
        assert_eq!((fault.kind(), fault.field()), (Kind::InvalidRequest, Some(field)), "{fault}");
        assert!(!fault.is_transient() && fault.attempts() == 0);
    }
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
