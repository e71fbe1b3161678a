//! Verifies deliveries.

use std::{
    fmt,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use bytes::Bytes;
use http::HeaderMap;
use saleskit_runtime::{Error, ErrorBuilder};
use secrecy::{ExposeSecret, SecretString};

use super::{
    Delivery, REPLAYED_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, VerifyError,
    signature::{is_genuine, signatures, time},
};
use crate::environment::variable;

const SECRET_VARIABLE: &str = "SALESBOOTH_WEBHOOK_SECRET";

/// How old, or how far in the future, a signature may be. The value is from the docs.
const TOLERANCE: Duration = Duration::from_secs(300);

/// Verifies that deliveries come from Salesbooth. It has one webhook secret, or several during a rotation.
///
/// Timestamps within 300 s of this machine's clock are accepted, unless [`tolerance`](Verifier::tolerance) changes that.
///
/// Docs sections “Webhook Signature Verification” and “Signature Verification”.
#[derive(Clone)]
pub struct Verifier {
    secrets: Vec<SecretString>,
    tolerance: Duration,
}

impl Verifier {
    /// Creates a verifier that accepts signatures by any of these secrets. Pass each secret complete, including `whsec_`.
    ///
    /// A webhook has one secret. Use several during a rotation, or for several webhooks with one URL.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration) if there is no secret, or if one is empty or contains white space. With an
    /// empty secret, anyone could sign; white space is usually a pasted line break.
    pub fn new(secrets: impl IntoIterator<Item = impl Into<SecretString>>) -> Result<Self, Error> {
        let secrets: Vec<SecretString> = secrets.into_iter().map(Into::into).collect();
        if secrets.is_empty() {
            return Err(ErrorBuilder::configuration(
                "there is no webhook secret: pass the one that the API returned when the webhook was created",
            )
            .build());
        }
        for secret in &secrets {
            let text = secret.expose_secret();
            if text.is_empty() {
                return Err(ErrorBuilder::configuration("a webhook secret is empty: anyone could sign with it").build());
            }
            if text.contains(char::is_whitespace) {
                return Err(ErrorBuilder::configuration(
                    "a webhook secret contains white space: was it pasted with a line break?",
                )
                .build());
            }
        }
        Ok(Self { secrets, tolerance: TOLERANCE })
    }

    /// Creates a verifier with the secrets from SALESBOOTH_WEBHOOK_SECRET, separated by commas.
    ///
    /// # Errors
    ///
    /// The errors of [`new`](Verifier::new), and [`Configuration`](crate::Kind::Configuration) if the variable is not set.
    pub fn from_env() -> Result<Self, Error> {
        let text = variable(SECRET_VARIABLE)?.ok_or_else(|| {
            ErrorBuilder::configuration(format!(
                "{SECRET_VARIABLE} is not set: set it to the secret of a webhook (`whsec_...`)"
            ))
            .build()
        })?;
        Self::new(text.split(',').map(str::trim))
    }

    /// Sets how old, or how far in the future, a signature may be, in whole seconds. The default is 300 seconds.
    ///
    /// Anyone who obtains a delivery can replay it for this long.
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Verifies a delivery with the system clock. `body` must be the bytes exactly as they arrived.
    ///
    /// # Errors
    ///
    /// Why the delivery is rejected. Reply with [`VerifyError::status`].
    pub fn verify(&self, headers: &HeaderMap, body: impl Into<Bytes>) -> Result<Delivery, VerifyError> {
        self.verify_at(headers, body, SystemTime::now())
    }

    /// Verifies a delivery as of the time `now`, for tests and for deliveries that waited in a queue.
    ///
    /// # Errors
    ///
    /// As for [`verify`](Verifier::verify).
    pub fn verify_at(
        &self,
        headers: &HeaderMap,
        body: impl Into<Bytes>,
        now: SystemTime,
    ) -> Result<Delivery, VerifyError> {
        let only = |header| {
            let mut values = headers.get_all(header).iter();
            let first = values.next();
            if values.next().is_some() { Err(VerifyError::RepeatedHeader { header }) } else { Ok(first) }
        };
        let (signature, timestamp) = (only(SIGNATURE_HEADER)?, only(TIMESTAMP_HEADER)?);
        let value = |name| match name {
            SIGNATURE_HEADER => signature,
            TIMESTAMP_HEADER => timestamp,
            name => headers.get(name),
        };
        // A header value that is not text becomes invalid, so that it counts as malformed and not as missing.
        self.verify_with(|name| value(name).map(|value| value.to_str().unwrap_or("?")), body, now)
    }

    /// Verifies a delivery whose headers are not in a `HeaderMap`.
    ///
    /// `header` returns the value of a header by its name, which it must compare without regard to case. It should return `None`
    /// for a header that occurs twice.
    ///
    /// ```
    /// use std::time::{Duration, UNIX_EPOCH};
    /// use saleskit::webhooks::Verifier;
    ///
    /// let headers = [
    ///     ("x-salesbooth-timestamp", "1773052200"),
    ///     ("x-salesbooth-signature", "v1=f5bfb2c1f79edbf43a0e8f1be4b5f1c8e9fd9ac9a8ff7d0bb6bb5eb7b8ff2b3c"),
    /// ];
    /// let header = |name: &str| headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value);
    /// let now = UNIX_EPOCH + Duration::from_secs(1_773_052_201);
    /// let refused = Verifier::new(["whsec_example"])?.verify_with(header, "{}", now).unwrap_err();
    /// assert_eq!(refused.status(), 401);
    /// # Ok::<(), saleskit::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`verify`](Verifier::verify).
    pub fn verify_with<'h>(
        &self,
        header: impl Fn(&'static str) -> Option<&'h str>,
        body: impl Into<Bytes>,
        now: SystemTime,
    ) -> Result<Delivery, VerifyError> {
        let needed = |name| header(name).ok_or(VerifyError::MissingHeader { header: name });
        let (signature, timestamp) = (needed(SIGNATURE_HEADER)?, needed(TIMESTAMP_HEADER)?);
        let (seconds, at) = time(timestamp).ok_or(VerifyError::MalformedTimestamp)?;
        let body = body.into();
        // Check the signature first: the age matters only if the delivery is authentic.
        if !is_genuine(&self.secrets, &signatures(signature)?, timestamp, &body) {
            return Err(VerifyError::WrongSignature);
        }
        self.check_age(seconds, now)?;
        let replay = header(REPLAYED_HEADER).is_some_and(|value| value.trim().eq_ignore_ascii_case("true"));
        Ok(Delivery::new(at, replay, body))
    }

    /// Compares whole seconds, as the docs do.
    fn check_age(&self, signed: u64, now: SystemTime) -> Result<(), VerifyError> {
        let now = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let (age, ahead) = (now.saturating_sub(signed), signed.saturating_sub(now));
        let tolerance = self.tolerance;
        if age > tolerance.as_secs() {
            Err(VerifyError::TooOld { age: Duration::from_secs(age), tolerance })
        } else if ahead > tolerance.as_secs() {
            Err(VerifyError::TooNew { ahead: Duration::from_secs(ahead), tolerance })
        } else {
            Ok(())
        }
    }
}

impl fmt::Debug for Verifier {
    /// Shows the number of secrets instead of the secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier").field("secrets", &self.secrets.len()).field("tolerance", &self.tolerance).finish()
    }
}
