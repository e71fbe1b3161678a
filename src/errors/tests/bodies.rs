//! Error bodies in the forms of both APIs, and of proxies and frameworks in front of them.

use super::*;

#[test]
fn an_error_that_is_an_object_is_read_where_nothing_is_beside_it() {
    let body = r#"{"error": {"code": "not_found", "message": "inner", "ref": "r"}, "message": "outer"}"#;
    let refusal = refusal(&BARE, &reply(409, &[], body));
    assert_eq!((refusal.message.as_str(), refusal.code.as_deref()), ("outer", Some("not_found")));
    assert_eq!((refusal.category, refusal.reference.as_deref()), (Category::Conflict, Some("r")));
}

#[test]
fn a_full_envelope_is_read_out() {
    let body = r#"{
        "error": true, "code": "validation_error.invalid_fields", "category": "validation_error",
        "message": "Two fields are wrong",
        "recovery": {"action": "fix_request", "retryable": false, "hint": "see details", "retry_after_seconds": 2.5},
        "ref": "trace_1",
        "details": {"fields": {"name": {"code": "required", "message": "Give a name"}, "price": {"code": "range"}}}
    }"#;
    let refusal = refusal(&ENVELOPED, &reply(400, &[], body));
    assert_eq!(refusal.code.as_deref(), Some("validation_error.invalid_fields"));
    assert_eq!(refusal.message, "Two fields are wrong");
    assert_eq!(refusal.reference.as_deref(), Some("trace_1"));
    let recovery = refusal.recovery.unwrap();
    assert_eq!(recovery.action.as_deref(), Some("fix_request"));
    assert_eq!(recovery.retryable, Some(false));
    assert_eq!(recovery.hint.as_deref(), Some("see details"));
    assert_eq!(recovery.retry_after_seconds, Some(2.5));
    assert_eq!(
        refusal.field_errors,
        [
            FieldError::new("name", Some("required".into()), Some("Give a name".into())),
            FieldError::new("price", Some("range".into()), None),
        ]
    );
}

#[test]
fn a_field_map_in_the_style_of_laravel_gives_one_fault_per_sentence() {
    let body =
        r#"{"message": "Wrong data", "errors": {"email": ["is required", "is no address"], "phone": "is short"}}"#;
    let refusal = refusal(&BARE, &reply(422, &[], body));
    assert_eq!((refusal.category, refusal.message.as_str()), (Category::Validation, "Wrong data"));
    assert_eq!(
        refusal.field_errors,
        [
            FieldError::new("email", None, Some("is required".into())),
            FieldError::new("email", None, Some("is no address".into())),
            FieldError::new("phone", None, Some("is short".into())),
        ]
    );
}

#[test]
fn parts_of_another_type_are_skipped_and_the_rest_is_kept() {
    let rows = [
        r#"{"code": 4001, "message": [5], "ref": {}, "recovery": "later", "details": 3, "errors": true}"#,
        r#"{"code": 4001, "message": "", "ref": "  ", "recovery": null, "details": {"fields": 7}, "errors": []}"#,
    ];
    for body in rows {
        let refusal = refusal(&BARE, &reply(400, &[], body));
        assert_eq!(refusal.code.as_deref(), Some("4001"));
        assert_eq!(refusal.message, "Bad Request, without a message");
        assert_eq!((refusal.reference, refusal.recovery, refusal.field_errors), (None, None, vec![]));
    }
    let body = r#"{"recovery": {"action": 5, "retryable": "yes", "retry_after_seconds": " 30 "}, "details": {"fields": {"a": 1}}}"#;
    let refusal = refusal(&ENVELOPED, &reply(429, &[], body));
    let recovery = refusal.recovery.unwrap();
    assert_eq!((recovery.retryable, recovery.retry_after_seconds), (None, Some(30.0)));
    assert_eq!(refusal.field_errors, [FieldError::new("a", None, None)]);
}

