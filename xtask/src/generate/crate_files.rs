//! The files of a generated crate beside its sections: `lib.rs`, `client.rs`, test support, feature blocks.

use std::{collections::BTreeMap, fmt::Write};

use anyhow::{Result, bail};
use saleskit_contract::Contract;

use super::{
    Api,
    names::OPERATIONS,
    shape::{COMMON, SectionFile},
};

/// Marks the lines of a manifest that the generator keeps.
const BEGIN: &str = "# features of the documents' sections: kept by `cargo xtask generate`";
const END: &str = "# end of the sections";

/// `lib.rs`: docs, modules, re-exports.
pub fn lib(api: &Api, contract: &Contract, sections: &[SectionFile]) -> String {
    let mut text = format!(
        "// Generated from specs/{0}/ by `cargo xtask generate`. Do not edit: change the documents.\n\n\
         //! {1}: bindings made from its OpenAPI documents, one module per section of its docs.\n//!\n\
         //! A section's methods fill a request and start a call; an [`Engine`](saleskit_runtime::Engine) sends it. Authentication, error\n\
         //! mapping and everything else that is policy lives in `saleskit`, whose `{2}` derefs to [`Client`].\n\n\
         #[rustfmt::skip]\nmod client;\n",
        contract.name(),
        api.facade,
        api.facade,
    );
    for section in sections {
        if section.name != COMMON {
            let _ = writeln!(text, "#[cfg(feature = {:?})]", section.name);
        }
        let _ = writeln!(text, "#[rustfmt::skip]\npub mod {};", section.name);
    }
    text.push_str("\npub use client::Client;\n");
    let _ = write!(
        text,
        "\n/// Where the documents say the API is served.\npub const BASE_URL: &str = {:?};\n",
        contract.server()
    );
    if !contract.regions().is_empty() {
        text.push_str("\n/// Where the documents say that each region's data is served.\n");
        text.push_str("#[rustfmt::skip]\npub const REGIONS: &[(&str, &str)] = &[\n");
        for region in contract.regions() {
            let _ = writeln!(text, "    {region:?},");
        }
        text.push_str("];\n");
    }
    text
}

/// `client.rs`: the client and its sections.
pub fn client(api: &Api, contract: &Contract, sections: &[SectionFile]) -> String {
    let mut text = format!(
        "// Generated from specs/{}/ by `cargo xtask generate`. Do not edit: change the documents.\n\n\
         //! The client: one accessor per section.\n\nuse std::sync::Arc;\n\nuse saleskit_runtime::Engine;\n\n\
         /// Every section of {}. Cheap to clone; clones share the engine.\n\
         #[derive(Clone)]\npub struct Client {{\n    engine: Arc<dyn Engine>,\n}}\n\n\
         impl Client {{\n    /// A client whose calls go through `engine`.\n    \
         pub fn new(engine: Arc<dyn Engine>) -> Self {{\n        Self {{ engine }}\n    }}\n\n    \
         /// What sends the calls.\n    pub fn engine(&self) -> &Arc<dyn Engine> {{\n        &self.engine\n    }}\n",
        contract.name(),
        api.facade,
    );
    for section in sections.iter().filter(|section| section.calls) {
        let words = contract.sections().iter().find(|known| known.name == section.name);
        let words = words.map(|known| known.description.trim()).unwrap_or_default();
        let _ = writeln!(
            text,
            "\n    /// {words}\n    #[cfg(feature = {name:?})]\n    pub fn {name}(&self) -> crate::{name}::{ty}<'_> {{\n        \
             crate::{name}::{ty}(&self.engine)\n    }}",
            name = section.name,
            ty = OPERATIONS,
        );
    }
    text.push_str("}\n");
    text.push_str(
        "\nimpl std::fmt::Debug for Client {\n    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {\n        \
         f.debug_struct(\"Client\").finish_non_exhaustive()\n    }\n}\n",
    );
    text
}

/// `tests/wire/main.rs`: one test binary for all sections, because linking one for each costs more than all their tests.
pub fn wire_main(contract: &Contract, sections: &[SectionFile]) -> String {
    let mut text = format!(
        "// Generated from specs/{}/ by `cargo xtask generate`. Do not edit: change the documents.\n\n\
         //! Every operation on the wire, one module per section.\n\n#[rustfmt::skip]\nmod support;\n\n",
        contract.name()
    );
    for section in sections.iter().filter(|section| section.calls || section.events) {
        let _ = writeln!(text, "#[cfg(feature = {0:?})]\n#[rustfmt::skip]\nmod {0};", section.name);
    }
    text
}

