//! Fault injection: the kinds of faults, their parameters, and the rules that decide which requests meet one.
//!
//! A fault is written on one line (`503; retry-after=2`, see `text`) or as JSON (`json`). Both follow the table in `kind`. A `rule` names
//! the requests that meet a fault, and a `set` of rules decides for each request. `play` produces the reply, and the server breaks
//! connections.

mod json;
mod kind;
mod reading;
mod refused;
mod rule;
mod set;
mod text;

use std::time::Duration;

use http::{HeaderMap, HeaderName};

pub(crate) use self::json::{described, rules as rules_from_json, written};
pub(crate) use self::kind::Kind;
use self::kind::Setting;
pub use self::reading::{FaultError, FaultProblem};
pub(crate) use self::refused::{header as refused_header, rules as refused_rules};
pub use self::rule::FaultRule;
pub(crate) use self::set::RuleSet;

/// The header that asks for a fault.
pub(crate) const HEADER: HeaderName = HeaderName::from_static("x-mock-fault");

/// A failure to inject into a request: an error status, a slow reply, a broken connection.
///
/// The text form is the value of the header `X-Mock-Fault`. Read it with [`str::parse`] and print it with [`ToString`]:
///
/// ```
/// use saleskit_mock::Fault;
///
/// let fault: Fault = "429; retry-after=2".parse()?;
/// assert_eq!(fault, Fault::status(429).retry_after(2));
/// assert_eq!(fault.to_string(), "429; retry-after=2");
/// # Ok::<(), saleskit_mock::FaultError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    kind: Kind,
    /// The parameters that are set, by name, in the order of the kind's parameters.
    settings: Vec<(&'static str, Setting)>,
}

impl Fault {
    fn of(kind: Kind) -> Fault {
        Fault { kind, settings: Vec::new() }
    }

    /// An API error. The body is the documented example of this status, or else the API's error format.
    ///
    /// # Panics
    /// If the status is not between 400 and 599.
    #[track_caller]
    pub fn status(status: u16) -> Fault {
        Fault::of(Kind::Status).with("status", Setting::Number(status.into()))
    }

    /// An HTML page, such as an error page from a proxy in front of the API.
    ///
    /// # Panics
    /// If the status is not between 200 and 599.
    #[track_caller]
    pub fn html(status: u16) -> Fault {
        Fault::of(Kind::Html).with("status", Setting::Number(status.into()))
    }

    /// The reply is delayed.
    ///
    /// # Panics
    /// If the delay is longer than an hour.
    #[track_caller]
    pub fn delay(time: Duration) -> Fault {
        Fault::of(Kind::Delay).with("ms", millis(time))
    }

    /// The body of the reply arrives in small pieces, with a pause before each.
    ///
    /// # Panics
    /// If a piece has no bytes, or the pause is longer than an hour.
    #[track_caller]
    pub fn drip(bytes: u32, pause: Duration) -> Fault {
        Fault::of(Kind::Drip).with("bytes", Setting::Number(bytes.into())).with("ms", millis(pause))
    }

    /// The connection ends in the middle of the body: after half of it, or after the number of bytes set with [`after`](Fault::after).
    pub fn truncated() -> Fault {
        Fault::of(Kind::Truncated)
    }

    /// The body is incomplete JSON, with a `Content-Length` that matches it.
    pub fn malformed() -> Fault {
        Fault::of(Kind::Malformed)
    }

    /// The reply has its status and headers, but no body.
    pub fn empty() -> Fault {
        Fault::of(Kind::Empty)
    }

    /// The connection is closed without a reply.
    pub fn close() -> Fault {
        Fault::of(Kind::Close)
    }

    /// The connection is reset (TCP RST): at once, or after the number of body bytes set with [`after`](Fault::after).
    pub fn reset() -> Fault {
        Fault::of(Kind::Reset)
    }

    /// No reply arrives, until the client gives up.
    pub fn hang() -> Fault {
        Fault::of(Kind::Hang)
    }

