//! Salesbooth's deliveries: which are accepted, why others are rejected, and what they contain.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use saleskit::webhooks::{Delivery, Verifier, VerifyError, sign};

const SIGNATURE: &str = "X-Salesbooth-Signature";
const TIMESTAMP: &str = "X-Salesbooth-Timestamp";

const ONE: &str = "whsec_example_one";
const TWO: &str = "whsec_example_two";
const SENT: u64 = 1_773_052_200;

const BODY: &str = concat!(
    r#"{"id": "evt_abc123", "event": "deal.created", "created_at": "2026-03-09T10:30:00Z", "data": {"id": "deal_abc123", "#,
    r#""customer_id": "cust_xxxxx", "status": "draft", "currency": "USD", "subtotal": "0.00", "total": "0.00", "#,
    r#""created_at": "2026-03-09T10:30:00Z"}}"#
);

/// `printf '1773052200.%s' "$BODY" | openssl dgst -sha256 -hmac whsec_example_one`, and the same for the other secret.
const MAC_ONE: &str = "2ffb28bebabc78ead596ede52ddaab8d94bf58f109b61fef2026be789f9e6b9e";
const MAC_TWO: &str = "e910d733f8fe6bf3956bdcb373c652c648307be5c099b047b71db8de1d6c3d4d";

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    let pair = |(name, value): &(&str, &str)| {
        (HeaderName::try_from(*name).unwrap(), HeaderValue::from_bytes(value.as_bytes()).unwrap())
    };
    let mut map = HeaderMap::new();
    for (name, value) in pairs.iter().map(pair) {
        map.append(name, value);
    }
    map
}

/// The result for the body with this signature, at the time of sending.
fn signed_as(signature: &str) -> Result<Delivery, VerifyError> {
    let headers = headers(&[(TIMESTAMP, &SENT.to_string()), (SIGNATURE, signature)]);
    Verifier::new([ONE]).unwrap().verify_at(&headers, BODY, at(SENT))
}

/// The result for a correctly signed body, at this time.
fn read_at(now: u64) -> Result<Delivery, VerifyError> {
    Verifier::new([ONE]).unwrap().verify_at(&sign(ONE, at(SENT), BODY), BODY, at(now))
}

#[test]
fn a_signature_that_openssl_made_is_accepted() {
    let delivery = signed_as(&format!("v1={MAC_ONE}")).unwrap();
    assert_eq!(delivery.timestamp(), at(SENT));
    assert_eq!((delivery.id().as_deref(), delivery.name().as_deref()), (Some("evt_abc123"), Some("deal.created")));
    assert_eq!(delivery.body(), BODY);
    assert!(!delivery.is_replay());
}

#[test]
fn the_signer_makes_the_signature_that_openssl_makes() {
    let made = sign(ONE, at(SENT) + Duration::from_millis(999), BODY);
    assert_eq!(made[SIGNATURE], format!("v1={MAC_ONE}"));
    assert_eq!(made[TIMESTAMP], SENT.to_string());
}

#[test]
fn a_signature_in_capitals_is_the_same_signature() {
    assert!(signed_as(&format!("v1={}", MAC_ONE.to_uppercase())).is_ok());
}

#[test]
fn while_a_secret_is_replaced_either_one_is_accepted_and_no_other() {
    let both = Verifier::new([TWO, ONE]).unwrap();
    for secret in [ONE, TWO] {
        both.verify_at(&sign(secret, at(SENT), BODY), BODY, at(SENT)).unwrap();
    }
    let other = both.verify_at(&sign("whsec_other", at(SENT), BODY), BODY, at(SENT));
    assert_eq!(other.unwrap_err(), VerifyError::WrongSignature);
}

