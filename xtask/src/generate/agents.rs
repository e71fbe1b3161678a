//! What AI agents and editors read: an index of all sections (`llms.txt`), and a file for each section with its calls.

use std::fmt::Write;

use super::{
    api::Api,
    example_call::ExampleCall,
    generated::{Generated, SectionFeature},
    names::method_name,
    shape::{Section, on_the_wire},
    words::sentence,
};

/// What a reader must know before the first call.
const HEAD: &str = "\
# saleskit

> Typed Rust clients for Salesbooth (deals, pricing, payments, subscriptions, AI agents) and SalesByte (quotes).

Made by `cargo xtask generate`. Each file below lists the calls of one section, with an example that compiles.

- Clients: `saleskit::Salesbooth::from_env()?` reads SALESBOOTH_API_KEY. `saleskit::SalesByte::from_env()?` reads SALESBYTE_TOKEN.
- A call is `client.<section>().<method>(..)`. Await it. Request types are in `saleskit::<api>::<section>`.
- Lists: `.items()` or `.pages()` on the call, then `try_next().await?`. Event streams: `.follow()`.
- Reply fields are `Option`s; lists and maps are plain. `reply.id()?` is the id. `reply.http()` has status, headers and ETag.
- Errors: `error.kind()` says what happened, `error.category()` what to do. Writes are retried only under an
  idempotency key: `.idempotency_key(..)`, or a random one where the operation takes keys.
- Optimistic locking: `.if_match(etag)`. Unknown parameters: `.query(name, value)` and `.body_field(name, value)`.
- Tests without an account: `saleskit_mock::Mock::builder().api(Api::Salesbooth).stateful(true).start().await?`, then
  `Salesbooth::builder().api_key(\"sb_test_example\").base_url(mock.url()).build()?`.
- Guides: src/guide. How the project is built: ARCHITECTURE.md. How to change it: CONTRIBUTING.md.
";

/// The index: what to know, then a line for each section of each API, domain by domain.
pub fn index<'a>(apis: impl Iterator<Item = (&'a Api, &'a Generated)>) -> String {
    let mut text = HEAD.to_owned();
    for (api, Generated { sections, domains, .. }) in apis {
        let find = |name: &String| sections.iter().find(|section| section.name == *name);
        if domains.is_empty() {
            let _ = write!(text, "\n## {}\n\n", api.facade);
            sections.iter().for_each(|section| line(&mut text, api, section));
        }
        for domain in domains {
            let _ = write!(text, "\n## {}: {}\n\n{}.\n\n", api.facade, domain.name, domain.description);
            domain.sections.iter().filter_map(find).for_each(|section| line(&mut text, api, section));
        }
    }
    text
}

/// A section: what it is about, and its methods.
fn line(text: &mut String, api: &Api, section: &SectionFeature) {
    let SectionFeature { name, description, methods, .. } = section;
    if methods.is_empty() {
        return;
    }
    let description = description.lines().next().unwrap_or_default().trim_end_matches('.');
    let link = format!("[{name}](generated/{}/calls/{name}.md)", api.name);
    let _ = writeln!(text, "- {link}: {description}. Methods: {}", methods.join(", "));
}

/// The calls of a section.
pub fn calls(api: &Api, section: &Section<'_>, examples: &[ExampleCall]) -> String {
    let name = &section.name;
    let mut text = format!("# {}: {name}\n\n{}\n", api.facade, sentence(section.description.trim()));
    let _ = writeln!(text, "\nMade by `cargo xtask generate` from specs/{}/{name}.yaml.", api.name);
    for plan in &section.operations {
        let operation = plan.operation;
        let _ = write!(text, "\n## {}\n\n{}\n", method_name(operation), sentence(&operation.summary));
        let _ = write!(text, "\n{}\n", on_the_wire(operation));
        if let Some(example) = examples.iter().find(|example| example.operation == operation.id) {
            let _ = write!(text, "\n```rust\n{}\n```\n", example.text());
        }
    }
    text
}