#[test]
fn a_message_is_found_in_every_form_that_apis_use() {
    let rows = [
        (r#"{"error": "Deal is locked"}"#, None, "Deal is locked"),
        (r#"{"error": "unauthorized"}"#, None, "unauthorized"),
        (r#"{"error": "invalid_grant"}"#, Some("invalid_grant"), "invalid_grant"),
        (
            r#"{"error": "invalid_grant", "error_description": "The token has expired"}"#,
            Some("invalid_grant"),
            "The token has expired",
        ),
        (r#"{"error": {"code": "locked", "message": "Deal is locked"}}"#, Some("locked"), "Deal is locked"),
        (r#"{"error": {"type": "x", "detail": "Deal is locked"}}"#, None, "Deal is locked"),
        (r#"{"error": ["Deal is locked", "Try another"]}"#, None, "Deal is locked; Try another"),
        (r#"{"errors": ["Deal is locked", " Try another "]}"#, None, "Deal is locked; Try another"),
        (r#"{"errors": [{"message": "Deal is locked"}, {"title": "Taken"}]}"#, None, "Deal is locked; Taken"),
        (r#"{"errors": [{"code": "locked"}]}"#, None, "locked"),
        (r#"{"errors": {"title": ["is taken"], "price": "is low"}}"#, None, "title: is taken; price: is low"),
        (r#"{"success": false, "message": "Deal is locked"}"#, None, "Deal is locked"),
        (r#"{"success": false, "error_message": "Deal is locked"}"#, None, "Deal is locked"),
        (
            r#"{"statusCode": 400, "message": ["a is short", "b is long"], "error": "Bad Request"}"#,
            None,
            "a is short; b is long",
        ),
        (
            r#"{"type": "https://a.example/locked", "title": "Locked", "status": 423, "detail": "The deal is locked"}"#,
            None,
            "The deal is locked",
        ),
        (r#"{"type": "about:blank", "title": "Locked"}"#, None, "Locked"),
        (r#"{"detail": "Not authenticated"}"#, None, "Not authenticated"),
        (r#"{"detail": {"code": "locked", "message": "Deal is locked"}}"#, Some("locked"), "Deal is locked"),
        (r#"{"detail": [{"loc": ["body", "title"], "msg": "field required"}]}"#, None, "title: field required"),
        (r#"{"error": true, "details": "Deal is locked"}"#, None, "Deal is locked"),
        (r#"{"details": {"fields": {"title": {"message": "is taken"}}}}"#, None, "title: is taken"),
        (r#""Deal is locked""#, None, "Deal is locked"),
        ("\u{feff}{\"message\": \"Deal is locked\"}", None, "Deal is locked"),
    ];
    for (body, code, message) in rows {
        for operation in [&ENVELOPED, &BARE] {
            let refusal = refusal(operation, &reply(400, &[("content-type", "application/json")], body));
            assert_eq!((refusal.code.as_deref(), refusal.message.as_str()), (code, message), "{body}");
        }
    }
    let latin =
        Reply::new(StatusCode::BAD_REQUEST, HeaderMap::new(), Bytes::from_static(b"{\"message\": \"gesch\xfctzt\"}"));
    assert_eq!(refusal(&BARE, &latin).message, "gesch\u{fffd}tzt");
    let plain = reply(503, &[("content-type", "text/plain; charset=utf-8")], "upstream connect error\n");
    assert_eq!(refusal(&BARE, &plain).message, "upstream connect error");
    let page = reply(503, &[("content-type", "text/plain")], &"x".repeat(501));
    assert_eq!(refusal(&BARE, &page).message, "Service Unavailable, without a message, as text/plain");
}

#[test]
fn invalid_fields_are_found_in_every_form_that_apis_use() {
    let field = |code: Option<&str>, message: Option<&str>| {
        FieldError::new("title", code.map(str::to_owned), message.map(str::to_owned))
    };
    let rows = [
        (r#"{"details": {"fields": ["title"]}}"#, field(None, None)),
        (
            r#"{"details": {"fields": [{"name": "title", "code": "taken", "message": "is taken"}]}}"#,
            field(Some("taken"), Some("is taken")),
        ),
        (r#"{"details": {"fields": [{"field": "title", "message": "is taken"}]}}"#, field(None, Some("is taken"))),
        (r#"{"details": {"fields": {"title": "is taken"}}}"#, field(None, Some("is taken"))),
        (r#"{"details": [{"field": "title", "message": "is taken"}]}"#, field(None, Some("is taken"))),
        (r#"{"errors": [{"field": "title", "code": "taken"}]}"#, field(Some("taken"), None)),
        (r#"{"errors": [{"param": "title", "msg": "is taken"}]}"#, field(None, Some("is taken"))),
        (r#"{"errors": [{"path": ["title"], "message": "is taken"}]}"#, field(None, Some("is taken"))),
        (r#"{"errors": [{"source": {"pointer": "title"}, "detail": "is taken"}]}"#, field(None, Some("is taken"))),
        (r#"{"errors": {"title": {"code": "taken", "message": "is taken"}}}"#, field(Some("taken"), Some("is taken"))),
        (
            r#"{"detail": [{"loc": ["body", "title"], "msg": "is taken", "type": "value_error"}]}"#,
            field(Some("value_error"), Some("is taken")),
        ),
    ];
    for (body, expected) in rows {
        assert_eq!(refusal(&BARE, &reply(422, &[], body)).field_errors, [expected], "{body}");
    }
    let nested = r#"{"detail": [{"loc": ["body", "items", 3, "price"], "msg": "is low"}]}"#;
    assert_eq!(refusal(&BARE, &reply(422, &[], nested)).field_errors[0].field, "items.3.price");
    let sentences = r#"{"errors": ["title is taken"]}"#;
    assert_eq!(refusal(&BARE, &reply(422, &[], sentences)).field_errors, []);
}

#[test]
fn half_a_character_in_a_message_costs_neither_code_nor_words() {
    let cut = refusal(&BARE, &reply(400, &[], r#"{"code": "locked", "message": "Deal is \ud83d"}"#));
    assert_eq!((cut.code.as_deref(), cut.message.as_str()), (Some("locked"), "Deal is \u{fffd}"));
}
