//! `cargo xtask mock --state FILE` as a program: what was created is there again after a restart.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// The program, which is killed with its handle.
struct Mock {
    child: Child,
    /// `127.0.0.1:4010`
    address: String,
    /// `/api/v1`
    base: String,
}

impl Mock {
    /// Starts it with a state file, and waits until it serves.
    fn start(file: &Path) -> Mock {
        let mut program = Command::new(env!("CARGO_BIN_EXE_xtask-mock"));
        program.args(["--api", "salesbooth", "--stateful", "--state"]).arg(file);
        let mut child = program.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut url = String::new();
        for line in output.by_ref().lines().map(Result::unwrap) {
            if let Some(found) = line.strip_prefix("salesbooth on http://") {
                found.clone_into(&mut url);
            }
            if line.contains("Ctrl+C to stop") {
                break;
            }
        }
        // The rest of the output is read, so that the program can continue to write.
        std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
        let (address, base) = url.split_once('/').unwrap();
        Mock { child, address: address.to_owned(), base: format!("/{base}") }
    }

    /// Sends a request; the reply's JSON.
    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = if method == "GET" { String::new() } else { body.to_string() };
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "{method} {}{path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer sb_test_example\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.base,
            self.address,
            body.len(),
        )
        .unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        let (head, body) = reply.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 2"), "{method} {path}: {reply}");
        serde_json::from_str(body).unwrap()
    }

    /// Interrupts it as a terminal does, and waits until it has ended.
    fn stop(mut self) {
        let sent = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A file of its own for each test, which is not there yet.
fn fresh(name: &str) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}.json", std::process::id()));
    let _ = fs::remove_file(&file);
    file
}

#[test]
fn what_was_created_is_there_again_after_a_restart() {
    let file = fresh("state");
    let mock = Mock::start(&file);
    let created = mock.send("POST", "/customers", &json!({"name": "Acme", "email": "a@example.com"}));
    let id = created["data"]["customer_id"].as_str().unwrap().to_owned();
    mock.stop();

    let mock = Mock::start(&file);
    let found = mock.send("GET", &format!("/customers?id={id}"), &Value::Null);
    assert_eq!(found["data"], created["data"]);
    let webhook = json!({"url": "http://127.0.0.1:9/hook", "events": ["deal.created"]});
    let webhook = mock.send("POST", "/webhooks", &webhook);
    let replay = json!({"webhook_id": webhook["data"]["webhook_id"], "event_type": "customer.created"});
    let replayed = mock.send("POST", "/webhooks/replay", &replay);
    assert_eq!(replayed["data"]["replayed"], 1, "the payloads of events are kept as well: {replayed}");
    mock.stop();
    fs::remove_file(&file).unwrap();
}
