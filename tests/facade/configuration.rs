//! How clients are built, and which settings are rejected with advice.

use std::{process::Command, time::Duration};

use crate::support::{Server, failed, json, nobody, on, operations::GET_DEAL};
use saleskit::{Category, Credential, CredentialProvider, Error, Kind, Pending, SalesByte, Salesbooth, SecretString};

fn refused(result: Result<Salesbooth, Error>, words: &[&str]) {
    let error = result.expect_err("a client was made");
    assert_eq!(
        (error.kind(), error.category(), error.operation()),
        (Kind::Configuration, Category::Configuration, None)
    );
    for word in words {
        assert!(error.to_string().contains(word), "{error}");
    }
}

#[test]
fn unusable_keys_are_refused() {
    refused(Salesbooth::new(""), &["`api_key`", "empty"]);
    refused(Salesbooth::new(" \n"), &["`api_key`", "empty"]);
    for quoted in
        ["\"sb_test_hunter2\"", "'sb_test_hunter2'", "`sb_test_hunter2`\n", "\"sb_test_hunter2", "sb_test_hunter2'"]
    {
        refused(Salesbooth::new(quoted), &["`api_key`", "quotes"]);
        assert!(!Salesbooth::new(quoted).unwrap_err().to_string().contains("hunter2"));
    }
    for variable in
        ["${SALESBOOTH_KEY}", "$SALESBOOTH_KEY", "sb_test_${KEY}", "{{ salesbooth_key }}", "${{ secrets.KEY }}"]
    {
        refused(Salesbooth::new(variable), &["`api_key`", "variable"]);
    }
    refused(Salesbooth::new("sb_test\u{0}1"), &["`api_key`", "`Bearer`"]);
    refused(Salesbooth::new("sb_test_ü"), &["`api_key`", "`Bearer`"]);
}

#[tokio::test]
async fn white_space_around_a_key_is_taken_off_wherever_it_comes_from() {
    let server = Server::start([json(200, "{}")]);
    for key in ["sb_test_1\n", " sb_test_1\r\n", "\tsb_test_1"] {
        on(&server.salesbooth().api_key(key).build().unwrap(), &GET_DEAL).await.unwrap();
        let provider = Credential::provider(Mounted(key));
        on(&server.salesbooth().api_key(provider).build().unwrap(), &GET_DEAL).await.unwrap();
        let other = server.salesbooth().api_key("sb_test_2").build().unwrap();
        on(&other, &GET_DEAL).credential(key).await.unwrap();
    }
    for asked in server.asked() {
        assert_eq!(asked.header("authorization").as_deref(), Some("Bearer sb_test_1"));
    }
    let provider = Credential::provider(Mounted("'sb_test_1'"));
    let error = failed(on(&server.salesbooth().api_key(provider).build().unwrap(), &GET_DEAL)).await;
    assert_eq!(error.kind(), Kind::NotSent);
    assert!(error.to_string().contains("quotes"), "{error}");
}