    /// Sets after how many bytes of the body the connection breaks.
    ///
    /// # Panics
    /// If this kind of fault does not have the parameter. The same applies to all methods below.
    #[must_use]
    #[track_caller]
    pub fn after(self, bytes: u32) -> Fault {
        self.with("after", Setting::Number(bytes.into()))
    }

    /// Sets the `Retry-After` header of the reply, in seconds.
    #[must_use]
    #[track_caller]
    pub fn retry_after(self, seconds: u32) -> Fault {
        self.with("retry-after", Setting::Number(seconds.into()))
    }

    /// Sets the code in the error body.
    #[must_use]
    #[track_caller]
    pub fn code(self, code: &str) -> Fault {
        self.with("code", Setting::Text(code.to_owned()))
    }

    /// Sets the message in the error body.
    #[must_use]
    #[track_caller]
    pub fn message(self, message: &str) -> Fault {
        self.with("message", Setting::Text(message.to_owned()))
    }

    /// Adds a random time, up to this limit, to a delay. The seed decides.
    #[must_use]
    #[track_caller]
    pub fn jitter(self, time: Duration) -> Fault {
        self.with("jitter", millis(time))
    }

    /// Waits before the fault is injected.
    #[must_use]
    #[track_caller]
    pub fn delayed(self, time: Duration) -> Fault {
        self.with("delay", millis(time))
    }

    /// Sets whether the request is executed, so that only its reply is lost.
    ///
    /// By default, a fault that damages a reply executes the request: delay, drip, truncated, malformed, empty, and a reset after part of
    /// the body. Other faults do not.
    #[must_use]
    #[track_caller]
    pub fn executed(self, executed: bool) -> Fault {
        self.with("executed", Setting::Flag(executed))
    }

    #[track_caller]
    fn with(mut self, name: &str, setting: Setting) -> Fault {
        if let Err(reason) = self.set(name, setting) {
            panic!("{reason}");
        }
        self
    }

    /// Sets a parameter. An error if this kind does not have it, or the value is not allowed.
    fn set(&mut self, name: &str, setting: Setting) -> Result<(), String> {
        let parameter = self.kind.parameter(name)?;
        parameter.form.check(&setting)?;
        self.settings.retain(|(known, _)| *known != parameter.name);
        self.settings.push((parameter.name, setting));
        let order = |name: &str| self.kind.parameters().position(|parameter| parameter.name == name);
        self.settings.sort_by_key(|(name, _)| order(name));
        Ok(())
    }

    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    fn setting(&self, name: &str) -> Option<&Setting> {
        self.settings.iter().find(|(known, _)| *known == name).map(|(_, setting)| setting)
    }

    pub(crate) fn number(&self, name: &str) -> Option<u64> {
        match self.setting(name)? {
            Setting::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn words(&self, name: &str) -> Option<&str> {
        match self.setting(name)? {
            Setting::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn wait(&self, name: &str) -> Option<Duration> {
        self.number(name).map(Duration::from_millis)
    }

    /// Whether the request is still executed.
    pub(crate) fn executes(&self) -> bool {
        match self.setting("executed") {
            Some(Setting::Flag(executed)) => *executed,
            // A reset in the middle of a body needs a body as well.
            _ => self.kind.executes() || (self.kind == Kind::Reset && self.setting("after").is_some()),
        }
    }

    /// The fault that a request asks for in its header.
    pub(crate) fn asked(headers: &HeaderMap) -> Result<Option<Fault>, FaultError> {
        let mut values = headers.get_all(HEADER).iter();
        let Some(value) = values.next() else { return Ok(None) };
        if values.next().is_some() {
            return Err(FaultError::one("", "one fault at a time: the header came more than once"));
        }
        let text = value.to_str().map_err(|_| FaultError::one("", "the header is not in ASCII"))?;
        text.parse().map(Some)
    }
}

#[track_caller]
fn millis(time: Duration) -> Setting {
    Setting::Number(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}
