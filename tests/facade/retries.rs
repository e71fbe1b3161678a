//! Whether a call is retried, by the class of its operation, and what its error then says.

use crate::support::{
    Answer, Server, answer, json, on,
    operations::{GET_DEAL, UPDATE_DEAL},
    scripted::{Fate, Scripted, answered, ok, prompt, refused},
};
use saleskit::{
    Category, Kind, Retry, RetryPolicy,
    salesbooth::deals::{CreateDeal, Deal, UpdateDeal},
};

const STALE: &str = r#""code": "conflict.stale_version", "category": "conflict", "message": "Changed",
    "recovery": {"action": "refetch_and_retry", "retryable": true, "hint": "Merge"}, "data": {"deal_id": "deal_1", "version": 6}"#;

#[tokio::test(start_paused = true)]
async fn a_read_is_retried_after_every_transient_fault() {
    let statuses = [408, 421, 425, 429, 500, 502, 503, 504, 529, 530].into_iter().chain(520..=527);
    for fate in statuses.map(|status| answered(status, &[], "<html>")).chain([
        Fate::NotSent,
        Fate::Lost,
        answered(429, &[("retry-after", "1")], ""),
        refused(500, r#""category": "internal_error", "recovery": {"retryable": true}"#),
        refused(500, r#""category": "internal_error""#),
        refused(200, r#""category": "transient_error""#),
    ]) {
        let api = Scripted::new([fate.clone(), fate, ok()]);
        let deal = api.client().deals().get("deal_1").await.unwrap();
        assert_eq!((deal.id().unwrap(), deal.http().attempts(), api.count()), ("deal_1", 3, 3));
    }
}

#[tokio::test(start_paused = true)]
async fn a_rejection_that_will_not_pass_is_final_for_a_read_too() {
    for fate in [
        answered(400, &[], ""),
        answered(401, &[], ""),
        answered(403, &[], ""),
        answered(404, &[], ""),
        answered(407, &[], ""),
        answered(501, &[], ""),
        answered(505, &[], ""),
        refused(500, r#""recovery": {"retryable": false}"#),
        refused(503, r#""recovery": {"retryable": false}"#),
        refused(412, STALE),
        refused(429, r#""code": "spending_limit_exceeded", "category": "rate_limited""#),
    ] {
        let api = Scripted::new([fate, ok()]);
        let error = api.client().deals().get("deal_1").await.unwrap_err();
        assert_eq!((error.kind(), error.attempts(), api.count()), (Kind::Rejected, 1, 1), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_read_is_not_retried_after_500_when_the_policy_says_so() {
    let api = Scripted::new([answered(500, &[], ""), ok()]);
    let client = api.salesbooth().retry_policy(prompt().server_errors(false)).build().unwrap();
    assert_eq!(client.deals().get("deal_1").await.unwrap_err().attempts(), 1);
    let api = Scripted::new([answered(503, &[], ""), ok()]);
    let client = api.salesbooth().retry_policy(prompt().server_errors(false)).build().unwrap();
    client.deals().get("deal_1").await.expect("a 503 is retried");
}

#[tokio::test(start_paused = true)]
async fn a_reply_that_cannot_be_decoded_is_not_asked_for_again() {
    let api = Scripted::new([answered(200, &[], "<html>"), ok()]);
    assert_eq!(api.client().deals().get("deal_1").await.unwrap_err().kind(), Kind::Undecodable);
    assert_eq!(api.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_keyed_create_keeps_its_key_over_all_attempts() {
    let limiter = answered(503, &[("retry-after", "2")], "");
    for own in [None, Some("order-1")] {
        let api = Scripted::new([Fate::Lost, Fate::NotSent, refused(429, r#""ref": "a""#), limiter.clone(), ok()]);
        let client = api.salesbooth().retry_policy(prompt().attempts(9)).build().unwrap();
        let call = client.deals().create(CreateDeal::new());
        let deal = match own {
            Some(key) => call.idempotency_key(key).await.unwrap(),
            None => call.await.unwrap(),
        };
        let keys: Vec<_> = api.take().iter().map(|sent| sent.header("idempotency-key").unwrap().to_owned()).collect();
        assert_eq!(keys.len(), 5);
        assert!(keys.iter().all(|key| *key == own.unwrap_or(&keys[0])), "{keys:?}");
        assert_eq!(deal.http().idempotency_key(), Some(keys[0].as_str()));
    }
}

#[tokio::test(start_paused = true)]
async fn a_keyed_create_is_retried_under_its_key_after_every_transient_fault() {
    let statuses = [408, 421, 425, 429, 502, 503, 504, 529, 530].into_iter().chain(520..=527);
    for fate in statuses
        .map(|status| answered(status, &[], "<html>"))
        .chain([refused(503, r#""ref": "a""#), refused(500, r#""recovery": {"retryable": true}"#)])
    {
        let api = Scripted::new([fate, ok()]);
        let deal = api.client().deals().create(CreateDeal::new()).await.unwrap();
        let sent = api.take();
        assert_eq!((deal.http().attempts(), sent.len()), (2, 2));
        assert_eq!(sent[0].header("idempotency-key"), sent[1].header("idempotency-key"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_keyed_create_takes_a_fault_that_may_not_pass_as_final() {
    for fate in [
        answered(500, &[], ""),
        answered(501, &[], ""),
        refused(409, r#""recovery": {"retryable": true}"#),
        refused(503, r#""recovery": {"retryable": false}"#),
    ] {
        let api = Scripted::new([fate, ok()]);
        let error = api.client().deals().create(CreateDeal::new()).await.unwrap_err();
        assert_eq!((error.kind(), api.count()), (Kind::Rejected, 1), "{error}");
        assert!(error.idempotency_key().is_some());
    }
}

#[tokio::test(start_paused = true)]
async fn a_stored_reply_is_known_by_its_ref_and_ends_the_retries() {
    for status in [408, 429, 503] {
        let stored = |reference: &str| refused(status, &format!(r#""ref": "{reference}""#));
        let api = Scripted::new([stored("a"), stored("b"), stored("b"), ok()]);
        let client = api.salesbooth().retry_policy(prompt().attempts(9)).build().unwrap();
        let error = client.deals().create(CreateDeal::new()).await.unwrap_err();
        assert_eq!((error.kind(), error.request_ref(), error.attempts()), (Kind::Rejected, Some("b"), 3));
        let api = Scripted::new([stored("a"), stored("a"), ok()]);
        api.client().deals().get("deal_1").await.expect("replies to a read are not stored");
    }
}

#[tokio::test(start_paused = true)]
async fn a_stored_reply_to_the_key_of_a_lost_create_is_its_outcome() {
    let stored = refused(503, r#""ref": "a""#);
    let api = Scripted::new([Fate::Lost, stored.clone(), stored]);
    let client = api.salesbooth().retry_policy(prompt().attempts(9)).build().unwrap();
    let error = client.deals().create(CreateDeal::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (Kind::Rejected, 3), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_request_that_is_refused_unread_is_sent_again_whatever_it_does() {
    for status in [421, 425] {
        let api = Scripted::new([answered(status, &[], ""), ok(), answered(status, &[], ""), ok()]);
        let client = api.client();
        client.deals().update("deal_1", UpdateDeal::new()).await.unwrap();
        client.deals().delete("deal_1").await.unwrap();
        assert_eq!(api.count(), 4);
    }
}

#[tokio::test(start_paused = true)]
async fn a_write_without_a_key_is_sent_once() {
    for fate in [Fate::Lost, answered(429, &[("retry-after", "1")], ""), answered(503, &[("retry-after", "1")], "")] {
        let api = Scripted::new([fate, ok()]);
        let deals = api.client();
        deals.deals().update("deal_1", UpdateDeal::new()).await.unwrap_err();
        assert_eq!(api.count(), 1);
        deals.deals().delete("deal_1").await.unwrap();
        assert_eq!(api.count(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn a_write_that_provably_never_left_is_sent_again() {
    let api = Scripted::new([Fate::NotSent, Fate::NotSent, ok()]);
    let deal = api.client().deals().update("deal_1", UpdateDeal::new()).await.unwrap();
    assert_eq!(deal.http().attempts(), 3);
    let api = Scripted::new([Fate::NotSent, Fate::Lost, ok()]);
    let error = api.client().deals().update("deal_1", UpdateDeal::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (Kind::OutcomeUnknown, 2));
    let api = Scripted::new([Fate::NotSent]);
    let error = api.client().deals().update("deal_1", UpdateDeal::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (Kind::NotSent, 3));
    assert!(error.to_string().contains("3 attempts"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_delete_is_never_retried_whatever_the_caller_says() {
    let api = Scripted::new([Fate::Lost, ok()]);
    let client = api.client();
    for class in [Retry::Safe, Retry::Keyed] {
        let error = client.deals().delete("deal_1").retry(class).await.unwrap_err();
        assert_eq!((error.kind(), error.field(), error.attempts()), (Kind::InvalidRequest, Some("retry"), 0));
    }
    assert_eq!(api.count(), 0);
    let error = client.deals().delete("deal_1").retry(Retry::Never).await.unwrap_err();
    assert_eq!((error.kind(), api.count()), (Kind::OutcomeUnknown, 1));
}

#[tokio::test(start_paused = true)]
async fn a_caller_may_choose_the_class_of_a_call() {
    let api = Scripted::new([Fate::Lost, ok()]);
    api.client().deals().get("deal_1").retry(Retry::Never).await.unwrap_err();
    let api = Scripted::new([Fate::Lost, ok()]);
    api.client().deals().update("deal_1", UpdateDeal::new()).retry(Retry::Safe).await.unwrap();
    let api = Scripted::new([Fate::Lost, ok()]);
    api.client().deals().create(CreateDeal::new()).retry(Retry::Never).await.unwrap_err();
    assert_eq!(api.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_class_that_needs_a_key_is_no_help_where_none_is_documented() {
    let api = Scripted::new([Fate::Lost, ok()]);
    let error = on(&api.client(), &UPDATE_DEAL).retry(Retry::Keyed).await.unwrap_err();
    assert_eq!((error.kind(), error.idempotency_key(), api.count()), (Kind::OutcomeUnknown, None, 1));
}

#[tokio::test(start_paused = true)]
async fn a_limit_reached_after_a_lost_create_leaves_the_outcome_unknown() {
    for last in
        [Fate::NotSent, answered(429, &[], ""), answered(503, &[("retry-after", "1")], ""), answered(401, &[], "")]
    {
        let api = Scripted::new([Fate::Lost, last]);
        let error = api.client().deals().create(CreateDeal::new()).await.unwrap_err();
        assert_eq!((error.kind(), error.category()), (Kind::OutcomeUnknown, Category::OutcomeUnknown), "{error}");
        assert!(error.to_string().contains("same idempotency key") && error.message().contains("earlier"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_limit_reached_after_a_lost_write_that_the_caller_calls_safe_leaves_the_outcome_unknown_too() {
    let api = Scripted::new([Fate::Lost, answered(429, &[], "")]);
    let client = api.salesbooth().retry_policy(prompt().attempts(2)).build().unwrap();
    let error = client.deals().update("deal_1", UpdateDeal::new()).retry(Retry::Safe).await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (Kind::OutcomeUnknown, 429));
    let api = Scripted::new([Fate::Lost, answered(429, &[], "")]);
    let client = api.salesbooth().retry_policy(prompt().attempts(2)).build().unwrap();
    assert_eq!(client.deals().get("deal_1").await.unwrap_err().kind(), Kind::Rejected, "a read changes nothing");
}

#[tokio::test(start_paused = true)]
async fn a_reply_to_the_key_of_a_lost_create_is_its_outcome() {
    for (last, kind) in [(answered(400, &[], ""), Kind::Rejected), (answered(500, &[], ""), Kind::Rejected)] {
        let api = Scripted::new([Fate::Lost, last]);
        assert_eq!(api.client().deals().create(CreateDeal::new()).await.unwrap_err().kind(), kind);
    }
    let api = Scripted::new([Fate::Lost, answered(200, &[], r#"{"data": {"deal_id": "deal_1"}}"#)]);
    let deal = api.client().deals().create(CreateDeal::new()).await.unwrap();
    assert_eq!((deal.http().status().as_u16(), deal.http().attempts()), (200, 2), "a new create returns 201");
}

#[tokio::test(start_paused = true)]
async fn a_412_after_a_lost_change_is_no_plain_conflict_and_has_the_resource() {
    let api = Scripted::new([Fate::Lost, refused(412, STALE)]);
    let client = api.client();
    let call = || client.deals().update("deal_1", UpdateDeal::new()).if_match("5");
    let error = call().retry(Retry::Safe).await.unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::OutcomeUnknown, Category::OutcomeUnknown));
    assert_eq!((error.status().unwrap().as_u16(), error.code()), (412, Some("conflict.stale_version")));
    assert_eq!(error.current::<Deal>().unwrap().version, Some(6));
    assert!(error.to_string().contains("read the resource"), "{error}");
    let plain = call().await.unwrap_err();
    assert_eq!((plain.kind(), plain.category()), (Kind::Rejected, Category::Conflict));
}

#[tokio::test(start_paused = true)]
async fn a_page_of_a_proxy_leaves_the_outcome_of_a_write_unknown() {
    for status in [502, 504, 520, 522, 524, 527, 530] {
        let api = Scripted::new([answered(status, &[], "<html>"), ok()]);
        let error = api.client().deals().update("deal_1", UpdateDeal::new()).await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (Kind::OutcomeUnknown, status));
        let api = Scripted::new([answered(status, &[], "<html>"), ok()]);
        api.client().deals().create(CreateDeal::new()).await.expect("its key makes a retry safe");
    }
    for body in [r#"{"message": "Endpoint request timed out"}"#, r#"{"error": {"code": "502", "message": "upstream"}}"#]
    {
        let api = Scripted::new([answered(504, &[], body)]);
        let error = api.client().deals().update("deal_1", UpdateDeal::new()).await.unwrap_err();
        assert_eq!(error.kind(), Kind::OutcomeUnknown, "a gateway that sends JSON is still not the API: {error}");
    }
    let api = Scripted::new([refused(502, r#""category": "transient_error""#)]);
    let error = api.client().deals().update("deal_1", UpdateDeal::new()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Rejected, "the API itself says that it failed");
}

#[tokio::test]
async fn a_broken_connection_is_replaced_by_a_new_one() {
    let half = b"HTTP/1.1 200 X\r\ncontent-length: 100\r\n\r\n{\"error\": false, \"da".to_vec();
    let server = Server::start([Answer::SendAndClose(Vec::new()), Answer::SendAndClose(half), json(200, "{}")]);
    let client = server.salesbooth().api_key("sb_test_1").retry_policy(prompt()).build().unwrap();
    let deal = client.deals().get("deal_1").await.unwrap();
    assert_eq!((deal.http().attempts(), server.asked().len()), (3, 3));
}

#[tokio::test]
async fn a_stream_is_opened_again_only_before_its_body_starts() {
    let half = b"HTTP/1.1 200 X\r\ncontent-length: 100\r\n\r\ndata: 1\n".to_vec();
    let busy = answer(503, &[], "");
    let server = Server::start([Answer::SendAndClose(Vec::new()), busy, Answer::SendAndClose(half)]);
    let client = server.salesbooth().api_key("sb_test_1").retry_policy(prompt()).build().unwrap();
    let mut opened = client.engine().clone().open(saleskit::Request::new(&GET_DEAL)).await.unwrap();
    assert_eq!((opened.reply.sent.attempts, server.asked().len()), (3, 3));
    assert_eq!(opened.body.try_next().await.unwrap().unwrap(), "data: 1\n");
    let error = opened.body.try_next().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (Kind::OutcomeUnknown, 3));
    assert_eq!(server.asked().len(), 3, "a body that was cut off is for the caller to resume");
}

#[tokio::test]
async fn a_client_without_retries_sends_each_call_once() {
    let api = Scripted::new([Fate::Lost, ok()]);
    let client = api.salesbooth().retry_policy(RetryPolicy::none()).build().unwrap();
    assert_eq!(client.deals().get("deal_1").await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn json_that_is_cut_by_the_end_of_its_connection_is_read_again_and_never_written_again() {
    let cut = || Answer::SendAndClose(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{\"error\": false, \"da".to_vec());
    let server = Server::start([cut(), json(200, r#"{"error": false, "data": {"deal_id": "deal_1"}}"#)]);
    let client = server.salesbooth().api_key("sb_test_1").retry_policy(prompt()).build().unwrap();
    assert_eq!(on(&client, &GET_DEAL).await.unwrap()["deal_id"], "deal_1");
    assert_eq!(server.asked().len(), 2);
    let server = Server::start([cut()]);
    let client = server.salesbooth().api_key("sb_test_1").retry_policy(prompt()).build().unwrap();
    let error = on(&client, &UPDATE_DEAL).await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (Kind::OutcomeUnknown, 200));
    assert_eq!(server.asked().len(), 1);
}