#[test]
fn one_right_signature_of_several_is_enough_and_unknown_schemes_are_passed_over() {
    for list in [
        format!("v1={MAC_TWO},v1={MAC_ONE}"),
        format!("v2=whatever, v1={MAC_ONE}"),
        format!("v1={MAC_ONE},v3,,=,v9={MAC_TWO}"),
        format!("v1=zz,v1={MAC_ONE}"),
    ] {
        assert!(signed_as(&list).is_ok(), "{list}");
    }
}

#[test]
fn a_signature_of_no_known_scheme_is_told_from_a_broken_one() {
    for unknown in ["", MAC_ONE, "v2=00", "V1=00", "v1", &format!("sha256={MAC_ONE}")] {
        assert_eq!(signed_as(unknown).unwrap_err(), VerifyError::UnknownScheme, "{unknown}");
    }
    let broken = [
        "v1=",
        "v1=00",
        "v1=zz",
        &format!("v1={MAC_ONE}0"),
        &format!("v1={}", &MAC_ONE[1..]),
        &format!("v1=+{}", &MAC_ONE[1..]),
    ];
    for broken in broken {
        assert_eq!(signed_as(broken).unwrap_err(), VerifyError::MalformedSignature, "{broken}");
    }
}

#[test]
fn a_body_that_differs_in_one_byte_is_refused() {
    let verifier = Verifier::new([ONE]).unwrap();
    let signed = sign(ONE, at(SENT), BODY);
    for place in 0..BODY.len() {
        let mut body = BODY.as_bytes().to_vec();
        body[place] ^= 1;
        assert_eq!(verifier.verify_at(&signed, body, at(SENT)).unwrap_err(), VerifyError::WrongSignature, "{place}");
    }
    for other in [format!("{BODY}\n"), BODY.replace(": ", ":"), String::new()] {
        assert_eq!(verifier.verify_at(&signed, other, at(SENT)).unwrap_err(), VerifyError::WrongSignature);
    }
}

#[test]
fn a_timestamp_that_was_changed_is_refused_as_a_wrong_signature() {
    let later = headers(&[(TIMESTAMP, &(SENT + 1).to_string()), (SIGNATURE, &format!("v1={MAC_ONE}"))]);
    let refused = Verifier::new([ONE]).unwrap().verify_at(&later, BODY, at(SENT)).unwrap_err();
    assert_eq!(refused, VerifyError::WrongSignature);
}

#[test]
fn a_signature_is_good_for_300_seconds_in_both_directions_and_no_longer() {
    let tolerance = Duration::from_secs(300);
    for now in [SENT - 300, SENT, SENT + 300] {
        assert!(read_at(now).is_ok(), "{now}");
    }
    assert_eq!(read_at(SENT + 301).unwrap_err(), VerifyError::TooOld { age: Duration::from_secs(301), tolerance });
    assert_eq!(read_at(SENT - 301).unwrap_err(), VerifyError::TooNew { ahead: Duration::from_secs(301), tolerance });
    let fraction = at(SENT + 300) + Duration::from_millis(900);
    let verifier = Verifier::new([ONE]).unwrap();
    assert!(verifier.verify_at(&sign(ONE, at(SENT), BODY), BODY, fraction).is_ok(), "whole seconds count");
}

#[test]
fn what_nobody_with_the_secret_signed_is_never_called_too_old() {
    let forged = sign("whsec_other", at(SENT - 10_000), BODY);
    let refused = Verifier::new([ONE]).unwrap().verify_at(&forged, BODY, at(SENT)).unwrap_err();
    assert_eq!(refused, VerifyError::WrongSignature);
}

#[test]
fn the_tolerance_can_be_set() {
    let signed = sign(ONE, at(SENT), BODY);
    let strict = Verifier::new([ONE]).unwrap().tolerance(Duration::ZERO);
    assert!(strict.verify_at(&signed, BODY, at(SENT)).is_ok());
    assert!(matches!(strict.verify_at(&signed, BODY, at(SENT + 1)), Err(VerifyError::TooOld { .. })));
    let patient = Verifier::new([ONE]).unwrap().tolerance(Duration::MAX);
    assert!(patient.verify_at(&signed, BODY, at(0)).is_ok());
}

