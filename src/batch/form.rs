//! One operation of a batch: which calls fit, and how they are written.

use salesbooth_api::batch::{BatchMethod, BatchResource};
use saleskit_runtime::{Base, Body, Error, ErrorBuilder, Method, OpenEnum, Operation, Options, ReplyKind, Request};
use secrecy::SecretString;
use serde_json::Value;

/// One operation of a batch.
pub(super) struct Part {
    pub(super) operation: &'static Operation,
    /// The operation as JSON; the body is written exactly as in a single call.
    pub(super) json: String,
    /// The secrets in its body.
    pub(super) secrets: Vec<SecretString>,
}

impl Part {
    /// Writes a call's request as a part of the operation `batch`.
    ///
    /// # Errors
    ///
    /// If the form of a batch cannot express some part of the request.
    pub(super) fn of(request: &Request, batch: &'static Operation) -> Result<Self, Error> {
        request.check()?;
        let operation = request.operation();
        let refuse = |field: &str, reason: &str| Err(ErrorBuilder::invalid(operation, field, reason).build());
        let (method, resource) = (operation.method.as_str(), request.target().trim_start_matches('/'));
        if !BatchMethod::VALUES.contains(&method) {
            return refuse("method", &format!("is {method}: a batch takes {} only", BatchMethod::VALUES.join(", ")));
        }
        if operation.base != Base::Api || !BatchResource::VALUES.contains(&resource) {
            let known = BatchResource::VALUES.join(", ");
            return refuse("resource", &format!("is `{resource}`: a batch takes {known} only"));
        }
        if operation.reply != ReplyKind::Json {
            return refuse("reply", "is not JSON, and a batch returns nothing else");
        }
        if !operation.auth.iter().any(|scheme| batch.auth.contains(scheme)) {
            return refuse("credential", "is of another kind than a batch's: send this call on its own");
        }
        let mut json = format!(r#"{{"method":"{method}","resource":"{resource}""#);
        let mut set = |name: &str, value: &str| json.push_str(&format!(r#","{name}":{value}"#));
        for (name, value) in request.query_parameters() {
            match (name, value) {
                ("id", Some(id)) => set(name, &Value::from(id).to_string()),
                _ => {
                    return refuse(name, "cannot go into a batch: `id` is the only query parameter that a batch takes");
                }
            }
        }
        match request.body() {
            Body::Empty => {}
            Body::Json(content) if content.first() == Some(&b'{') => set("body", &String::from_utf8_lossy(content)),
            _ => return refuse("body", "is not a JSON object, and a batch takes nothing else"),
        }
        if let Some(version) = version(operation, request.options())? {
            set("version", &version.to_string());
        }
        json.push('}');
        Ok(Self { operation, json, secrets: request.secrets().to_vec() })
    }

    /// Whether it can change anything.
    pub(super) fn writes(&self) -> bool {
        self.operation.method != Method::Get
    }
}

/// The version that a change was made from, which is the only option an operation of a batch can have.
fn version(operation: &'static Operation, options: &Options) -> Result<Option<u64>, Error> {
    let set = [
        ("timeout", options.timeout.is_some()),
        ("idempotency_key", options.idempotency_key.is_some()),
        ("delegation", options.delegation.is_some()),
        ("credential", options.credential.is_some()),
        ("retry", options.retry.is_some()),
        ("attempts", options.attempts.is_some()),
    ];
    let header = options.headers.keys().next().map(http::HeaderName::as_str);
    if let Some(name) = set.iter().find(|(_, set)| *set).map(|(name, _)| *name).or(header) {
        return Err(ErrorBuilder::invalid(
            operation,
            name,
            "cannot be set on a call of a batch: `Batch::with` sets options of the whole batch",
        )
        .build());
    }
    let Some(etag) = &options.if_match else { return Ok(None) };
    let version = etag.strip_prefix("W/").unwrap_or(etag).trim_matches('"');
    match version.parse() {
        Ok(version) => Ok(Some(version)),
        Err(_) => {
            Err(ErrorBuilder::invalid(operation, "If-Match", "is not a version number, and a batch takes nothing else")
                .build())
        }
    }
}
