//! Lowers operations: what a caller passes, and what is returned.

use anyhow::{Result, anyhow, bail};
use heck::ToUpperCamelCase;
use saleskit_contract::{DocsStatus, Media, OperationSpec, Place, Retry};
use serde_json::Value;

use super::{
    super::{
        names,
        plan::{BodyArgument, BodyPlan, Direction, ItemPlan, Kind, OperationPlan, ParameterPlan, ReplyPlan, Schema},
        words::sentence,
    },
    inspect::{inference, is_credential, is_enveloped, is_filled, is_free_form, is_inferred},
    lowering::{Lowering, Site},
    merge::{Merged, merged},
};

/// Headers that become call options instead of parameters.
const OPTION_HEADERS: [&str; 3] = ["If-Match", "Idempotency-Key", "X-Delegation-ID"];

impl<'c> Lowering<'c> {
    /// Lowers an operation.
    pub(super) fn operation(&mut self, operation: &'c OperationSpec) -> Result<OperationPlan<'c>> {
        let name = operation.id.to_upper_camel_case();
        let (name, section) = (name.as_str(), operation.section.as_str());
        let request = Direction { request: true, reply: false };
        let reply = Direction { request: false, reply: true };
        let site = |part, direction| Site { name, part, section, root: "", direction };

        let (credentials, given) =
            operation.parameters.iter().partition::<Vec<_>, _>(|parameter| is_credential(&parameter.source));
        let (options, parameters) = given.into_iter().partition::<Vec<_>, _>(|parameter| {
            OPTION_HEADERS.iter().any(|header| header.eq_ignore_ascii_case(&parameter.name))
        });
        let headers = options.into_iter().map(|parameter| parameter.name.clone()).collect();
        let parameters = parameters.into_iter().map(|documented| {
            let schema = self.schema(&documented.schema, &site(&documented.name, request))?;
            self.check_parameter(&documented.name, &schema)?;
            let description = self.with_limits(sentence(&documented.description), &documented.schema, true);
            let others = operation.parameters.iter().map(|other| other.name.as_str());
            let name = names::member(&documented.name, others);
            Ok(ParameterPlan { documented, name, description, schema })
        });
        let parameters = parameters.collect::<Result<_>>()?;
        let BodyParts { body, credential, json_constants } = self.body(operation, &site("Body", request))?;
        if let Some(server) = &operation.server
            && Some(server.trim_end_matches('/')) != host_of(self.contract.server())
        {
            bail!("the server `{server}` is not the API's, nor the root of its host");
        }
        let (reply, item) = self.reply(operation, &site("Reply", reply))?;
        let selectors = self.selecting.of_others(operation);
        Ok(OperationPlan {
            operation,
            parameters,
            headers,
            body,
            credential,
            query_credential: credentials.first().copied(),
            selectors,
            json_constants,
            taken: 0,
            body_argument: BodyArgument::None,
            reply,
            item,
        })
    }

    /// Checks that a parameter has a single text form: a scalar, an enum, or a list of these.
    fn check_parameter(&self, name: &str, schema: &Schema) -> Result<()> {
        let has_text = match schema.items().unwrap_or(schema) {
            Schema::Named(name) => self.types.get(name).is_none_or(|made| matches!(made.plan.kind, Kind::Enum(_))),
            Schema::Nullable(of) => matches!(**of, Schema::String | Schema::Integer | Schema::Number | Schema::Boolean),
            schema => matches!(schema, Schema::String | Schema::Integer | Schema::Number | Schema::Boolean),
        };
        if !has_text {
            bail!(
                "the parameter `{name}` has no single text form: make it a string, a number, an enum or a list of these"
            );
        }
        Ok(())
    }

    /// The part of the body that a caller fills in, and the part that is filled in automatically.
    fn body(&mut self, operation: &'c OperationSpec, site: &Site<'_>) -> Result<BodyParts> {
        let Some(media) = operation.body.as_ref().and_then(|body| body.media.first()) else {
            return Ok(BodyParts::default());
        };
        let merged = merged(self.contract, &media.schema)?;
        let json_constants = json_constants(operation, &merged);
        let mut credential = None;
        let body = match media.name.as_str() {
            "multipart/form-data" => Some(self.form(media, site)?),
            "application/json" => {
                credential = merged.properties.iter().find(|(_, property)| is_credential(property));
                let mut properties = merged.properties.iter();
                let caller_fills = properties.any(|(name, schema)| !is_filled(operation, name, schema));
                let is_open = self.contract.resolve(&media.schema).is_ok_and(is_free_form);
                match caller_fills || !merged.is_object {
                    true => Some(BodyPlan::Json(self.schema(&media.schema, site)?)),
                    // The client fills in documented values; the rest is the caller's.
                    false if is_open => Some(BodyPlan::Json(Schema::Object)),
                    false => None,
                }
            }
            other => Some(BodyPlan::Raw(other.to_owned())),
        };
        Ok(BodyParts { body, credential: credential.map(|(name, _)| (*name).to_owned()), json_constants })
    }

    fn form(&mut self, media: &'c Media, site: &Site<'_>) -> Result<BodyPlan> {
        let schema = self.schema(&media.schema, site)?;
        let form = schema.name().and_then(|name| self.types.get_mut(name));
        let form = form.ok_or_else(|| anyhow!("a form's schema must be an object with properties"))?;
        form.plan.form = true;
        Ok(BodyPlan::Form(schema))
    }

    fn reply(&mut self, operation: &'c OperationSpec, site: &Site<'_>) -> Result<(ReplyPlan, Option<ItemPlan>)> {
        let Some(media) = operation.success().and_then(|reply| reply.media.first()) else {
            return Ok((ReplyPlan::Empty, None));
        };
        let plan = match media.name.as_str() {
            // A table is read row by row, because it may be very long.
            "text/csv" => ReplyPlan::Stream { events: false },
            "text/event-stream" => {
                let mut sections = self.contract.sections().iter();
                let described = sections.any(|section| section.name == operation.section && !section.events.is_empty());
                ReplyPlan::Stream { events: described && operation.retry == Retry::Safe }
            }
            "text/plain" if operation.success().is_some_and(|reply| reply.media.len() > 1) => {
                return self.json_reply(operation, media, site);
            }
            name if name.starts_with("text/") => ReplyPlan::Text,
            "application/json" => return self.json_reply(operation, media, site),
            _ => ReplyPlan::Bytes,
        };
        Ok((plan, None))
    }

    fn json_reply(
        &mut self,
        operation: &'c OperationSpec,
        media: &'c Media,
        site: &Site<'_>,
    ) -> Result<(ReplyPlan, Option<ItemPlan>)> {
        let enveloped = is_enveloped(&media.schema);
        let mut inferred = operation.docs.status == DocsStatus::Inferred || is_inferred(&media.schema);
        let mut note = inference(&media.schema);
        let schema = if enveloped {
            match merged(self.contract, &media.schema)?.properties.get("data") {
                Some(data) => {
                    inferred |= is_inferred(data);
                    note = inference(data).or(note);
                    self.schema(data, site)?
                }
                None => Schema::Any,
            }
        } else {
            self.schema(&media.schema, site)?
        };
        let item = match &operation.pagination {
            Some(paging) => Some(self.item(operation, &media.schema, &paging.items, site)?),
            None => None,
        };
        let note = note.map(str::to_owned);
        let or_text = media.name == "text/plain";
        Ok((ReplyPlan::Json { schema, enveloped, inferred, note, or_text }, item))
    }

    /// The type of a list's items, at the first candidate place that exists in the reply's schema, and the properties that
    /// identify an item.
    fn item(
        &mut self,
        operation: &OperationSpec,
        reply: &'c Value,
        places: &[String],
        site: &Site<'_>,
    ) -> Result<ItemPlan> {
        for place in places {
            if let Some(items) = self.items_at(reply, place)? {
                let id = merged(self.contract, items)?.id.into_iter().map(str::to_owned).collect();
                return Ok(ItemPlan { schema: self.schema(items, &site.child(&site.name(), "Item"))?, id });
            }
        }
        bail!("x-pagination of {} names no list in the reply's schema", operation.id)
    }

    /// The schema of the items of the list at a place of the reply.
    fn items_at(&self, reply: &'c Value, place: &str) -> Result<Option<&'c Value>> {
        let mut here = merged(self.contract, reply)?;
        for name in place.split('.').filter(|name| !name.is_empty()) {
            let Some(next) = here.properties.get(name) else { return Ok(None) };
            here = merged(self.contract, next)?;
        }
        Ok(here.items)
    }
}

/// The schema of a request's body.
#[derive(Default)]
struct BodyParts {
    body: Option<BodyPlan>,
    credential: Option<String>,
    json_constants: Vec<(String, String)>,
}

/// The body's constants that are not strings, as JSON.
fn json_constants(operation: &OperationSpec, body: &Merged<'_>) -> Vec<(String, String)> {
    let constants = operation.constants.iter().filter(|constant| constant.place == Place::Body);
    let json = constants.filter_map(|constant| {
        let value = body.properties.get(constant.name.as_str())?.get("enum")?.get(0)?;
        (!value.is_string()).then(|| (constant.name.clone(), value.to_string()))
    });
    json.collect()
}

/// Scheme and host of a URL.
fn host_of(url: &str) -> Option<&str> {
    let start = url.find("://")? + 3;
    Some(url[start..].find('/').map_or(url, |end| &url[..start + end]))
}