#[test]
fn the_clock_of_the_system_is_used_unless_another_time_is_given() {
    let verifier = Verifier::new([ONE]).unwrap();
    assert!(verifier.verify(&sign(ONE, SystemTime::now(), BODY), BODY).is_ok());
    assert!(matches!(verifier.verify(&sign(ONE, at(SENT - 1_000_000), BODY), BODY), Err(VerifyError::TooOld { .. })));
}

#[test]
fn a_timestamp_that_is_no_number_of_seconds_is_refused_as_such() {
    let verifier = Verifier::new([ONE]).unwrap();
    for bad in [
        "",
        " ",
        "now",
        "-1",
        "+1773052200",
        "1773052200.5",
        "1e9",
        "0x10",
        "1,2",
        "99999999999999999999",
        "18446744073709551615",
    ] {
        let headers = headers(&[(TIMESTAMP, bad), (SIGNATURE, &format!("v1={MAC_ONE}"))]);
        assert_eq!(
            verifier.verify_at(&headers, BODY, at(SENT)).unwrap_err(),
            VerifyError::MalformedTimestamp,
            "{bad:?}"
        );
    }
}

#[test]
fn a_header_that_is_missing_or_there_twice_is_named() {
    let verifier = Verifier::new([ONE]).unwrap();
    for header in [SIGNATURE, TIMESTAMP] {
        let mut signed = sign(ONE, at(SENT), BODY);
        let value = signed.get(header).unwrap().clone();
        signed.append(HeaderName::try_from(header).unwrap(), value);
        let refused = verifier.verify_at(&signed, BODY, at(SENT)).unwrap_err();
        assert_eq!(refused, VerifyError::RepeatedHeader { header });
        assert!(refused.to_string().contains(header), "{refused}");
        signed.remove(header);
        let refused = verifier.verify_at(&signed, BODY, at(SENT)).unwrap_err();
        assert_eq!(refused, VerifyError::MissingHeader { header });
        assert!(refused.to_string().contains(header), "{refused}");
    }
}

#[test]
fn headers_that_are_no_text_are_refused_and_not_trusted() {
    let verifier = Verifier::new([ONE]).unwrap();
    let mut signed = sign(ONE, at(SENT), BODY);
    signed.insert("x-salesbooth-signature", HeaderValue::from_bytes(b"v1=\xff").unwrap());
    assert_eq!(verifier.verify_at(&signed, BODY, at(SENT)).unwrap_err(), VerifyError::UnknownScheme);
    signed.insert("x-salesbooth-timestamp", HeaderValue::from_bytes(b"\xff").unwrap());
    assert_eq!(verifier.verify_at(&signed, BODY, at(SENT)).unwrap_err(), VerifyError::MalformedTimestamp);
}

#[test]
fn headers_of_any_framework_can_be_looked_up() {
    let signed = sign(ONE, at(SENT), BODY);
    let kept: Vec<(String, String)> =
        signed.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let lookup =
        |name: &str| kept.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str());
    let verifier = Verifier::new([ONE]).unwrap();
    assert!(verifier.verify_with(lookup, BODY, at(SENT)).is_ok());
    let none = verifier.verify_with(|_| None, BODY, at(SENT)).unwrap_err();
    assert_eq!(none, VerifyError::MissingHeader { header: SIGNATURE });
}

#[test]
fn what_a_replay_sends_again_says_so() {
    let verifier = Verifier::new([ONE]).unwrap();
    for (value, replay) in [("true", true), ("True", true), ("false", false), ("", false), ("1", false)] {
        let mut signed = sign(ONE, at(SENT), BODY);
        signed.insert("x-salesbooth-replayed", HeaderValue::from_static(value));
        assert_eq!(verifier.verify_at(&signed, BODY, at(SENT)).unwrap().is_replay(), replay, "{value}");
    }
}