/// A secret in a mounted file.
struct Mounted(&'static str);

impl CredentialProvider for Mounted {
    fn credential(
        &self,
        _: Option<&SecretString>,
    ) -> Pending<Result<SecretString, Box<dyn std::error::Error + Send + Sync>>> {
        let text = self.0.into();
        Box::pin(async move { Ok(text) })
    }
}

#[test]
fn a_key_of_the_environment_that_nobody_gave_out_is_refused_with_the_variables_name() {
    for value in ["\"sb_test_hunter2\"", "${HUNTER2}", "$HUNTER2", "a b"] {
        let variables = ["SALESBOOTH_API_KEY", "SALESBYTE_TOKEN"].map(|name| (name, value));
        let shown = in_environment(&variables);
        assert_eq!(shown.matches("Refused").count(), 2, "{shown}");
        assert!(shown.contains("SALESBOOTH_API_KEY") && shown.contains("SALESBYTE_TOKEN"), "{shown}");
        assert!(!shown.to_lowercase().contains("hunter2"), "{shown}");
        let shown = in_environment(&[("SALESBYTE_INTEGRATION_UUID", value)]);
        assert!(shown.contains("SALESBYTE_INTEGRATION_UUID") && !shown.to_lowercase().contains("hunter2"), "{shown}");
    }
    let shown = in_environment(&[("SALESBOOTH_API_KEY", " sb_test_1\n"), ("SALESBYTE_TOKEN", "12|abc\n")]);
    assert!(!shown.contains("Refused"), "{shown}");
}

#[test]
fn unusable_settings_are_refused() {
    let builder = || Salesbooth::builder().api_key("sb_test_1");
    refused(builder().base_url("http://salesbooth.com/api/v1").build(), &["plain http", "loopback", "https://"]);
    refused(builder().base_url("salesbooth.com").build(), &["base URL", "https://"]);
    refused(builder().user_agent("a\nb").build(), &["`user_agent`"]);
    refused(builder().timeout(Duration::ZERO).build(), &["`timeout`"]);
    refused(builder().connect_timeout(Duration::ZERO).build(), &["`connect_timeout`"]);
    refused(builder().idle_timeout(Duration::ZERO).build(), &["`idle_timeout`"]);
    refused(builder().ping_interval(Duration::ZERO).build(), &["`ping_interval`"]);
    let client = SalesByte::builder().integration_uuid("1 2 3").build();
    assert!(client.unwrap_err().to_string().contains("`integration_uuid`"));
}

#[test]
fn a_client_shows_where_it_sends_and_what_it_holds() {
    let client = Salesbooth::builder().base_url("http://localhost:8080/api/").build().unwrap();
    let shown = format!("{client:?}");
    assert!(shown.contains("http://localhost:8080/api\"") && shown.contains("credentials: []"), "{shown}");
    let client = SalesByte::builder().company_token("a").integration_uuid("b").build().unwrap();
    assert!(format!("{client:?}").contains(r#"["company_token", "integration_uuid"]"#));
}

/// Runs `shows_the_clients_of_its_environment` in a process with only these variables.
fn in_environment(variables: &[(&str, &str)]) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "configuration::shows_the_clients_of_its_environment", "--ignored", "--nocapture"]);
    child.env_clear().envs(variables.iter().copied());
    String::from_utf8(child.output().unwrap().stdout).unwrap()
}

#[test]
#[ignore = "a part of the tests below, run by them in a process with an environment of its own"]
fn shows_the_clients_of_its_environment() {
    let show = |error: Error| format!("Refused: {error}");
    println!("{}", Salesbooth::from_env().map_or_else(show, |client| format!("{client:?}")));
    println!("{}", SalesByte::from_env().map_or_else(show, |client| format!("{client:?}")));
}

#[test]
fn clients_are_made_of_the_environment() {
    let url = nobody();
    let shown = in_environment(&[
        ("SALESBOOTH_API_KEY", "sb_test_1"),
        ("SALESBOOTH_BASE_URL", &url),
        ("SALESBYTE_TOKEN", "12|abc"),
        ("SALESBYTE_BASE_URL", &url),
    ]);
    assert_eq!(shown.matches(&url).count(), 2, "{shown}");
    assert!(shown.contains("api_key") && shown.contains("company_token"), "{shown}");
    assert!(!shown.contains("sb_test_1") && !shown.contains("integration_uuid"), "{shown}");
    let shown = in_environment(&[("SALESBOOTH_API_KEY", "sb_test_au_1"), ("SALESBOOTH_REGION", "au")]);
    assert!(shown.contains("https://api-au.salesbooth.com/v1"), "{shown}");
    let shown = in_environment(&[("SALESBYTE_INTEGRATION_UUID", "1-2-3")]);
    assert!(shown.contains("integration_uuid") && !shown.contains("1-2-3"), "{shown}");
    assert!(shown.contains("https://"), "the documented address is used: {shown}");
}

#[test]
fn an_environment_without_credentials_says_what_to_set() {
    let shown = in_environment(&[("SALESBOOTH_API_KEY", ""), ("SALESBYTE_TOKEN", "")]);
    assert_eq!(shown.matches("Refused").count(), 2, "{shown}");
    for name in ["SALESBOOTH_API_KEY", "SALESBYTE_TOKEN", "SALESBYTE_INTEGRATION_UUID"] {
        assert!(shown.contains(name), "{shown}");
    }
    let shown = in_environment(&[("SALESBOOTH_API_KEY", "sb_test_1"), ("SALESBOOTH_BASE_URL", "http://a.example")]);
    assert!(shown.contains("plain http"), "{shown}");
}
