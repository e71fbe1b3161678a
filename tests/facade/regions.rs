//! Regions of Salesbooth: where their API is, and which keys it accepts.

use std::sync::Arc;

use crate::support::{
    failed, nobody, on,
    operations::*,
    scripted::{Scripted, ok},
};
use saleskit::{Category, Credential, CredentialProvider, Kind, Pending, Region, Salesbooth, SecretString};

#[test]
fn a_region_gives_the_address() {
    for (region, url) in [
        (Region::Au, "https://api-au.salesbooth.com/v1"),
        (Region::from("eu"), "https://api-eu.salesbooth.com/v1"),
        (Region::Us, "https://api-us.salesbooth.com/v1"),
    ] {
        let client = Salesbooth::builder().region(region).build().unwrap();
        assert!(format!("{client:?}").contains(url), "{client:?}");
    }
}

#[test]
fn a_region_that_the_docs_do_not_know_is_refused() {
    let error = Salesbooth::builder().region("evil.example/").build().unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::Configuration, Category::Configuration));
    assert!(error.to_string().contains("`base_url`"), "{error}");
}

#[test]
fn a_region_and_a_base_url_are_too_much() {
    let error = Salesbooth::builder().region("au").base_url(nobody()).build().unwrap_err();
    assert!(error.to_string().contains("`region` and `base_url`"), "{error}");
}

#[test]
fn a_key_of_another_region_is_refused_when_the_client_is_made() {
    let made = |key: &str| Salesbooth::builder().region("au").api_key(key).build();
    for key in ["sb_live_au_1", "sb_test_au_1", "sb_live_1", "sb_live_eu", "sb_live_eux_1", "other"] {
        assert!(made(key).is_ok(), "{key}");
    }
    for key in ["sb_live_eu_hunter2", "sb_test_us_hunter2", "sb_pub_eu_hunter2"] {
        let error = made(key).unwrap_err();
        assert!(error.to_string().contains("`api_key`") && error.to_string().contains("`au`"), "{error}");
        assert!(!error.to_string().contains("hunter2"), "{error}");
        assert!(Salesbooth::builder().region("au").api_key(key).any_key_kind().build().is_ok());
        assert!(Salesbooth::builder().api_key(key).build().is_ok(), "without a region, any key is accepted");
    }
}

struct Elsewhere;

impl CredentialProvider for Elsewhere {
    fn credential(
        &self,
        _: Option<&SecretString>,
    ) -> Pending<Result<SecretString, Box<dyn std::error::Error + Send + Sync>>> {
        Box::pin(async { Ok("sb_live_eu_hunter2".into()) })
    }
}

#[tokio::test]
async fn a_key_of_another_region_is_not_sent() {
    let api = Scripted::new([ok()]);
    let builder = || Salesbooth::builder().region("au").transport(Arc::new(api.clone()));
    let provided = builder().api_key(Credential::provider(Elsewhere)).build().unwrap();
    let given = builder().build().unwrap();
    for call in [on(&provided, &GET_DEAL), on(&given, &GET_DEAL).credential("sb_live_eu_hunter2")] {
        let error = failed(call).await;
        assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Authentication));
        assert!(error.to_string().contains("`eu`") && !error.to_string().contains("hunter2"), "{error}");
    }
    assert_eq!(api.count(), 0);
    on(&given, &GET_DEAL).credential("sb_live_au_1").await.unwrap();
    assert_eq!(api.count(), 1);
}