#[test]
fn a_wrong_signature_is_answered_with_401_and_everything_else_with_400() {
    assert_eq!(signed_as(&format!("v1={MAC_TWO}")).unwrap_err().status(), StatusCode::UNAUTHORIZED);
    assert_eq!(signed_as("").unwrap_err().status(), StatusCode::BAD_REQUEST);
    assert_eq!(read_at(SENT + 301).unwrap_err().status(), StatusCode::BAD_REQUEST);
}

#[test]
fn neither_secret_nor_signature_nor_body_is_shown() {
    let verifier = Verifier::new([ONE, TWO]).unwrap();
    let refused = signed_as(&format!("v1={MAC_TWO}")).unwrap_err();
    let delivery = signed_as(&format!("v1={MAC_ONE}")).unwrap();
    let shown = format!("{verifier:?} {refused:?} {refused} {delivery:?}");
    for secret in [ONE, TWO, MAC_ONE, MAC_TWO, "cust_xxxxx"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    assert!(shown.contains("secrets: 2"), "{shown}");
}

#[test]
fn a_secret_that_anybody_could_guess_or_that_was_pasted_wrongly_is_refused() {
    let refused = |secrets: &[&str]| Verifier::new(secrets.iter().copied()).unwrap_err().to_string();
    assert!(refused(&[]).contains("no webhook secret"));
    assert!(refused(&[ONE, ""]).contains("empty"));
    let pasted = refused(&["whsec_hunter2\n"]);
    assert!(pasted.contains("white space") && !pasted.contains("hunter2"), "{pasted}");
}

#[test]
fn no_headers_and_no_body_make_it_panic() {
    let verifier = Verifier::new([ONE]).unwrap();
    let odd = ["", "=", "v1=", ",", "v1=,", "🦀", "v1=🦀", "\t", "0", "18446744073709551616", "v1=v1=v1="];
    for signature in odd {
        for timestamp in odd {
            for now in [UNIX_EPOCH, at(SENT), UNIX_EPOCH - Duration::from_secs(5)] {
                let lookup = |name: &str| Some(if name == SIGNATURE { signature } else { timestamp });
                assert!(verifier.verify_with(lookup, "{", now).is_err());
            }
        }
    }
}

#[cfg(feature = "salesbooth-webhooks")]
mod events {
    use saleskit::{Amount, Kind, salesbooth::webhooks::Event};
    use saleskit_mock::{Api, event_samples};

    use super::*;

    fn delivered(body: &str) -> Delivery {
        Verifier::new([ONE]).unwrap().verify_at(&sign(ONE, at(SENT), body), body.to_owned(), at(SENT)).unwrap()
    }

    #[test]
    fn every_documented_sample_is_verified_and_read_as_its_event() {
        let samples = event_samples(Api::Salesbooth, "webhooks");
        assert!(samples.len() > 10, "{}", samples.len());
        for (name, sample) in samples {
            let delivery = delivered(&sample.to_string());
            let event = delivery.event().unwrap();
            assert_eq!(event.name(), name);
            assert!(!matches!(event, Event::Unknown(_)), "{name}");
            assert_eq!(delivery.id().as_deref(), sample["id"].as_str());
        }
    }

    #[test]
    fn an_event_is_matched_by_its_type() {
        let Event::DealCreated(created) = delivered(BODY).event().unwrap() else { panic!("another event") };
        let data = created.data.unwrap();
        assert_eq!((data.id.as_deref(), data.total.as_ref().map(Amount::as_str)), (Some("deal_abc123"), Some("0.00")));
    }

    #[test]
    fn every_event_has_at_least_what_all_events_share() {
        for name in Event::NAMES {
            let body =
                format!(r#"{{"id": 12, "event": "{name}", "created_at": "2026-03-09T10:30:00Z", "data": {{}}}}"#);
            let event = delivered(&body).event().unwrap();
            let shown = format!("{event:?}");
            assert!(shown.contains("id: Some(\"12\")") && shown.contains("created_at: Some("), "{name}: {shown}");
            assert!(shown.contains("extra: {}"), "{name}: {shown}");
        }
        let Event::DealUpdated(updated) =
            delivered(r#"{"event": "deal.updated", "data": {"total": 9.90}}"#).event().unwrap()
        else {
            panic!("another event")
        };
        assert_eq!(updated.data.unwrap()["total"], 9.9);
    }

    #[test]
    fn an_event_that_the_documents_do_not_know_keeps_its_json() {
        let Event::Unknown(event) =
            delivered(r#"{"id": "evt_1", "event": "deal.danced", "data": {"n": 1}}"#).event().unwrap()
        else {
            panic!("a known event")
        };
        assert_eq!((&*event.name, &event.json["data"]["n"]), ("deal.danced", &1.into()));
        let nameless = delivered(r#"{"event": []}"#);
        assert_eq!((nameless.event().unwrap().name(), nameless.name()), ("", None));
    }

    #[test]
    fn an_event_of_another_form_tells_where_and_stays_readable() {
        let body = r#"{"id": "evt_1", "event": "deal.created", "data": {"id": "deal_1", "status": {"hunter": 2}}}"#;
        let delivery = delivered(body);
        let fault = delivery.event().unwrap_err();
        assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some("data.status")), "{fault}");
        assert!(fault.to_string().contains("deal.created"), "{fault}");
        assert!(!fault.is_transient());
        assert_eq!((delivery.id().as_deref(), delivery.body().as_ref()), (Some("evt_1"), body.as_bytes()));
    }

    #[test]
    fn a_byte_order_mark_is_read_over_and_an_id_may_be_a_number() {
        let delivery = delivered("\u{feff}{\"id\": 12, \"event\": \"deal.created\", \"data\": {\"id\": 7}}");
        assert_eq!((delivery.id().as_deref(), delivery.name().as_deref()), (Some("12"), Some("deal.created")));
        assert_eq!(delivery.event().unwrap().name(), "deal.created");
    }

    #[test]
    fn a_genuine_body_that_is_no_json_is_a_delivery_without_an_event() {
        for body in ["", "null", "[1]", "{\"event\": \"deal.created\", \"data\": ", "<html>"] {
            let delivery = delivered(body);
            assert_eq!(delivery.event().unwrap_err().kind(), Kind::Undecodable, "{body}");
            assert_eq!((delivery.id(), delivery.name()), (None, None), "{body}");
        }
    }
}

#[cfg(feature = "salesbyte-webhooks")]
mod checkouts {
    use saleskit::{Kind, webhooks::quote_checkout};
    use saleskit_mock::{Api, event_samples};

    #[test]
    fn the_documented_checkout_is_read_as_a_quote() {
        let (_, sample) = event_samples(Api::SalesByte, "webhooks").remove(0);
        let quote = quote_checkout(sample.to_string().as_bytes()).unwrap();
        assert_eq!((quote.id, quote.key.as_deref()), (sample["id"].as_i64(), None));
        assert_eq!(quote.is_signed, Some(true));
        let products = quote.signed_products.unwrap().products;
        assert_eq!(products[0].sku.as_deref(), Some("PANEL-20"));
        assert_eq!(products[0].sum_including_vat.as_ref().unwrap().as_str(), "84000");
    }

    #[test]
    fn a_checkout_of_another_form_tells_where() {
        let fault = quote_checkout(br#"{"id": 1, "signed_products": {"products": [{"name": "a"}, {"name": []}]}}"#)
            .unwrap_err();
        assert_eq!(
            (fault.kind(), fault.path()),
            (Kind::Undecodable, Some("signed_products.products[1].name")),
            "{fault}"
        );
        assert_eq!(quote_checkout(b"<html>").unwrap_err().kind(), Kind::Undecodable);
    }
}
