use fixture_path_parameters::rooms::Wing;
use saleskit_runtime::Kind;

use super::support::Wire;

#[tokio::test]
async fn a_value_that_would_change_the_path_is_not_sent() {
    let wire = Wire::start("rooms_get").await;
    for name in ["", ".", ".."] {
        let fault = wire.client().rooms().get(3, Wing::South).name(name).await.expect_err("a refusal");
        assert_eq!(fault.kind(), Kind::InvalidRequest, "{fault}");
    }
    assert!(wire.mock().seen().is_empty());
}

#[tokio::test]
async fn a_part_of_the_path_that_is_set_by_name_is_set_once() {
    let wire = Wire::start("rooms_get").await;
    let room = || wire.client().rooms().get(3, Wing::South);
    for (call, words) in [(room(), "`name` is missing: set it with `name`"), (room().name("a").name("b"), "already filled")] {
        let fault = call.await.expect_err("a refusal");
        assert_eq!((fault.kind(), fault.field()), (Kind::InvalidRequest, Some("name")));
        assert!(fault.to_string().contains(words), "{fault}");
    }
    assert!(wire.mock().seen().is_empty());
}

#[tokio::test]
async fn a_value_stays_within_its_segment() {
    let wire = Wire::start("rooms_get").await;
    // The documents have no such wing, and the server says so; only the places of the values matter.
    wire.client().rooms().get(-1, Wing::from("a/b")).name("?x=1#y").await.expect_err("a refusal");
    let seen = wire.mock().last().expect("a request");
    assert!(seen.path.ends_with("/rooms/-1/a%2Fb/%3Fx%3D1%23y"), "{}", seen.path);
    assert!(seen.query.is_empty());
}
