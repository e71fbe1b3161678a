//! Computes signatures: which bytes they cover, and their form in the header.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hmac_sha256::HMAC;
use http::{HeaderMap, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::{SIGNATURE_HEADER, TIMESTAMP_HEADER, VerifyError};

/// The documented scheme.
const SCHEME: &str = "v1=";

/// An HMAC-SHA256.
type Mac = [u8; 32];

/// Makes the headers of a delivery that is signed with `secret` at the time `at`, rounded down to whole seconds. For tests of a
/// receiver.
///
/// ```
/// use std::time::SystemTime;
/// use saleskit::webhooks::{Verifier, sign};
///
/// let body = r#"{"id": "evt_1", "event": "deal.closed", "data": {}}"#;
/// let headers = sign("whsec_example", SystemTime::now(), body);
/// let delivery = Verifier::new(["whsec_example"])?.verify(&headers, body)?;
/// assert_eq!(delivery.id().as_deref(), Some("evt_1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sign(secret: impl Into<SecretString>, at: SystemTime, body: impl AsRef<[u8]>) -> HeaderMap {
    let timestamp = at.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs().to_string();
    let mac = covered(&secret.into(), &timestamp, body.as_ref()).finalize();
    let hex: String = mac.iter().map(|byte| format!("{byte:02x}")).collect();
    let headers = [(SIGNATURE_HEADER, format!("{SCHEME}{hex}")), (TIMESTAMP_HEADER, timestamp)];
    headers
        .into_iter()
        .filter_map(|(name, value)| Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?)))
        .collect()
}

/// The HMAC of everything that a signature covers. The timestamp is used exactly as in the header.
fn covered(secret: &SecretString, timestamp: &str, body: &[u8]) -> HMAC {
    let mut mac = HMAC::new(secret.expose_secret());
    mac.update(timestamp);
    mac.update(b".");
    mac.update(body);
    mac
}

/// Whether one of the signatures was made with one of the secrets. Comparisons take constant time.
pub(super) fn is_genuine(secrets: &[SecretString], signatures: &[Mac], timestamp: &str, body: &[u8]) -> bool {
    secrets.iter().any(|secret| {
        let mac = covered(secret, timestamp, body);
        signatures.iter().any(|signature| mac.clone().finalize_verify(signature))
    })
}

/// Reads the signatures of the known scheme from the header.
///
/// The docs show only one signature. A comma-separated list is accepted, and other schemes are skipped, so that a rotation by
/// Salesbooth does not stop deliveries.
pub(super) fn signatures(header: &str) -> Result<Vec<Mac>, VerifyError> {
    let known: Vec<Option<Mac>> =
        header.split(',').filter_map(|one| one.trim().strip_prefix(SCHEME)).map(mac).collect();
    // Skip malformed signatures next to a well-formed one: they do not affect the result.
    let macs: Vec<Mac> = known.iter().flatten().copied().collect();
    match (macs.is_empty(), known.is_empty()) {
        (false, _) => Ok(macs),
        (true, false) => Err(VerifyError::MalformedSignature),
        (true, true) => Err(VerifyError::UnknownScheme),
    }
}

/// Reads 64 hex digits.
fn mac(hex: &str) -> Option<Mac> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' | b'A'..=b'F' => Some((byte | 0x20) - b'a' + 10),
        _ => None,
    };
    let mut mac = Mac::default();
    let (pairs, []) = hex.as_bytes().as_chunks::<2>() else { return None };
    if pairs.len() != mac.len() {
        return None;
    }
    for (byte, [high, low]) in mac.iter_mut().zip(pairs) {
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(mac)
}

/// Reads Unix seconds, digits only.
pub(super) fn time(timestamp: &str) -> Option<(u64, SystemTime)> {
    let digits = !timestamp.is_empty() && timestamp.bytes().all(|byte| byte.is_ascii_digit());
    let seconds: u64 = timestamp.parse().ok().filter(|_| digits)?;
    Some((seconds, UNIX_EPOCH.checked_add(Duration::from_secs(seconds))?))
}
