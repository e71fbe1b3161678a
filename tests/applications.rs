//! Tests that adding this crate to an application changes nothing for its other dependencies.
//!
//! Each application is a separate crate in the target folder, because Cargo features add up over all crates of a build.

#![allow(clippy::unwrap_used)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// The application uses its own client, without choosing a TLS provider, and then ours.
const MAIN: &str = r#"
use std::{io::{Read, Write}, net::TcpListener, thread};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let length = stream.read(&mut [0; 4096]).unwrap();
            assert!(length > 0);
            let answer = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}";
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    let client = reqwest::Client::new();
    assert_eq!(client.get(&url).send().await.unwrap().status(), 200);

    let health = |builder: saleskit::SalesboothBuilder| async {
        let client = builder.base_url(&url).build().unwrap();
        client.deals().get("deal_1").await.unwrap();
    };
    health(saleskit::Salesbooth::builder().api_key("sb_test_1")).await;
    #[cfg(feature = "own")]
    health(saleskit::Salesbooth::builder().api_key("sb_test_1").http_client(client)).await;
    saleskit::Salesbooth::new("sb_test_1").unwrap();
}
"#;

/// Writes an application that depends on reqwest and this crate, with the given features of each.
fn application(name: &str, reqwest: &str, saleskit: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let folder = target.join("applications").join(name);
    fs::create_dir_all(folder.join("src")).unwrap();
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [features]\nown = [\"saleskit/reqwest\"]\n\n\
         [dependencies]\n\
         reqwest = {{ version = \"0.13\", default-features = false, features = [{reqwest}] }}\n\
         saleskit = {{ path = {root:?}, default-features = false, features = [\"salesbooth-deals\", {saleskit}] }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n\n\
         [profile.dev]\ndebug = false\n\n[workspace]\n"
    );
    keep(&folder.join("Cargo.toml"), &manifest);
    keep(&folder.join("src/main.rs"), MAIN);
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder
}

/// Writes a file unless it is unchanged, so that nothing is recompiled.
fn keep(path: &Path, text: &str) {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).unwrap();
    }
}

/// Runs cargo in an application, offline if possible.
fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let run = |offline: &[&str]| {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).args(offline).current_dir(folder);
        command.env("CARGO_TARGET_DIR", folder.parent().unwrap().join("target")).output().unwrap()
    };
    let output = run(&["--offline"]);
    if output.status.success() { output } else { run(&[]) }
}

fn succeeds(folder: &Path, arguments: &[&str]) -> String {
    let output = cargo(folder, arguments);
    assert!(output.status.success(), "{}: {}", folder.display(), String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The features of a crate in an application's build.
fn features(folder: &Path, of: &str, with: &str) -> String {
    let tree = ["tree", "--edges", "normal", "--invert", of, "--depth", "0", "--format", "{f}", "--features", with];
    succeeds(folder, &tree).trim().to_owned()
}

#[test]
fn no_feature_of_the_applications_reqwest_is_turned_on() {
    for tls in
        ["\"tls-ring\", \"gzip\"", "\"tls-aws-lc\", \"gzip\"", "\"tls-ring\", \"tls-aws-lc\", \"gzip\", \"blocking\""]
    {
        let folder = application("features", "", tls);
        for with in ["", "own"] {
            assert_eq!(features(&folder, "reqwest", with), "", "{tls} {with}");
        }
        let folder = application("features", "\"json\"", tls);
        assert_eq!(features(&folder, "reqwest", "own"), "json", "{tls}");
    }
}

#[test]
fn an_application_makes_its_own_reqwest_client_as_before() {
    let folder = application("plain", "", "\"tls-ring\", \"gzip\"");
    succeeds(&folder, &["run", "--quiet", "--features", "own"]);
}
