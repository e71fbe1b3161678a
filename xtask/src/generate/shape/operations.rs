//! Operations as thin methods: each fills a request and starts a call.

use std::fmt::Write;

use anyhow::{Context, Result, bail};
use heck::ToUpperCamelCase;
use saleskit_contract::{DocsStatus, Operation, PagingStyle, Place, Requirement, Retry};

use super::super::{
    bind::{Bindings, inner},
    names::{OPERATIONS, constant_case, snake},
    plan::{Body, Call, Param, ReplyPlan},
    rust_type::{self as rust, Uses},
    rustdoc::{doc, sentence},
};

/// The method's name: the operation id without its section.
pub fn method_name(operation: &Operation) -> String {
    let verb = operation.id.strip_prefix(&format!("{}_", operation.section)).unwrap_or(&operation.id);
    snake(verb)
}

/// The name of the call's own type, for operations with optional parameters.
pub fn call_type(operation: &Operation) -> String {
    format!("{}Call", method_name(operation).to_upper_camel_case())
}

/// Writes a section's operations.
pub fn operations(
    out: &mut String,
    section: &str,
    calls: &[&Call<'_>],
    bindings: &Bindings,
    uses: &mut Uses,
) -> Result<()> {
    uses.runtime.extend(["Engine", "Operation", "Request"].map(str::to_owned));
    let mut methods = String::new();
    let _ = writeln!(
        methods,
        "/// The operations of `{section}`, reached as [`Client::{section}`](crate::Client::{section}).\n\
         #[derive(Clone, Copy)]\npub struct {OPERATIONS}<'c>(pub(crate) &'c Arc<dyn Engine>);\n\nimpl {OPERATIONS}<'_> {{"
    );
    for (index, call) in calls.iter().enumerate() {
        if index > 0 {
            methods.push('\n');
        }
        method(&mut methods, call, bindings, uses)
            .with_context(|| format!("{} {}", call.operation.position, call.operation.id))?;
    }
    methods.push_str("}\n");
    out.push_str(&pretty(&methods)?);
    for call in calls {
        if has_call_type(call) {
            out.push('\n');
            call_struct(out, call, bindings, uses).with_context(|| call.operation.id.clone())?;
        }
    }
    let mut statics = "/// What the documents say of each operation, in document order.\n".to_owned();
    let names: Vec<String> = calls.iter().map(|call| format!("&{}", static_name(call.operation))).collect();
    let _ = writeln!(statics, "pub static OPERATIONS: &[&Operation] = &[{}];", names.join(", "));
    for call in calls {
        statics.push('\n');
        facts(&mut statics, call, uses);
    }
    out.push('\n');
    out.push_str(&statics);
    Ok(())
}

/// The text of plain items, laid out, with a blank line between methods.
fn pretty(items: &str) -> Result<String> {
    let file = syn::parse_file(items).context("the generated operations are not Rust")?;
    let text = prettyplease::unparse(&file);
    Ok(text
        .replace("\n    }\n    ///", "\n    }\n\n    ///")
        .replace("\n    }\n    #", "\n    }\n\n    #")
        .replace(";\nimpl", ";\n\nimpl"))
}

fn static_name(operation: &Operation) -> String {
    constant_case(&method_name(operation))
}

/// Whether the operation needs a type of its own for its optional parameters, its pages or its events.
pub fn has_call_type(call: &Call<'_>) -> bool {
    call.item.is_some() || has_events(call) || call.parameters.iter().any(|param| !param.parameter.required)
}

/// Whether the reply is the section's events.
fn has_events(call: &Call<'_>) -> bool {
    matches!(call.reply, ReplyPlan::Stream { events: true })
}

fn method(out: &mut String, call: &Call<'_>, bindings: &Bindings, uses: &mut Uses) -> Result<()> {
    let operation = call.operation;
    let signature = bindings.signatures.get(&operation.id).context("progenitor made no method of it")?;
    let mut arguments = String::new();
    let mut fills = String::new();
    let clash =
        call.parameters.iter().any(|param| param.parameter.required && snake(&param.parameter.name) == "request");
    let request = if clash { "call_request" } else { "request" };
    for param in call.parameters.iter().filter(|param| param.parameter.required) {
        let name = snake(&param.parameter.name);
        let ty =
            signature.arguments.get(&name).with_context(|| format!("progenitor dropped the parameter `{name}`"))?;
        let ty = rust::text(ty, uses)?;
        let wire = &param.parameter.name;
        let (argument, value) = match ty.as_str() {
            "String" => ("&str".to_owned(), name.clone()),
            "i64" | "f64" | "bool" => (ty.clone(), format!("&{name}")),
            _ if inner_list(&ty).is_some() => (ty.clone(), name.clone()),
            _ => (format!("impl Into<{ty}>"), format!("&Into::<{ty}>::into({name})")),
        };
        let _ = write!(arguments, ", {name}: {argument}");
        if param.parameter.place == Place::Header {
            let value = if value.starts_with('&') { value } else { format!("&{value}") };
            let _ = writeln!(fills, "        {request}.header({wire:?}, &Param::text({value}));");
            uses.runtime.insert("Param".to_owned());
            continue;
        }
        let fill = match (param.parameter.place, inner_list(&ty)) {
            (Place::Path, _) => "path",
            (_, Some(_)) if param.parameter.explode => "query_each",
            (_, Some(_)) => "query_joined",
            _ => "require",
        };
        let _ = writeln!(fills, "        {request}.{fill}({wire:?}, {value});");
    }
    match &call.body {
        None => {}
        Some(Body::Raw(media_type)) => {
            uses.runtime.insert("Bytes".to_owned());
            arguments.push_str(", body: impl Into<Bytes>");
            let _ = writeln!(fills, "        {request}.bytes({media_type:?}, body);");
        }
        Some(body) => {
            let ty = signature.arguments.get("body").context("progenitor dropped the body")?;
            let _ = write!(arguments, ", body: {}", rust::text(ty, uses)?);
            let fill = if matches!(body, Body::Form(_)) { "form(&body.form())" } else { "json(&body)" };
            let _ = writeln!(fills, "        {request}.{fill};");
        }
    }
    let (reply, start) = reply(call, bindings, uses)?;
    let (result, made) = if has_call_type(call) {
        let name = call_type(operation);
        (name.clone(), format!("{name}(Call::{start}(self.0, {request}))"))
    } else {
        (format!("Call<{reply}>"), format!("Call::{start}(self.0, {request})"))
    };
    uses.runtime.insert("Call".to_owned());
    describe(out, call);
    if operation.deprecated {
        out.push_str("    #[deprecated]\n");
    }
    let mutable = if fills.is_empty() { "" } else { "mut " };
    let _ = writeln!(
        out,
        "    pub fn {}(&self{arguments}) -> {result} {{\n        let {mutable}{request} = Request::new(&{});\n{fills}        {made}\n    }}",
        method_name(operation),
        static_name(operation),
    );
    Ok(())
}

/// The item type when the text is a list's.
fn inner_list(ty: &str) -> Option<&str> {
    ty.strip_prefix("Vec<")?.strip_suffix('>')
}

/// The reply's Rust type, and the constructor of its call.
fn reply(call: &Call<'_>, bindings: &Bindings, uses: &mut Uses) -> Result<(String, &'static str)> {
    Ok(match &call.reply {
        ReplyPlan::Json { .. } => {
            let signature = bindings.signatures.get(&call.operation.id).context("progenitor made no method of it")?;
            let ty = signature.reply.as_ref().context("progenitor gave it no reply")?;
            (rust::text(ty, uses)?, "json")
        }
        ReplyPlan::Text => ("String".to_owned(), "text"),
        ReplyPlan::Bytes => {
            uses.runtime.insert("Bytes".to_owned());
            ("Bytes".to_owned(), "bytes")
        }
        ReplyPlan::Stream { .. } => {
            uses.runtime.insert("ByteStream".to_owned());
            ("ByteStream".to_owned(), "stream")
        }
        ReplyPlan::Empty => ("()".to_owned(), "empty"),
    })
}

/// The method's rustdoc: what it does, how it looks on the wire, where the docs have it.
fn describe(out: &mut String, call: &Call<'_>) {
    let operation = call.operation;
    let mut words = sentence(&operation.summary);
    if let Some(more) = &operation.description {
        let _ = write!(words, "\n\n{}", sentence(more));
    }
    let _ = write!(words, "\n\n`{}`", wire_line(operation));
    let status = match operation.docs.status {
        DocsStatus::Documented => "documented",
        DocsStatus::Inferred => "inferred",
        DocsStatus::Contradicted => "contradicted",
    };
    let _ = write!(words, " · docs section “{}”, {status}", operation.docs.section);
    if let Some(note) = &operation.docs.note {
        let _ = write!(words, " ({})", note.trim().trim_end_matches('.'));
    }
    words.push('.');
    words.push(' ');
    words.push_str(match operation.retry {
        Retry::Safe => "Safe to repeat.",
        Retry::Keyed => "Takes an idempotency key.",
        Retry::Never => "Sent once.",
    });
    if operation.security.is_empty() {
        words.push_str(" Needs no credential.");
    }
    if !operation.scopes.is_empty() {
        let scopes: Vec<String> = operation.scopes.iter().map(|scope| format!("`{scope}`")).collect();
        let _ = write!(words, " Scope: {}.", scopes.join(", "));
    }
    let requirements = operation.body.iter().flat_map(|body| &body.requirements);
    let requirements: Vec<String> = requirements.map(|rule| format!("- {}", requirement_words(rule))).collect();
    if !requirements.is_empty() {
        let _ = write!(words, "\n\nNothing is sent without\n\n{}", requirements.join("\n"));
    }
    let refusals: Vec<String> = operation
        .replies
        .iter()
        .filter(|reply| reply.status >= 400)
        .map(|reply| format!("- {}: {}", reply.status, sentence(reply.description.trim())))
        .collect();
    if !refusals.is_empty() {
        let _ = write!(words, "\n\nIt is refused with\n\n{}", refusals.join("\n"));
    }
    doc(out, "    ", &words);
}

/// The request line as it looks on the wire: `POST /deals?id=…&action=sign {"action": "pause", …}`.
pub fn wire_line(operation: &Operation) -> String {
    let mut query: Vec<String> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.required && parameter.place == Place::Query)
        .map(|parameter| format!("{}=…", parameter.name))
        .collect();
    let constants = |place: Place| operation.constants.iter().filter(move |constant| constant.place == place);
    query.extend(constants(Place::Query).map(|constant| format!("{}={}", constant.name, constant.value)));
    let mut line = format!("{} {}", operation.method, operation.path);
    if !query.is_empty() {
        let _ = write!(line, "?{}", query.join("&"));
    }
    let body: Vec<String> =
        constants(Place::Body).map(|constant| format!("{:?}: {:?}", constant.name, constant.value)).collect();
    if !body.is_empty() {
        let _ = write!(line, " {{{}, …}}", body.join(", "));
    }
    line
}

