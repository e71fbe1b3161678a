//! Proxies: the caller's, the environment's, and none.

use std::process::Command;

use crate::support::{Server, answer, failed, json, nobody, on, operations::*};
use saleskit::{Error, Kind, RetryPolicy, Salesbooth, SalesboothBuilder};

const KEY: &str = "sb_test_hunter2";

/// A client that sends each call once.
fn builder(url: impl Into<String>) -> SalesboothBuilder {
    Salesbooth::builder().api_key(KEY).base_url(url).retry_policy(RetryPolicy::none())
}

/// The address of a proxy with a password.
fn with_password(proxy: &Server) -> String {
    proxy.url().replace("http://", "http://shop:hunter3@")
}

/// Fails when an error, or any of its causes, holds a secret.
fn silent(error: &Error) {
    let mut cause = Some(error as &dyn std::error::Error);
    while let Some(error) = cause {
        let text = format!("{error} {error:?}");
        assert!(!text.contains("hunter"), "{text}");
        cause = error.source();
    }
}

#[tokio::test]
async fn a_proxy_is_asked_in_place_of_the_api_even_on_loopback() {
    let proxy = Server::start([json(200, "{}")]);
    let client = builder(nobody()).proxy(with_password(&proxy)).build().unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    let asked = proxy.only();
    assert_eq!(asked.target, format!("{}/deals", nobody()));
    assert_eq!(asked.header("proxy-authorization").as_deref(), Some("Basic c2hvcDpodW50ZXIz"));
}

#[tokio::test]
async fn what_goes_to_https_addresses_is_tunnelled() {
    let proxy = Server::start([answer(407, &[], "")]);
    let client = builder("https://salesbooth.example").proxy(with_password(&proxy)).build().unwrap();
    let error = failed(on(&client, &CREATE_DEAL)).await;
    assert_eq!(error.kind(), Kind::NotSent, "{error}");
    silent(&error);
    let asked = proxy.only();
    assert_eq!((asked.method.as_str(), asked.target.as_str()), ("CONNECT", "salesbooth.example:443"));
    assert_eq!(asked.header("Proxy-Authorization").as_deref(), Some("Basic c2hvcDpodW50ZXIz"));
    assert!(!format!("{asked:?}").contains(KEY));
}

#[test]
fn a_proxy_is_shown_nowhere() {
    let builder = builder(nobody()).proxy("http://shop:hunter3@proxy.example:3128");
    assert!(!format!("{builder:?}").contains("hunter3"));
    let error = builder.build().unwrap_err();
    assert!(error.to_string().contains("readable"), "a plain request would leave this machine: {error}");
    silent(&error);
}

#[test]
fn an_unusable_proxy_is_refused() {
    for url in ["", "hunter3", "ftp://shop:hunter3@proxy.example", "http://shop:hunter3@", "http://shop:hunter3@a b"] {
        let error = builder("https://a.example").proxy(url).build().expect_err(url);
        assert!(error.to_string().contains("`proxy`"), "{error}");
        silent(&error);
    }
    let both = builder("https://a.example").proxy("http://proxy.example").no_proxy().build().unwrap_err();
    assert!(both.to_string().contains("`no_proxy`"), "{both}");
    for url in ["http://proxy.example", "https://proxy.example", "socks5://proxy.example", "socks5h://127.0.0.1:1080"] {
        builder("https://a.example").proxy(url).build().unwrap();
    }
}

/// Runs a test of below in a process with only these variables.
fn in_environment(test: &str, variables: &[(&str, &str)]) {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", test, "--ignored"]);
    let output = child.env_clear().envs(variables.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[tokio::test]
#[ignore = "a part of the test below, run by it in a process with an environment of its own"]
async fn sends_one_call_by_the_environment_and_one_past_it() {
    let client = builder("https://salesbooth.invalid").build().unwrap();
    assert_eq!(failed(on(&client, &GET_DEAL)).await.kind(), Kind::NotSent);
    let client = builder("https://salesbooth.invalid").no_proxy().build().unwrap();
    assert_eq!(failed(on(&client, &GET_DEAL)).await.kind(), Kind::NotSent);
    let server = Server::start([json(200, "{}")]);
    on(&server.salesbooth().api_key(KEY).build().unwrap(), &GET_DEAL).await.unwrap();
}

#[test]
fn the_environments_proxy_is_used_but_for_loopback_and_where_it_is_switched_off() {
    let proxy = Server::start([answer(502, &[], "")]);
    let url = proxy.url();
    let variables = [("HTTPS_PROXY", url.as_str()), ("HTTP_PROXY", &url), ("ALL_PROXY", &url)];
    in_environment("proxies::sends_one_call_by_the_environment_and_one_past_it", &variables);
    assert_eq!(proxy.only().target, "salesbooth.invalid:443");
}
