//! Calls, back from the bytes that they become.

use std::sync::OnceLock;

use arbitrary::{Arbitrary, Unstructured};
use saleskit::{salesbooth::customers::CreateCustomer, serde_json};
use saleskit_contract::{Contract, Incoming};
use saleskit_mock::Api;

use crate::canned::{Asked, Canned, run};

/// A call, with what its texts are.
#[derive(Debug, Arbitrary)]
enum Made {
    GetDeal(String),
    ListDeals { customer: String, after: Option<String>, limit: Option<u16> },
    AuditEntries(String),
    GetCustomer(String),
    CreateCustomer { name: String, email: Option<String> },
    GetQuote(String),
    ExportCsv { start: String, end: String },
}

/// Makes a call and finds it again by what it sent.
///
/// # Panics
///
/// When the request belongs to another operation, or to none, or a value does not come back.
pub fn request(input: &[u8]) {
    let Ok(made) = Made::arbitrary(&mut Unstructured::new(input)) else { return };
    let canned = Canned::json(b"{}");
    let (id, wanted) = run(send(&made, &canned));
    // What the client refuses sends nothing.
    let Some(asked) = canned.last() else { return };
    let api =
        if id.starts_with("quotes_") && matches!(made, Made::GetQuote(_)) { Api::SalesByte } else { Api::Salesbooth };
    let contract = contract(api);
    let incoming = incoming(contract, &asked);
    let found = match contract.match_request(&incoming) {
        Ok(found) => found,
        Err(none) => panic!("{made:?} is {} {} and belongs to none: {none}", asked.method, asked.uri),
    };
    assert_eq!(found.operation.id, id, "{made:?} is {} {}", asked.method, asked.uri);
    let body = incoming.body.as_ref().and_then(serde_json::Value::as_object);
    for (name, value) in wanted {
        let mut pairs = found.path.iter().chain(&incoming.query);
        let sent = pairs.any(|(known, sent)| known == name && *sent == value);
        let in_body = body.and_then(|body| body.get(name)).and_then(serde_json::Value::as_str) == Some(value.as_str());
        assert!(sent || in_body, "`{name}` of {made:?} did not come back from {} {}", asked.method, asked.uri);
    }
}

/// Sends a call; returns its operation's id and the values that must come back.
async fn send(made: &Made, canned: &Canned) -> (&'static str, Vec<(&'static str, String)>) {
    let booth = canned.salesbooth();
    match made {
        Made::GetDeal(id) => {
            let _ = booth.deals().get(id).await;
            ("deals_get", vec![("id", id.clone())])
        }
        Made::ListDeals { customer, after, limit } => {
            let mut call = booth.deals().list().customer_id(customer);
            let mut wanted = vec![("customer_id", customer.clone())];
            if let Some(after) = after {
                call = call.after(after);
                wanted.push(("after", after.clone()));
            }
            if let Some(limit) = limit {
                call = call.limit(*limit);
                wanted.push(("limit", limit.to_string()));
            }
            let _ = call.await;
            ("deals_list", wanted)
        }
        Made::AuditEntries(id) => {
            let _ = booth.deals().list_audit_entries(id).await;
            ("deals_list_audit_entries", vec![("id", id.clone())])
        }
        Made::GetCustomer(id) => {
            let _ = booth.customers().get(id).await;
            ("customers_get", vec![("id", id.clone())])
        }
        Made::CreateCustomer { name, email } => {
            let mut body = CreateCustomer::new().name(name.clone());
            let mut wanted = vec![("name", name.clone())];
            if let Some(email) = email {
                body = body.email(email.clone());
                wanted.push(("email", email.clone()));
            }
            let _ = booth.customers().create(body).await;
            ("customers_create", wanted)
        }
        Made::GetQuote(key) => {
            let _ = canned.salesbyte().quotes().get(key).await;
            ("quotes_get", vec![("key", key.clone())])
        }
        Made::ExportCsv { start, end } => {
            let _ = booth.audit().export_csv().start_date(start.as_str()).end_date(end.as_str()).await;
            ("audit_export_csv", vec![("start_date", start.clone()), ("end_date", end.clone())])
        }
    }
}

fn contract(api: Api) -> &'static Contract {
    static BOOTH: OnceLock<Contract> = OnceLock::new();
    static BYTE: OnceLock<Contract> = OnceLock::new();
    let home = if matches!(api, Api::Salesbooth) { &BOOTH } else { &BYTE };
    home.get_or_init(|| api.contract().expect("the documents"))
}

/// A request as a server reads it, below the API's address.
fn incoming(contract: &Contract, asked: &Asked) -> Incoming {
    let url = url::Url::parse(&asked.uri.to_string()).expect("an address");
    let base = url::Url::parse(contract.server()).expect("the API's address");
    let path = url.path().strip_prefix(base.path().trim_end_matches('/')).unwrap_or(url.path());
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    Incoming {
        method: asked.method.clone(),
        path: path.to_owned(),
        query: url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect(),
        headers: asked.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect(),
        content_type: asked.headers.get(http::header::CONTENT_TYPE).map(text),
        body: serde_json::from_slice(&asked.body).ok(),
    }
}
