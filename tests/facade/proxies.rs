//! Proxies: the caller's, the environment's, and none.

use std::{
    io::{Read, Write},
    net::TcpListener,
    process::Command,
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::support::{Server, answer, failed, json, nobody, on, operations::*};
use saleskit::{Category, Error, Kind, RetryPolicy, Salesbooth, SalesboothBuilder};

const KEY: &str = "sb_test_hunter2";

/// A client that sends each call once.
fn builder(url: impl Into<String>) -> SalesboothBuilder {
    Salesbooth::builder().api_key(KEY).base_url(url).retry_policy(RetryPolicy::none())
}

/// The address of a proxy with a password.
fn with_password(proxy: &Server) -> String {
    proxy.url().replace("http://", "http://shop:hunter3@")
}

/// Fails if an error or one of its causes contains a secret.
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
    assert_eq!(error.kind(), Kind::Configuration, "{error}");
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

#[tokio::test]
async fn a_proxy_that_wants_a_password_is_asked_once_and_named() {
    let proxy = Server::start([answer(407, &[], "")]);
    let client = builder("https://salesbooth.example").proxy(with_password(&proxy));
    let client = client.retry_policy(RetryPolicy::new()).build().unwrap();
    let error = failed(on(&client, &GET_DEAL)).await;
    assert_eq!((error.kind(), error.category()), (Kind::Configuration, Category::Configuration), "{error}");
    assert!(error.message().contains("407") && error.message().contains("`salesbooth.example`"), "{error}");
    silent(&error);
    proxy.only();
}

#[tokio::test]
async fn a_proxy_that_opens_no_tunnel_is_asked_again() {
    let proxy = Server::start([answer(503, &[], "")]);
    let client = builder("https://salesbooth.example").proxy(proxy.url());
    let client = client.retry_policy(RetryPolicy::new().base(Duration::ZERO)).build().unwrap();
    let error = failed(on(&client, &CREATE_DEAL)).await;
    assert_eq!((error.kind(), error.category(), error.attempts()), (Kind::NotSent, Category::Transient, 3), "{error}");
    assert!(format!("{error:#}").contains("503"), "{error:#}");
}

/// A SOCKS proxy that accepts and records each request, and then acts as the API.
fn socks(asked: &Arc<Mutex<Vec<u8>>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let asked = Arc::clone(asked);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, mut chunk) = (stream.unwrap(), [0; 1024]);
            // Its methods, with a password; the password; the address.
            for granted in [&[5, 2][..], &[1, 0], &[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]] {
                let length = stream.read(&mut chunk).unwrap();
                asked.lock().unwrap().extend(&chunk[..length]);
                stream.write_all(granted).unwrap();
            }
            let _ = stream.read(&mut chunk).unwrap();
            stream.write_all(b"HTTP/1.1 200 X\r\ncontent-length: 2\r\n\r\n{}").unwrap();
        }
    });
    address
}

#[tokio::test]
async fn a_socks_proxy_is_given_the_host_or_its_address_and_the_password() {
    for (scheme, is_named) in [("socks5h", true), ("socks5", false)] {
        let asked = Arc::default();
        let proxy = format!("{scheme}://shop:hunt%40er3@{}", socks(&asked));
        let client = builder("http://localhost:9").proxy(proxy).build().unwrap();
        on(&client, &GET_DEAL).await.unwrap();
        let asked = asked.lock().unwrap().clone();
        let contains = |words: &[u8]| asked.windows(words.len()).any(|window| window == words);
        assert!(contains(b"shop") && contains(b"hunt@er3"), "{asked:?}");
        assert_eq!(contains(b"localhost"), is_named, "{asked:?}");
    }
}

/// Runs another test of this file in a process with only these variables.
fn in_environment(test: &str, variables: &[(&str, &str)]) {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", test, "--ignored"]);
    let output = child.env_clear().envs(variables.iter().copied()).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("1 passed"), "{told}");
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

#[test]
#[ignore = "a part of the test below, run by it in a process with an environment of its own"]
fn makes_no_client_in_its_environment_but_one_past_it() {
    let error = builder("https://salesbooth.example").build().unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::Configuration, Category::Configuration));
    let name = std::env::var("EXPECTED").unwrap();
    assert!(error.to_string().contains(&name), "{error}");
    silent(&error);
    builder("https://salesbooth.example").no_proxy().build().unwrap();
    builder("https://salesbooth.example").proxy("http://proxy.example").build().unwrap();
    builder(nobody()).build().unwrap();
}

#[test]
fn a_proxy_of_the_environment_that_cannot_be_read_is_told_when_the_client_is_made() {
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        for value in
            ["http://shop:hunter3@a b", "ftp://hunter3", "socks://hunter3:1", "http://", "://hunter3", "hunter3:x"]
        {
            let variables = [(name, value), ("EXPECTED", name)];
            in_environment("proxies::makes_no_client_in_its_environment_but_one_past_it", &variables);
        }
    }
}

#[test]
#[ignore = "a part of the test below, run by it in a process with an environment of its own"]
fn makes_a_client_in_its_environment() {
    builder("https://salesbooth.example").build().unwrap();
}

#[test]
fn a_proxy_of_the_environment_needs_no_scheme_and_may_be_empty() {
    for value in ["proxy.example:3128", "user:hunter3@proxy.example:3128", "", " ", "http://proxy.example/"] {
        in_environment("proxies::makes_a_client_in_its_environment", &[("HTTPS_PROXY", value)]);
    }
}

#[tokio::test]
#[ignore = "a part of the test below, run by it in a process with an environment of its own"]
async fn sends_one_call_past_the_proxy_of_its_environment() {
    let client = builder("https://salesbooth.invalid").build().unwrap();
    assert_eq!(failed(on(&client, &GET_DEAL)).await.kind(), Kind::NotSent);
}

#[test]
fn hosts_that_the_environment_excepts_are_not_asked_through_its_proxy() {
    let proxy = Server::start([answer(502, &[], "")]);
    for hosts in ["salesbooth.invalid", "a.example, .invalid", "*"] {
        let variables = [("HTTPS_PROXY", &*proxy.url()), ("NO_PROXY", hosts)];
        in_environment("proxies::sends_one_call_past_the_proxy_of_its_environment", &variables);
    }
    assert!(proxy.asked().is_empty());
}
