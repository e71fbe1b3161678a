//! Verifying deliveries: headers in, a verdict out.

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

/// How old, or how far in the future, a signature may be. The docs' own figure.
const TOLERANCE: Duration = Duration::from_secs(300);

/// Tells whether deliveries are Salesbooth's. Holds a webhook's secret, or several while one replaces another.
///
/// Docs: “Webhook Signature Verification” and “Signature Verification”.
#[derive(Clone)]
pub struct Verifier {
    secrets: Vec<SecretString>,
    tolerance: Duration,
}

impl Verifier {
    /// Accepts what is signed with any of these secrets, each whole as the webhook's creation gave it, `whsec_`
    /// included.
    ///
    /// A webhook has one secret. Several are for the time in which one replaces another, or for several webhooks at one
    /// address.
    ///
    /// # Errors
    ///
    /// A [configuration](crate::Kind::Configuration) error when there is no secret, or one is empty or holds white space: an
    /// empty one would let anybody sign, and the other was pasted with a line break.
    pub fn new(secrets: impl IntoIterator<Item = impl Into<SecretString>>) -> Result<Self, Error> {
        let secrets: Vec<SecretString> = secrets.into_iter().map(Into::into).collect();
        if secrets.is_empty() {
            return Err(ErrorBuilder::configuration(
                "there is no webhook secret: give the one that came with the webhook's creation",
            )
            .build());
        }
        for secret in &secrets {
            let text = secret.expose_secret();
            if text.is_empty() {
                return Err(
                    ErrorBuilder::configuration("a webhook secret is empty: anybody could sign with it").build()
                );
            }
            if text.contains(char::is_whitespace) {
                return Err(ErrorBuilder::configuration(
                    "a webhook secret has white space in it: was it pasted with a line break?",
                )
                .build());
            }
        }
        Ok(Self { secrets, tolerance: TOLERANCE })
    }

    /// Accepts what is signed with the secret of SALESBOOTH_WEBHOOK_SECRET; several are separated by commas.
    ///
    /// # Errors
    ///
    /// As for [`new`](Verifier::new), and when the variable is not set.
    pub fn from_env() -> Result<Self, Error> {
        let text = variable(SECRET_VARIABLE)?.ok_or_else(|| {
            ErrorBuilder::configuration(format!(
                "{SECRET_VARIABLE} is not set: put the secret of a webhook (`whsec_...`) in it"
            ))
            .build()
        })?;
        Self::new(text.split(',').map(str::trim))
    }

    /// Lets a signature be this old, or this far in the future, in whole seconds; 300 seconds unless set.
    ///
    /// Whoever gets hold of a delivery can play it back for that long.
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Verifies a delivery by the system's clock. `body` is what came over the wire, byte for byte.
    ///
    /// # Errors
    ///
    /// Why it is not accepted; [`VerifyError::status`] is what to answer.
    pub fn verify(&self, headers: &HeaderMap, body: impl Into<Bytes>) -> Result<Delivery, VerifyError> {
        self.verify_at(headers, body, SystemTime::now())
    }

    /// Verifies a delivery as if it were `now`: for tests, and for deliveries that waited in a queue since they came.
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
        // What is no text is neither a timestamp nor a signature: it is there, and will not be understood.
        self.verify_with(|name| value(name).map(|value| value.to_str().unwrap_or("?")), body, now)
    }

    /// Verifies a delivery whose headers are kept in another way: `header` gives the value of a header by its name,
    /// which it must look for without regard to case. It should give nothing for one that is there twice.
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
        // The signature comes first: that a delivery is too old is worth telling apart only when it is genuine.
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
    /// Counts the secrets instead of showing them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier").field("secrets", &self.secrets.len()).field("tolerance", &self.tolerance).finish()
    }
}
