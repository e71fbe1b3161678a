//! The page at `/`: the reference of an API with "try it", and a live view of requests. The mock serves everything that the page needs, and
//! the page's policy allows no other host.

mod document;
mod example;

use anyhow::{Context, Result};
use saleskit_contract::Contract;
use saleskit_mock::{Answer, Mock};
use serde_json::{Map, Value};
use xtask::generate::{Api, ExampleCall, caller_examples};

/// The policy of the page around the reference.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; \
                           base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The policy of the reference, which sets styles on its elements.
const REFERENCE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; \
                                img-src 'self' data: blob:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// A page that is ready to be served.
#[derive(Debug)]
pub struct Page {
    calls: Vec<ExampleCall>,
    document: Value,
    settings: Value,
}

impl Page {
    /// Builds the page of an API, whose mock is at `root`. A large API takes about a second.
    ///
    /// # Errors
    ///
    /// An error if the generator cannot handle the documents.
    pub fn of(api: &Api, contract: &Contract, root: &str) -> Result<Page> {
        let calls = caller_examples(api, contract)?;
        let document = document::with_samples(contract, &calls, root);
        Ok(Page { calls, document, settings: document::settings(contract) })
    }

    /// Serves the page. `all` has the names and root URLs of all APIs, including this one.
    ///
    /// # Errors
    ///
    /// An error if the reference's script is missing.
    pub fn serve(&self, mock: &Mock, name: &str, all: &[(String, String)]) -> Result<()> {
        let scalar = scalar_api_reference::get_asset("scalar.js").context("the reference has no script")?;
        let index = include_str!("../assets/index.html");
        let index = index.replace("{{NAVIGATION}}", &navigation(name, all)).replace("{{URL}}", &mock.url());
        mock.serve("/", html(&index.replace("{{API}}", name), PAGE_POLICY));
        let reference = include_str!("../assets/reference.html").replace("{{API}}", name);
        // A `<` in a script's text could end the script.
        let settings = self.settings.to_string().replace('<', "\\u003c");
        let calls = self.calls.iter().map(|call| (call.operation.clone(), Value::from(call.text())));
        let calls = Value::Object(calls.collect::<Map<_, _>>());
        let script = "text/javascript; charset=utf-8";
        for (file, answer) in [
            ("reference.html", html(&reference.replace("{{SETTINGS}}", &settings), REFERENCE_POLICY)),
            ("page.css", own("text/css; charset=utf-8", include_str!("../assets/page.css"))),
            ("page.js", own(script, include_str!("../assets/page.js"))),
            ("theme.js", own(script, include_str!("../assets/theme.js"))),
            ("reference.js", own(script, include_str!("../assets/reference.js"))),
            ("scalar.js", own(script, scalar)),
            ("document.json", own("application/json", self.document.to_string())),
            ("calls.json", own("application/json", calls.to_string())),
        ] {
            mock.serve(format!("/_mock/page/{file}"), answer);
        }
        Ok(())
    }
}

fn html(text: &str, policy: &str) -> Answer {
    own("text/html; charset=utf-8", text.to_owned()).header("content-security-policy", policy)
}

/// A file of the page. Other sites may not use it, and browsers do not cache it.
fn own(media_type: &str, body: impl Into<Vec<u8>>) -> Answer {
    let answer = Answer::bytes(200, media_type, body.into()).header("cache-control", "no-store");
    answer.header("referrer-policy", "no-referrer").header("x-content-type-options", "nosniff")
}

/// Links to the pages of all APIs.
fn navigation(name: &str, all: &[(String, String)]) -> String {
    let link = |(other, root): &(String, String)| {
        let current = if other == name { " aria-current=\"page\"" } else { "" };
        format!("<a href=\"{root}/\"{current}>{other}</a>")
    };
    all.iter().map(link).collect()
}
