//! The content of errors: the key to resume with, the number of attempts, the causes, and what to try.

use std::{
    error::Error as _,
    pin::pin,
    task::{Context, Poll, Waker},
};

use crate::support::{
    failed, nobody, on,
    operations::{CREATE_DEAL, GET_DEAL, SESSION, UPDATE_DEAL},
    scripted::{Fate, Scripted, answered, refused},
};
use saleskit::{
    Call, Category, Error, ErrorBuilder, Keyed, Kind, Request, Retry, RetryPolicy, Salesbooth,
    salesbooth::deals::CreateDeal,
};

#[tokio::test(start_paused = true)]
async fn a_reply_that_cannot_be_decoded_keeps_the_key_of_its_request() {
    let api = Scripted::new([Fate::Lost, answered(201, &[], r#"{"error": false, "data": {"deal_id": []}}"#)]);
    let error = api.client().deals().create(CreateDeal::new()).await.unwrap_err();
    let sent = api.take();
    assert_eq!((error.kind(), error.path(), error.attempts()), (Kind::Undecodable, Some("data.deal_id"), 2));
    assert_eq!(error.idempotency_key(), sent[1].header("idempotency-key"));
    assert_eq!(error.http().unwrap().idempotency_key(), error.idempotency_key());
    let api = Scripted::new([answered(201, &[], "\u{fffd}").clone()]);
    let bytes = Call::bytes(api.client().engine(), Request::new(&CREATE_DEAL))
        .takes::<Keyed>()
        .idempotency_key("order-1")
        .await
        .unwrap();
    assert_eq!((bytes.http().idempotency_key(), bytes.http().attempts()), (Some("order-1"), 1));
}

#[tokio::test(start_paused = true)]
async fn an_item_that_cannot_be_decoded_keeps_the_attempts_of_its_page() {
    let api = Scripted::new([Fate::Lost, answered(200, &[], r#"{"data": {"deals": [{"deal_id": []}]}}"#)]);
    let error = api.client().deals().list().items().try_next().await.unwrap_err();
    assert_eq!((error.kind(), error.path(), error.attempts()), (Kind::Undecodable, Some("data.deals[0].deal_id"), 2));
}

#[tokio::test(start_paused = true)]
async fn every_kind_of_error_says_what_to_try() {
    let rows = [
        (answered(400, &[], ""), "correct the request"),
        (answered(401, &[], ""), "check the credential"),
        (answered(402, &[], ""), "credit"),
        (answered(403, &[], ""), "scope"),
        (answered(404, &[], ""), "check the identifier"),
        (answered(409, &[], ""), "fetch the resource"),
        (answered(429, &[], ""), "wait and try again"),
        (answered(429, &[("retry-after", "90")], ""), "wait 90s and try again"),
        (answered(500, &[], ""), "support"),
        (answered(503, &[], ""), "see whether it was executed, then try again"),
        (refused(400, r#""recovery": {"hint": "Give it a title."}"#), "Give it a title."),
        (answered(200, &[], "<html>"), "`body()` returns the reply as received"),
        (Fate::NotSent, "try again later"),
        (Fate::Lost, "read the resource before trying again"),
    ];
    for (fate, words) in rows {
        let error = failed(on(&Scripted::new([fate]).client(), &UPDATE_DEAL)).await;
        assert!(
            error.to_string().contains(words) && error.to_string().starts_with("deals_update (PATCH /deals) "),
            "{error}"
        );
    }
    let busy = failed(on(&Scripted::new([answered(503, &[], "")]).client(), &GET_DEAL)).await;
    assert_eq!((busy.attempts(), busy.http().unwrap().attempts()), (3, 3));
    let lost = failed(on(&Scripted::new([Fate::Lost]).client(), &CREATE_DEAL)).await;
    assert!(lost.to_string().contains("same idempotency key") && lost.to_string().contains("3 attempts"), "{lost}");
    let setting = Salesbooth::builder().base_url("nonsense").build().unwrap_err().to_string();
    assert!(setting.starts_with("the client cannot be created: ") && setting.contains("settings"), "{setting}");
}

#[tokio::test]
async fn the_causes_of_an_error_lead_down_to_the_system() {
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(nobody());
    let client = client.retry_policy(RetryPolicy::none()).build().unwrap();
    let error = failed(on(&client, &GET_DEAL)).await;
    assert!(!error.to_string().contains("refused") && format!("{error:#}").contains("Connection refused"), "{error:#}");
    let mut cause: &dyn std::error::Error = &error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    assert_eq!(cause.downcast_ref::<std::io::Error>().unwrap().kind(), std::io::ErrorKind::ConnectionRefused);
}

#[tokio::test(start_paused = true)]
async fn an_error_before_sending_has_no_attempts_and_no_reply() {
    let api = Scripted::new([Fate::Lost]);
    let error = failed(on(&api.client(), &SESSION)).await;
    assert_eq!((error.kind(), error.attempts(), api.count()), (Kind::NotSent, 0, 0));
    assert_eq!((error.status(), error.headers(), error.body(), error.idempotency_key()), (None, None, None, None));
    assert_eq!((error.retry_after(), error.operation()), (None, Some("keys_list")));
}

#[tokio::test(start_paused = true)]
async fn an_error_is_kept_whole_when_it_is_cloned_and_sent_to_another_thread() {
    let api = Scripted::new([refused(404, r#""code": "not_found", "ref": "trace_1""#)]);
    let error: Error = failed(on(&api.client(), &GET_DEAL)).await;
    let shown = error.to_string();
    let copy = std::thread::spawn({
        let error = error.clone();
        move || error.to_string()
    });
    assert_eq!(copy.join().unwrap(), shown);
    assert!(shown.contains("404 not_found") && shown.contains("ref trace_1"), "{shown}");
}

#[test]
fn a_call_outside_of_a_runtime_is_an_error_and_no_panic() {
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(nobody()).build().unwrap();
    let mut call = pin!(on(&client, &GET_DEAL).into_future());
    let polled = call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    let Poll::Ready(Err(error)) = polled else { panic!("{polled:?}") };
    assert_eq!(error.kind(), Kind::NotSent);
    assert!(error.to_string().contains("tokio runtime"), "{error}");
}

#[tokio::test]
async fn each_cause_is_shown_once() {
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(nobody());
    let client = client.retry_policy(RetryPolicy::none()).build().unwrap();
    let error = failed(on(&client, &GET_DEAL)).await;
    let mut links = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(link) = cause {
        links.push(link.to_string());
        cause = link.source();
    }
    assert!(links.len() > 2, "{links:?}");
    // anyhow prints `{:#}` like this, and so does our alternate form.
    let chain = links.join(": ");
    assert_eq!(format!("{error:#}"), chain);
    for words in ["no connection was made", "Connection refused"] {
        assert_eq!(chain.matches(words).count(), 1, "{chain}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_an_api_says_is_printed_on_one_line_without_terminal_codes_and_cut() {
    let said = "first\nsecond\r\u{1b}[31mred\u{7}\u{202e}desrever\u{200b}";
    let text = serde_json::to_string(said).unwrap();
    let body = format!(
        r#""message": {text}, "code": {text}, "category": {text}, "ref": {text}, "recovery": {{"hint": {text}}}"#
    );
    let error = failed(on(&Scripted::new([refused(400, &body)]).client(), &GET_DEAL)).await;
    let shown = error.to_string();
    let odd = |character: char| character.is_control() || matches!(character, '\u{202e}' | '\u{200b}');
    assert!(!shown.chars().any(odd), "{shown:?}");
    assert!(shown.contains(r"first\nsecond\r\u{1b}[31mred"), "{shown}");
    assert_eq!((error.message(), error.code()), (said, Some(said)), "the accessors keep it as it came");

    let long = "é".repeat(10_000);
    let error =
        failed(on(&Scripted::new([refused(400, &format!(r#""message": "{long}""#))]).client(), &GET_DEAL)).await;
    assert!(error.to_string().chars().count() < 800 && error.to_string().contains("é…"), "{error}");
    assert_eq!(error.message(), long);
}

#[tokio::test(start_paused = true)]
async fn the_advice_fits_reads_and_writes() {
    let lost = async |operation| failed(on(&Scripted::new([Fate::Lost]).client(), operation)).await.to_string();
    let read = lost(&GET_DEAL).await;
    assert!(read.contains("try again later") && !read.contains("executed"), "{read}");
    assert!(lost(&UPDATE_DEAL).await.contains("it may have been executed: read the resource before trying again"));
    assert!(lost(&CREATE_DEAL).await.contains("call again with the same idempotency key"));
    let cut = answered(503, &[], "");
    let busy = failed(on(&Scripted::new([cut.clone()]).client(), &UPDATE_DEAL)).await.to_string();
    assert!(busy.contains("see whether it was executed"), "{busy}");
    let read = failed(on(&Scripted::new([cut]).client(), &GET_DEAL)).await.to_string();
    assert!(read.contains("try again later") && !read.contains("executed"), "{read}");
}

#[tokio::test(start_paused = true)]
async fn two_questions_tell_whether_the_same_call_helps_and_whether_it_can_do_harm() {
    let rows = [
        // The situation, then the advice for a read, a write without a key, with a generated key, and with the caller's key.
        (Fate::NotSent, [(true, true), (true, true), (true, true), (true, true)]),
        (Fate::Lost, [(true, true), (false, false), (false, false), (true, true)]),
        (answered(502, &[], "<html>"), [(true, true), (false, false), (false, false), (true, true)]),
        (answered(429, &[], ""), [(true, true), (true, true), (true, true), (true, true)]),
        (answered(503, &[], ""), [(true, true), (true, false), (true, false), (true, true)]),
        (answered(500, &[], ""), [(false, true), (false, false), (false, false), (false, true)]),
        (answered(400, &[], ""), [(false, true), (false, false), (false, false), (false, true)]),
        (
            refused(409, r#""recovery": {"retryable": true}"#),
            [(false, true), (false, false), (false, false), (false, true)],
        ),
    ];
    for (fate, expected) in rows {
        let client = Scripted::new([fate]).client();
        let errors = [
            failed(on(&client, &GET_DEAL)).await,
            failed(on(&client, &UPDATE_DEAL)).await,
            failed(on(&client, &CREATE_DEAL)).await,
            failed(on(&client, &CREATE_DEAL).idempotency_key("order-1")).await,
        ];
        let answers = errors.each_ref().map(|error| (error.is_transient(), error.is_safe_to_repeat()));
        assert_eq!(answers, expected, "{errors:?}");
        for error in &errors[1..] {
            let unknown = error.kind() == Kind::OutcomeUnknown;
            assert_eq!(error.category() == Category::OutcomeUnknown, unknown, "{error}");
        }
    }
    let lost = Scripted::new([Fate::Lost]).client();
    let called_safe = failed(on(&lost, &UPDATE_DEAL).retry(Retry::Safe)).await;
    assert!(called_safe.is_transient() && called_safe.is_safe_to_repeat());
}

#[tokio::test(start_paused = true)]
async fn a_fault_of_configuration_is_reported_at_once_and_never_retried() {
    let api = Scripted::new([answered(407, &[], "")]);
    let error = failed(on(&api.client(), &GET_DEAL)).await;
    assert_eq!((error.category(), error.is_transient(), api.count()), (Category::Configuration, false, 1), "{error}");
    let error = ErrorBuilder::configuration("the certificate of `a.example` has expired").operation(&GET_DEAL).build();
    assert_eq!(
        (error.kind(), error.category(), error.is_transient()),
        (Kind::Configuration, Category::Configuration, false)
    );
    assert!(error.is_safe_to_repeat(), "nothing was sent");
    assert_eq!(
        error.to_string(),
        "deals_get (GET /deals) was not sent: the certificate of `a.example` has expired (configuration_error; correct the \
         client's settings)"
    );
}