/// Writes the type of a call with optional parameters.
fn call_struct(out: &mut String, call: &Call<'_>, bindings: &Bindings, uses: &mut Uses) -> Result<()> {
    let operation = call.operation;
    let signature = bindings.signatures.get(&operation.id).context("progenitor made no method of it")?;
    let (reply, _) = reply(call, bindings, uses)?;
    let mut blocks = ["query", "each", "joined", "flag", "bare", "header"].map(|word| (word, String::new()));
    for param in call.parameters.iter().filter(|param| !param.parameter.required) {
        let Param { parameter, .. } = param;
        let name = snake(&parameter.name);
        let ty =
            signature.arguments.get(&name).with_context(|| format!("progenitor dropped the parameter `{name}`"))?;
        let (block, ty) = match inner(ty, "Vec").or_else(|| match ty {
            syn::Type::Reference(reference) => inner(&reference.elem, "Vec"),
            _ => None,
        }) {
            Some(item) if parameter.explode => (1, rust::text(item, uses)?),
            Some(item) => (2, rust::text(item, uses)?),
            None => match (parameter.place, parameter.source.get("x-flag").and_then(serde_json::Value::as_str)) {
                (Place::Header, _) => (5, rust::text(ty, uses)?),
                (_, Some("number")) => (3, "bool".to_owned()),
                (_, Some("bare")) => (4, "bool".to_owned()),
                (_, Some(other)) => bail!("x-flag `{other}` of `{}` is neither `number` nor `bare`", parameter.name),
                _ => (0, rust::text(ty, uses)?),
            },
        };
        let indent = "            ";
        let lines = &mut blocks[block].1;
        let words = if parameter.description.is_empty() {
            format!("`{}`", parameter.name)
        } else {
            sentence(&parameter.description)
        };
        doc(lines, indent, &words);
        let _ = writeln!(lines, "{indent}{name}: {ty} = {:?},", parameter.name);
    }
    uses.runtime.insert("call".to_owned());
    let _ = writeln!(
        out,
        "call! {{\n    /// The call of [`{OPERATIONS}::{method}`], with its optional parameters.\n    pub struct {} -> {reply} {{",
        call_type(operation),
        method = method_name(operation),
    );
    for (word, lines) in blocks {
        if !lines.is_empty() {
            let _ = writeln!(out, "        {word} {{\n{lines}        }}");
        }
    }
    out.push_str("    }\n");
    if has_events(call) {
        out.push_str("    events Event\n");
    }
    if let Some(item) = &call.item {
        let _ = writeln!(out, "    pages {}", rust::leaf(&item.schema, uses)?);
    }
    out.push_str("}\n");
    Ok(())
}

