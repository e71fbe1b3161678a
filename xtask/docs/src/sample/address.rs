//! Parses addresses as pages write them to a path and a query, by which an operation is found.
//!
//! Addresses may be unquoted, contain `<name>` instead of a value, or have lost an ampersand to an HTML entity (`&curren` +
//! `cy`).

use percent_encoding::percent_decode_str;

/// Characters that come from an entity where the page meant `&` and a name.
const ENTITIES: [(char, &str); 14] = [
    ('¤', "&curren"),
    ('§', "&sect"),
    ('®', "&reg"),
    ('©', "&copy"),
    ('¶', "&para"),
    ('×', "&times"),
    ('÷', "&divide"),
    ('¬', "&not"),
    ('µ', "&micro"),
    ('·', "&middot"),
    ('±', "&plusmn"),
    ('°', "&deg"),
    ('¢', "&cent"),
    ('£', "&pound"),
];

/// A parsed address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// `https://shop.example`. `None` for a bare path.
    pub origin: Option<String>,
    /// Not decoded, with its leading slash.
    pub path: String,
    /// Names and values, decoded.
    pub query: Vec<(String, String)>,
}

/// Parses an address.
pub fn parse(text: &str) -> Address {
    let mut text = text.trim().to_owned();
    for (sign, name) in ENTITIES {
        text = text.replace(sign, name);
    }
    let text = text.split('#').next().unwrap_or_default();
    let (front, query) = text.split_once('?').unwrap_or((text, ""));
    let (origin, path) = match front.split_once("://") {
        Some((scheme, rest)) => {
            let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            (Some(format!("{scheme}://{host}")), path)
        }
        None => (None, front),
    };
    let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
    Address { origin, path, query: pairs(query) }
}

/// The names and values of a query or of a form.
pub fn pairs(text: &str) -> Vec<(String, String)> {
    let decoded = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect()
}

impl Address {
    /// Whether it is a host without a path.
    pub fn is_bare(&self) -> bool {
        self.path.trim_end_matches('/').is_empty()
    }

    /// The path below a server's address. `None` if it is elsewhere. A bare path may omit the server's path.
    pub fn below(&self, server: &str) -> Option<String> {
        let server = parse(server);
        if self.origin.is_some() && self.origin != server.origin {
            return None;
        }
        let base = server.path.trim_end_matches('/');
        match self.path.strip_prefix(base) {
            Some("") => Some("/".to_owned()),
            Some(rest) if rest.starts_with('/') => Some(rest.to_owned()),
            _ if self.origin.is_none() => Some(self.path.clone()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn an_address_is_taken_apart_and_its_query_decoded() {
        let address = parse("https://shop.example/v1/baskets?q=a%40b&open");
        assert_eq!(address.origin.as_deref(), Some("https://shop.example"));
        assert_eq!(address.query, [pair("q", "a@b"), pair("open", "")]);
        assert_eq!(address.below("https://shop.example/v1").as_deref(), Some("/baskets"));
        assert_eq!(address.below("https://other.example/v1"), None);
        assert_eq!(parse("/baskets").below("https://shop.example/v1").as_deref(), Some("/baskets"));
        assert_eq!(parse("https://shop.example/v12/x").below("https://shop.example/v1"), None);
    }

    #[test]
    fn an_ampersand_that_became_an_entity_is_one_again() {
        assert_eq!(parse("/baskets?max=5¤cy=USD").query, [pair("max", "5"), pair("currency", "USD")]);
    }
}
