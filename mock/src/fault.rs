//! Faults on demand: what they are called, what they take, and when one strikes.
//!
//! A fault is written in one line (`503; retry-after=2`, read by `text`) or as JSON (`json`), by the one table of `kind`. A `rule` says
//! which requests meet it, and a `set` of rules decides for each request. `play` decides the answer, and the server
//! decides how a connection breaks.

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

/// Something that goes wrong with a request: an error status, a slow reply, a broken connection.
///
/// Written as the header `X-Mock-Fault` has it, a fault is read with [`str::parse`] and printed with [`ToString`]:
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
    /// What differs from the usual, by name, in the order of the kind's parameters.
    settings: Vec<(&'static str, Setting)>,
}

impl Fault {
    fn of(kind: Kind) -> Fault {
        Fault { kind, settings: Vec::new() }
    }

    /// An error of the API: the documented example of this status where there is one, else the API's error form.
    ///
    /// # Panics
    /// When the status is not within 400 to 599.
    #[track_caller]
    pub fn status(status: u16) -> Fault {
        Fault::of(Kind::Status).with("status", Setting::Number(status.into()))
    }

    /// An HTML page, such as a proxy in front of an API answers.
    ///
    /// # Panics
    /// When the status is not within 200 to 599.
    #[track_caller]
    pub fn html(status: u16) -> Fault {
        Fault::of(Kind::Html).with("status", Setting::Number(status.into()))
    }

    /// The reply comes late.
    ///
    /// # Panics
    /// When it is more than an hour.
    #[track_caller]
    pub fn delay(time: Duration) -> Fault {
        Fault::of(Kind::Delay).with("ms", millis(time))
    }

    /// The body of the reply comes in small pieces, with a pause before each.
    ///
    /// # Panics
    /// When a piece has no bytes, or the pause is longer than an hour.
    #[track_caller]
    pub fn drip(bytes: u32, pause: Duration) -> Fault {
        Fault::of(Kind::Drip).with("bytes", Setting::Number(bytes.into())).with("ms", millis(pause))
    }

    /// The connection ends in the middle of the body: after half of it, or [`after`](Fault::after) so many bytes.
    pub fn truncated() -> Fault {
        Fault::of(Kind::Truncated)
    }

    /// The body is JSON that breaks off, under a length that fits.
    pub fn malformed() -> Fault {
        Fault::of(Kind::Malformed)
    }

    /// Status and headers of the reply, without a body.
    pub fn empty() -> Fault {
        Fault::of(Kind::Empty)
    }

    /// The connection is closed without a reply.
    pub fn close() -> Fault {
        Fault::of(Kind::Close)
    }

    /// The connection is reset (TCP RST): at once, or [`after`](Fault::after) so many bytes of the body.
    pub fn reset() -> Fault {
        Fault::of(Kind::Reset)
    }

    /// Nothing comes, until the client gives up.
    pub fn hang() -> Fault {
        Fault::of(Kind::Hang)
    }

    /// After how many bytes of the body a connection breaks.
    ///
    /// # Panics
    /// When this kind of fault takes no such parameter, as for all methods below.
    #[must_use]
    #[track_caller]
    pub fn after(self, bytes: u32) -> Fault {
        self.with("after", Setting::Number(bytes.into()))
    }

    /// The `Retry-After` of the reply, in seconds.
    #[must_use]
    #[track_caller]
    pub fn retry_after(self, seconds: u32) -> Fault {
        self.with("retry-after", Setting::Number(seconds.into()))
    }

    /// The code in the error's body.
    #[must_use]
    #[track_caller]
    pub fn code(self, code: &str) -> Fault {
        self.with("code", Setting::Text(code.to_owned()))
    }

    /// The message in the error's body.
    #[must_use]
    #[track_caller]
    pub fn message(self, message: &str) -> Fault {
        self.with("message", Setting::Text(message.to_owned()))
    }

    /// Up to how much longer a delay takes, drawn from the seed.
    #[must_use]
    #[track_caller]
    pub fn jitter(self, time: Duration) -> Fault {
        self.with("jitter", millis(time))
    }

    /// Waits before the fault happens.
    #[must_use]
    #[track_caller]
    pub fn delayed(self, time: Duration) -> Fault {
        self.with("delay", millis(time))
    }

    /// Whether the request is executed, so that only its reply is lost. By default it is where a reply is needed to be spoilt (delay,
    /// drip, truncated, malformed, empty, a reset in the middle), and is not otherwise.
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

    /// Takes over a setting; why not, where it is not one of this kind.
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

    /// Whether the request is executed nonetheless.
    pub(crate) fn executes(&self) -> bool {
        match self.setting("executed") {
            Some(Setting::Flag(executed)) => *executed,
            // A reset in the middle of a body needs a body as well.
            _ => self.kind.executes() || (self.kind == Kind::Reset && self.setting("after").is_some()),
        }
    }

    /// The fault that a request asks for itself.
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
