//! The session of a signed-in user: stores the API's cookies and sends them back.
//!
//! It serves one client and one host, because a client sends only to its base URL and follows no redirects. Paths and flags of
//! cookies are ignored: they protect browsers, which visit other sites.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{COOKIE, SET_COOKIE},
};
use saleskit_runtime::{Error, ErrorBuilder, private::http_date};
use secrecy::{ExposeSecret, SecretString};

use super::secret::is_secret;

const TAB: HeaderName = HeaderName::from_static("x-tab-id");

/// The most cookies to keep. More would be a fault of the server.
const MOST: usize = 64;

/// The session of a client.
#[derive(Default)]
pub(crate) struct Session {
    /// Shared with the other tabs.
    cookies: Arc<Mutex<BTreeMap<String, Cookie>>>,
    tab: Option<HeaderValue>,
}

struct Cookie {
    value: SecretString,
    until: Option<SystemTime>,
}

impl Session {
    /// A session without cookies, in its own tab if one is named.
    ///
    /// # Errors
    ///
    /// If no header can carry the tab's name.
    pub(crate) fn new(tab: Option<&str>) -> Result<Self, Error> {
        let tab = tab.map(HeaderValue::try_from).transpose().map_err(|_| {
            ErrorBuilder::configuration("`tab` has characters that a header cannot carry: use ASCII on one line")
                .build()
        })?;
        Ok(Self { tab, ..Self::default() })
    }

    /// Shares the cookies of another client, which may be in another tab.
    pub(super) fn share(&mut self, other: &Self) {
        self.cookies = Arc::clone(&other.cookies);
    }

    /// Adds the cookies and the tab to a request. Returns the secrets among the cookies, or `None` if there are no cookies. A tab
    /// that the caller set is kept.
    pub(super) fn add(&self, headers: &mut HeaderMap) -> Option<Vec<SecretString>> {
        let now = SystemTime::now();
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        cookies.retain(|_, cookie| cookie.until.is_none_or(|until| until > now));
        if cookies.is_empty() {
            return None;
        }
        let pairs: Vec<_> =
            cookies.iter().map(|(name, cookie)| format!("{name}={}", cookie.value.expose_secret())).collect();
        let mut value = HeaderValue::try_from(pairs.join("; ")).ok()?;
        value.set_sensitive(true);
        headers.insert(COOKIE, value);
        if let Some(tab) = &self.tab {
            headers.entry(TAB).or_insert_with(|| tab.clone());
        }
        let values = cookies.values().map(|cookie| cookie.value.clone());
        Some(values.filter(is_secret).collect())
    }

    /// Stores the cookies of a reply.
    pub(super) fn keep(&self, headers: &HeaderMap) {
        if !headers.contains_key(SET_COOKIE) {
            return;
        }
        let now = SystemTime::now();
        // Store them together: another call must not send half of a new session with half of the old one.
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        for line in headers.get_all(SET_COOKIE) {
            let Some((name, cookie)) = line.to_str().ok().and_then(|line| read(line, now)) else { continue };
            if cookie.until.is_some_and(|until| until <= now) {
                cookies.remove(&name);
            } else if cookies.len() < MOST || cookies.contains_key(&name) {
                cookies.insert(name, cookie);
            }
        }
    }
}

/// Reads the name, value and expiry of a `Set-Cookie`. `Max-Age` takes precedence over `Expires`.
fn read(line: &str, now: SystemTime) -> Option<(String, Cookie)> {
    let mut parts = line.split(';');
    let (name, value) = parts.next()?.split_once('=')?;
    let (name, value) = (name.trim(), value.trim());
    let (mut age, mut date) = (None, None);
    for part in parts {
        let (attribute, content) = part.split_once('=').unwrap_or((part, ""));
        match attribute.trim().to_ascii_lowercase().as_str() {
            "max-age" => age = content.trim().parse::<i64>().ok(),
            "expires" => date = http_date(content),
            _ => {}
        }
    }
    let until = match age {
        Some(seconds) => now.checked_add(Duration::from_secs(u64::try_from(seconds).unwrap_or(0))),
        None => date,
    };
    (!name.is_empty()).then(|| (name.to_owned(), Cookie { value: value.into(), until }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn answer(session: &Session, lines: &[&str]) {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(SET_COOKIE, HeaderValue::try_from(*line).unwrap());
        }
        session.keep(&headers);
    }

    fn sent(session: &Session) -> Option<String> {
        let mut headers = HeaderMap::new();
        session.add(&mut headers);
        headers.get(COOKIE).map(|value| value.to_str().unwrap().to_owned())
    }

    #[test]
    fn cookies_come_back_as_they_were_given_and_the_latest_counts() {
        let session = Session::default();
        assert_eq!(sent(&session), None);
        answer(&session, &["PHPSESSID=a=b; Path=/; HttpOnly; Secure; SameSite=Lax", "remember=x; Max-Age=60"]);
        answer(&session, &["PHPSESSID=c"]);
        assert_eq!(sent(&session).as_deref(), Some("PHPSESSID=c; remember=x"));
    }

    #[test]
    fn a_cookie_that_is_taken_back_or_has_expired_is_not_sent() {
        for end in [
            "Max-Age=0",
            "max-age=-1; Expires=Fri, 01 Jan 2100 00:00:00 GMT",
            "Expires=Thu, 01 Jan 1970 00:00:01 GMT",
            "expires=Thu, 01-Jan-1970 00:00:01 GMT",
            "Expires=Mon, 01 Jan 1900 00:00:00 GMT",
            "expires=Thu, 01-Jan-70 00:00:01 GMT",
        ] {
            let session = Session::default();
            answer(&session, &["a=1", "b=2; Expires=Fri, 01 Jan 2100 00:00:00 GMT"]);
            answer(&session, &[&format!("a=deleted; {end}")]);
            assert_eq!(sent(&session).as_deref(), Some("b=2"), "{end}");
        }
    }

    #[test]
    fn a_server_that_sends_cookie_after_cookie_fills_no_memory() {
        let session = Session::default();
        for number in 0..1000 {
            answer(&session, &[&format!("c{number}=1")]);
        }
        answer(&session, &["c1=2"]);
        let sent = sent(&session).unwrap();
        assert_eq!((sent.split("; ").count(), sent.contains("c1=2")), (MOST, true));
    }

    #[test]
    fn the_cookies_of_one_answer_are_never_sent_beside_those_of_another() {
        let session = Session::default();
        std::thread::scope(|threads| {
            for number in 0..2 {
                let session = &session;
                let lines = ["a", "b", "c"].map(|name| format!("{name}={number}"));
                threads.spawn(move || (0..2000).for_each(|_| answer(session, &lines.each_ref().map(String::as_str))));
            }
            for _ in 0..2000 {
                let sent = sent(&session);
                assert!(matches!(sent.as_deref(), None | Some("a=0; b=0; c=0" | "a=1; b=1; c=1")), "{sent:?}");
            }
        });
    }

    #[test]
    fn what_is_no_cookie_is_passed_over() {
        let session = Session::default();
        answer(&session, &["", "novalue", "=1; Path=/", "ok=; Max-Age=soon; Expires=never"]);
        assert_eq!(sent(&session).as_deref(), Some("ok="));
    }
}
