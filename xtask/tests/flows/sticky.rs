//! Tests `cargo xtask sticky`, with a fake `gh` that records its arguments and input, and returns a list of posts.

use serde_json::{Value, json};

use crate::checkout::{Checkout, Ran, run};

const GH: &str = r#"echo "$*" >> "$LOG"
case "$*" in *"--input -") cat >> "$LOG"; echo >> "$LOG";; esac
case "$*" in *--paginate*) cat "$LIST";; esac"#;

/// Documents, with or without a fault, and a GitHub with these posts.
fn checkout(faulty: bool, posts: &Value) -> Checkout {
    let checkout = Checkout::with_documents();
    if faulty {
        checkout.edit("specs/salesbyte/notes.yaml", "summary: Read the note\n", "summary: Read the note.\n");
    }
    checkout.program("gh", GH);
    // A list of several pages consists of several arrays.
    checkout.list(&format!("[{{\"id\": 1, \"user\": {{\"login\": \"someone\"}}, \"body\": \"Hello\"}}]{posts}"));
    checkout
}

fn comment(checkout: &Checkout) -> Ran {
    let arguments = ["sticky", "faults", "--pull-request", "12", "--run", "lint"];
    run(checkout.command(&arguments).env("GITHUB_REPOSITORY", "some/place"))
}

fn ours(body: &str) -> Value {
    json!([{"id": 77, "number": 5, "user": {"login": "github-actions[bot]"}, "body": body}])
}

/// The text of the comment.
const BODY: &str = "<!-- cargo xtask sticky faults -->\n\n`cargo xtask lint` found:\n\n```text\nspecs/salesbyte/notes.yaml:10:7 summary remove the full stop from the summary\n```\n";

const LIST: &str = "api --paginate repos/some/place/issues/12/comments?per_page=100\n";

#[test]
fn what_a_command_found_becomes_a_comment() {
    let checkout = checkout(true, &json!([]));
    let ran = comment(&checkout);
    assert_eq!((ran.code, ran.err.lines().last()), (0, Some("comment of pull request 12: created")), "{}", ran.err);
    assert!(ran.out.contains("remove the full stop from the summary"), "the log has it as well: {}", ran.out);
    let post = "api --silent --method POST repos/some/place/issues/12/comments --input -";
    assert_eq!(checkout.log(), format!("{LIST}{post}\n{}\n", json!({ "body": BODY })));
}

#[test]
fn our_comment_is_edited_when_it_says_something_else_and_left_when_it_says_the_same() {
    let checkout = checkout(true, &ours("<!-- cargo xtask sticky faults -->\nSomething else"));
    assert!(comment(&checkout).err.ends_with(": edited\n"));
    let patch = "api --silent --method PATCH repos/some/place/issues/comments/77 --input -";
    assert_eq!(checkout.log(), format!("{LIST}{patch}\n{}\n", json!({ "body": BODY })));
    checkout.forget();
    checkout.list(&ours(&BODY.replace('\n', "\r\n")).to_string());
    assert!(comment(&checkout).err.ends_with(": unchanged\n"));
    assert_eq!(checkout.log(), LIST);
}

#[test]
fn our_comment_is_removed_when_there_is_nothing_to_say() {
    let checkout = checkout(false, &ours(BODY));
    assert!(comment(&checkout).err.ends_with(": removed\n"));
    assert_eq!(checkout.log(), format!("{LIST}api --silent --method DELETE repos/some/place/issues/comments/77\n"));
    checkout.list("[]");
    assert!(comment(&checkout).err.ends_with(": nothing to say\n"));
}

#[test]
fn a_comment_of_somebody_else_is_never_touched() {
    let theirs = json!([{"id": 77, "user": {"login": "someone"}, "body": BODY}]);
    let checkout = checkout(false, &theirs);
    assert!(comment(&checkout).err.ends_with(": nothing to say\n"));
    assert_eq!(checkout.log(), LIST);
}

#[test]
fn markdown_is_posted_as_it_is_although_its_command_found_nothing_wrong() {
    let (checkout, old) = (checkout(false, &json!([])), Checkout::with_documents());
    let diff = format!("diff {} --format markdown", old.path("specs").display());
    let comment = || checkout.xtask(&["sticky", "diff", "--pull-request", "12", "--run", &diff]);
    assert!(comment().err.ends_with(": nothing to say\n"), "{}", comment().err);
    checkout.edit("specs/salesbyte/notes.yaml", "summary: Read the note\n", "summary: Read what is noted\n");
    let ran = comment();
    assert!(ran.err.ends_with(": created\n"), "{}", ran.err);
    let log = checkout.log();
    assert!(log.contains(r#"{"body":"<!-- cargo xtask sticky diff -->\n**API diff:** 0 breaking"#), "{log}");
}

#[test]
fn nothing_is_posted_or_removed_when_a_command_cannot_judge() {
    let checkout = checkout(false, &ours(BODY));
    let ran = checkout.xtask(&["sticky", "faults", "--pull-request", "12", "--run", "lint --api none"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("`cargo xtask lint --api none` ended with"), "{}", ran.err);
    assert_eq!(checkout.log(), "");
}

#[test]
fn a_github_that_refuses_ends_with_2() {
    let checkout = checkout(true, &json!([]));
    checkout.program("gh", "echo 'HTTP 403' >&2; exit 1");
    let ran = comment(&checkout);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("HTTP 403\nerror: `gh api --paginate"), "{}", ran.err);
}

#[test]
fn an_issue_is_opened_once_then_edited_and_closed_in_the_end() {
    let checkout = checkout(true, &json!([]));
    let issue = |checkout: &Checkout| {
        let arguments = ["sticky", "faults", "--issue", "Faults", "--run", "lint", "--run", "lint --api salesbooth"];
        checkout.xtask(&arguments)
    };
    assert!(issue(&checkout).err.ends_with("issue \"Faults\": created\n"));
    let list = "api --paginate repos/{owner}/{repo}/issues?state=open&per_page=100\n";
    let post = "api --silent --method POST repos/{owner}/{repo}/issues --input -\n";
    let text = json!({ "title": "Faults", "body": BODY }).to_string();
    assert_eq!(checkout.log(), format!("{list}{post}{text}\n"));

    checkout.list(&ours(&BODY.replace("remove the full stop", "drop the full stop")).to_string());
    assert!(issue(&checkout).err.ends_with(": edited\n"));
    assert!(checkout.log().contains("--method PATCH repos/{owner}/{repo}/issues/5 --input -\n"), "{}", checkout.log());

    checkout.edit("specs/salesbyte/notes.yaml", "Read the note.", "Read the note");
    checkout.forget();
    assert!(issue(&checkout).err.ends_with(": removed\n"));
    assert!(checkout.log().ends_with("issues/5 --input -\n{\"state\":\"closed\"}\n"), "{}", checkout.log());
}