/// A rule of the body as a constant.
fn requirement(rule: &Requirement) -> String {
    let list = |texts: &[String]| texts.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(", ");
    let when: Vec<String> = rule.when.iter().map(|(name, values)| format!("({name:?}, &[{}])", list(values))).collect();
    format!("Requirement::new(&[{}], &[{}])", when.join(", "), list(&rule.any_of))
}

/// A rule of the body in words.
fn requirement_words(rule: &Requirement) -> String {
    let list = |texts: &[String]| texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(" or ");
    let when: Vec<String> = rule.when.iter().map(|(name, values)| format!("`{name}` is {}", list(values))).collect();
    if when.is_empty() { list(&rule.any_of) } else { format!("{}, when {}", list(&rule.any_of), when.join(" and ")) }
}

/// Writes the operation's static.
fn facts(out: &mut String, call: &Call<'_>, uses: &mut Uses) {
    let operation = call.operation;
    uses.runtime.insert("Method".to_owned());
    let method = match operation.method.as_str() {
        "GET" => "Get",
        "PUT" => "Put",
        "PATCH" => "Patch",
        "DELETE" => "Delete",
        _ => "Post",
    };
    let _ = write!(
        out,
        "static {}: Operation = Operation::new({:?}, {:?}, Method::{method}, {:?})",
        static_name(operation),
        operation.id,
        operation.section,
        operation.path,
    );
    let json = |name: &str| call.json_constants.iter().any(|(known, _)| known == name);
    let pairs = |place: Place| {
        let constants = operation.constants.iter().filter(|constant| constant.place == place);
        let constants = constants.filter(|constant| place == Place::Query || !json(&constant.name));
        let pairs: Vec<String> =
            constants.map(|constant| format!("({:?}, {:?})", constant.name, constant.value)).collect();
        pairs.join(", ")
    };
    let mut set = |name: &str, value: String| {
        if !value.is_empty() {
            let _ = write!(out, "\n    .{name}({value})");
        }
    };
    let list = |values: &[String]| {
        let values: Vec<String> = values.iter().map(|value| format!("{value:?}")).collect();
        if values.is_empty() { String::new() } else { format!("&[{}]", values.join(", ")) }
    };
    let slice = |pairs: String| if pairs.is_empty() { pairs } else { format!("&[{pairs}]") };
    set("query", slice(pairs(Place::Query)));
    set("body", slice(pairs(Place::Body)));
    let typed: Vec<String> = call.json_constants.iter().map(|(name, value)| format!("({name:?}, {value:?})")).collect();
    set("body_json", slice(typed.join(", ")));
    set("credential", call.credential.as_ref().map(|name| format!("{name:?}")).unwrap_or_default());
    let requirements = operation.body.as_ref().map(|body| body.requirements.as_slice()).unwrap_or_default();
    if !requirements.is_empty() {
        uses.runtime.insert("Requirement".to_owned());
        let rules: Vec<String> = requirements.iter().map(|rule| format!("\n        {},", requirement(rule))).collect();
        set("requirements", format!("&[{}\n    ]", rules.concat()));
    }
    let usual = if operation.method == "GET" { Retry::Safe } else { Retry::Never };
    if operation.retry != usual {
        uses.runtime.insert("Retry".to_owned());
        set("retry", format!("Retry::{:?}", operation.retry));
    }
    set("auth", list(&operation.security));
    set("headers", list(&call.headers));
    let created = operation.retry == Retry::Keyed && operation.success().is_some_and(|reply| reply.status == 201);
    set("created", if created { "true".to_owned() } else { String::new() });
    if operation.server.is_some() {
        uses.runtime.insert("Base".to_owned());
        set("base", "Base::Host".to_owned());
    }
    match &call.reply {
        ReplyPlan::Json { enveloped: true, .. } => {
            uses.runtime.insert("Envelope".to_owned());
            set("envelope", "Envelope::Data".to_owned());
        }
        ReplyPlan::Json { .. } => {}
        other => {
            uses.runtime.insert("ReplyKind".to_owned());
            let kind = match other {
                ReplyPlan::Text => "Text",
                ReplyPlan::Bytes => "Bytes",
                ReplyPlan::Stream { .. } => "Stream",
                ReplyPlan::Empty | ReplyPlan::Json { .. } => "Empty",
            };
            set("reply", format!("ReplyKind::{kind}"));
        }
    }
    if let Some(paging) = &operation.pagination {
        uses.runtime.extend(["Paging", "PagingStyle"].map(str::to_owned));
        let optional =
            |place: &Option<String>| place.as_ref().map_or("None".to_owned(), |place| format!("Some({place:?})"));
        let style = match paging.style {
            PagingStyle::Offset => "Offset",
            PagingStyle::Cursor => "Cursor",
            PagingStyle::Page => "Page",
            PagingStyle::Sequence => "Sequence",
            PagingStyle::OffsetCursor => "OffsetCursor",
        };
        let mut text = format!("&Paging::new(PagingStyle::{style}).items({})", list(&paging.items));
        if let Some(item) = call.item.as_ref().filter(|item| !item.id.is_empty()) {
            let _ = write!(text, ".identity({})", list(&item.id));
        }
        if let Some(total) = &paging.total {
            let _ = write!(text, ".total({total:?})");
        }
        if let Some((param, default, _)) = &paging.limit {
            let default = default.map_or("None".to_owned(), |default| format!("Some({default})"));
            let _ = write!(text, ".limit({param:?}, {default})");
        }
        if let Some(param) = &paging.offset {
            let _ = write!(text, ".offset({param:?})");
        }
        if let Some((param, current, size)) = &paging.page {
            let _ = write!(text, ".page({param:?}, {}, {})", optional(current), optional(size));
        }
        if let Some((param, places)) = &paging.cursor {
            let _ =
                write!(text, ".cursor({param:?}, {})", if places.is_empty() { "&[]".to_owned() } else { list(places) });
        }
        set("paging", text);
    }
    out.push_str(";\n");
}