/// `tests/wire/support.rs`: a server and a client for one operation.
pub fn support(api: &Api, contract: &Contract) -> String {
    format!(
        r#"// Generated from specs/{name}/ by `cargo xtask generate`. Do not edit: change the documents.

//! A server that plays the documents, and a client that talks to it.

use saleskit_mock::Api;

/// The documented samples of a section's events.
#[allow(dead_code)]
pub fn event_samples(section: &str) -> Vec<(String, serde_json::Value)> {{
    saleskit_mock::event_samples(Api::{variant}, section)
}}

/// Panics unless an event, written back, is its documented sample.
#[allow(dead_code)]
pub fn check_event(section: &str, name: &str, event: &impl saleskit_runtime::private::Serialize) {{
    let written = serde_json::to_value(event).expect("an event that can be written");
    saleskit_mock::check_event(Api::{variant}, section, name, &written);
}}

/// One operation on the wire.
pub struct Wire {{
    wire: saleskit_mock::Wire,
    client: saleskit::{facade},
}}

impl Wire {{
    /// Starts the server.
    pub async fn start(operation: &str) -> Self {{
        let wire = saleskit_mock::Wire::start(Api::{variant}, operation).await;
        let client = saleskit::{facade}::builder(){credentials}.base_url(wire.url()).build().expect("a client");
        Self {{ wire, client }}
    }}

    /// The client.
    pub fn client(&self) -> &{krate}::Client {{
        &self.client
    }}

    /// Panics unless the server saw the documented request, and nothing else.
    pub fn check_request(&self) {{
        self.wire.check_request();
    }}

    /// Panics unless the content is the documented one.
    #[allow(dead_code)]
    pub fn check_content(&self, content: &[u8]) {{
        self.wire.check_content(content);
    }}

    /// Panics unless the reply, written back, is the documented one; nulls and unknown fields aside.
    #[cfg(feature = "full-serde")]
    #[allow(dead_code)]
    pub fn check_reply(&self, reply: &impl saleskit_runtime::private::Serialize) {{
        self.wire.check_reply(&serde_json::to_value(reply).expect("a reply that can be written"));
    }}
}}
"#,
        name = contract.name(),
        facade = api.facade,
        variant = api.facade,
        credentials = api.credentials,
        krate = api.crate_ident(),
    )
}

/// A manifest with its feature block renewed.
pub fn manifest(text: &str, features: &BTreeMap<String, Vec<String>>) -> Result<String> {
    let (Some(begin), Some(end)) = (text.find(BEGIN), text.find(END)) else {
        bail!("the manifest lacks the lines `{BEGIN}` and `{END}`");
    };
    let mut block = format!("{BEGIN}\n");
    for (name, needs) in features {
        let needs: Vec<String> = needs.iter().map(|need| format!("{need:?}")).collect();
        let _ = writeln!(block, "{name} = [{}]", needs.join(", "));
    }
    Ok(format!("{}{block}{}", &text[..begin], &text[end..]))
}

/// The sections that are on by default: those of a first integration, as far as they are described.
fn first<'s>(api: &Api, sections: &'s [SectionFile]) -> Vec<&'s str> {
    let all = sections.iter().map(|section| section.name.as_str()).filter(|name| *name != COMMON);
    all.filter(|name| api.first_sections.is_empty() || api.first_sections.contains(name)).collect()
}

/// The features of a generated crate: one per section, with the sections whose types it mentions, `default` and `full`.
pub fn features(api: &Api, sections: &[SectionFile]) -> BTreeMap<String, Vec<String>> {
    let default = first(api, sections).into_iter().map(str::to_owned).collect();
    let sections: Vec<&SectionFile> = sections.iter().filter(|section| section.name != COMMON).collect();
    let mut features: BTreeMap<String, Vec<String>> =
        sections.iter().map(|section| (section.name.clone(), section.needs.clone())).collect();
    features.insert("default".to_owned(), default);
    features.insert("full".to_owned(), sections.iter().map(|section| section.name.clone()).collect());
    features
}

/// The root manifest's features: every section of every API under the API's name, the first ones of each as a group, all groups
/// as `sections`, and everything as `full`. Its `default` is handwritten, since it holds more than sections.
pub fn root_features<'a>(apis: impl Iterator<Item = (&'a Api, &'a [SectionFile])>) -> BTreeMap<String, Vec<String>> {
    let mut features = BTreeMap::new();
    let (mut full, mut groups) = (Vec::new(), Vec::new());
    for (api, sections) in apis {
        let feature = |section: &str| format!("{}-{}", api.name, section.replace('_', "-"));
        for section in sections.iter().filter(|section| section.name != COMMON) {
            features.insert(feature(&section.name), vec![format!("{}/{}", api.crate_name, section.name)]);
            // By the facade's own features: parts of it go with a section.
            full.push(feature(&section.name));
        }
        let first = first(api, sections);
        features.insert(api.name.to_owned(), first.into_iter().map(feature).collect());
        groups.push(api.name.to_owned());
    }
    features.insert("sections".to_owned(), groups);
    features.insert("full".to_owned(), full);
    features
}
