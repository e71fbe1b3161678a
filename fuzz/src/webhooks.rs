//! Deliveries.

use std::time::{Duration, UNIX_EPOCH};

use saleskit::webhooks::{Verifier, sign};

/// Verifies a delivery: a signature line, a timestamp line, the body. Then the same body, rightly signed.
///
/// # Panics
///
/// When a delivery that nobody signed is taken, or one that was signed is refused.
pub fn webhook(input: &[u8]) {
    let mut parts = input.splitn(3, |byte| *byte == b'\n');
    let (signature, timestamp) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let body = parts.next().unwrap_or_default().to_vec();
    let now = UNIX_EPOCH + Duration::from_secs(1_773_052_200);
    let verifier = Verifier::new(["whsec_example", "whsec_older"]).expect("a verifier");
    let mut headers = http::HeaderMap::new();
    for (name, value) in [("x-salesbooth-signature", signature), ("x-salesbooth-timestamp", timestamp)] {
        if let Ok(value) = http::HeaderValue::from_bytes(value) {
            headers.append(name, value);
        }
    }
    if let Err(refused) = verifier.verify_at(&headers, body.clone(), now) {
        assert!((400..500).contains(&refused.status().as_u16()), "{refused}");
    }
    let signed = sign("whsec_other", now, &body);
    assert!(verifier.verify_at(&signed, body.clone(), now).is_err(), "another secret's signature was taken");
    for secret in ["whsec_example", "whsec_older"] {
        let delivery = verifier.verify_at(&sign(secret, now, &body), body.clone(), now).expect("a signed delivery");
        assert_eq!(delivery.body(), &body);
        let _ =
            (delivery.id(), delivery.name(), delivery.is_replay(), delivery.event().map_err(|error| error.to_string()));
    }
    let _ = saleskit::webhooks::quote_checkout(&body).map_err(|error| error.to_string());
}
