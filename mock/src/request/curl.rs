//! Writes a request as a command line.

use std::fmt::Write;

/// Returns the `curl` command of a request, for a POSIX shell. `headers` and `body` are written unchanged, so mask secrets first.
pub fn curl(method: &str, url: &str, headers: &[(String, String)], body: Option<&str>) -> String {
    let mut command = String::from("curl ");
    match (method, body) {
        ("GET", None) => {}
        ("HEAD", _) => command.push_str("--head "),
        _ => {
            let _ = write!(command, "-X {method} ");
        }
    }
    command.push_str(&quoted(url));
    for (name, value) in headers {
        let _ = write!(command, " \\\n  -H {}", quoted(&format!("{name}: {value}")));
    }
    if let Some(body) = body {
        let _ = write!(command, " \\\n  --data-binary {}", quoted(body));
    }
    command
}

/// A word in single quotes, in which a shell expands nothing.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::curl;

    #[test]
    fn a_command_says_what_was_sent_and_a_shell_reads_nothing_in_it() {
        let headers = [("X-Note".to_owned(), "it's $HOME".to_owned())];
        let command = curl("POST", "http://127.0.0.1:1/a?b=c&d", &headers, Some("{\"e\": \"'\"}"));
        let expected = "curl -X POST 'http://127.0.0.1:1/a?b=c&d' \\\n  -H 'X-Note: it'\\''s $HOME' \\\n  --data-binary '{\"e\": \"'\\''\"}'";
        assert_eq!(command, expected);
        assert_eq!(curl("GET", "http://127.0.0.1:1/", &[], None), "curl 'http://127.0.0.1:1/'");
    }
}
