//! Generates documents of any size, each large in one way that would be slow if all its parts were compared with each other.

use std::fmt::Write;

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: Things, version: 2026.1.1}\n";

/// A name, how many there are at full size, and the document with that many.
pub(crate) struct Large {
    pub(crate) name: &'static str,
    pub(crate) full: usize,
    pub(crate) document: fn(usize) -> String,
}

const fn large(name: &'static str, full: usize, document: fn(usize) -> String) -> Large {
    Large { name, full, document }
}

/// Every way in which a document can be large.
pub(crate) const LARGE: &[Large] = &[
    large("keys", 450_000, |many| {
        format!("{HEAD}paths: {{}}\nx-more:\n{}", each(many, |at| format!("  k{at}: {at}\n")))
    }),
    large("unknown keys", 450_000, |many| format!("{HEAD}paths: {{}}\n{}", each(many, |at| format!("k{at}: {at}\n")))),
    large("unknown keys of a schema", 90_000, |many| {
        schemas(&format!("    A:\n{}", each(many, |at| format!("      propertie{at}: {at}\n"))))
    }),
    large("the same key", 450_000, |many| format!("{HEAD}paths: {{}}\nx-more:\n{}", "  k: 1\n".repeat(many))),
    large("values", 1_900_000, |many| format!("{HEAD}paths: {{}}\nx-more: [{}]\n", "1,".repeat(many))),
    large("too many values", 5_000_000, |many| format!("{HEAD}paths: {{}}\nx-more: [{}]\n", "1,".repeat(many))),
    large("words in a line", 2_000_000, |many| {
        schemas(&format!("    A: {{description: \"{}\"}}\n", "word ".repeat(many)))
    }),
    large("lines of a text", 400_000, |many| {
        schemas(&format!("    A:\n      description: |\n{}", "        some words, and some more\n".repeat(many)))
    }),
    large("schemas", 90_000, |many| {
        schemas(&each(many, |at| {
            format!("    A{at}: {{type: object, properties: {{a: {{type: string}}, b: {{type: integer}}}}}}\n")
        }))
    }),
    large("schemas that a reply contains", 90_000, |many| {
        let properties = each(many, |at| format!("        p{at}: {{$ref: '#/components/schemas/A{at}'}}\n"));
        let each = each(many, |at| format!("    A{at}: {{type: object, properties: {{p{at}: {{type: string}}}}}}\n"));
        replying(&format!("    A:\n      type: object\n      properties:\n{properties}{each}"))
    }),
    large("properties of a reply", 90_000, |many| {
        let properties = each(many, |at| format!("        p{at}: {{type: string}}\n"));
        replying(&format!("    A:\n      type: object\n      properties:\n{properties}"))
    }),
    large("values that a reply contains", 90_000, |many| {
        let values = each(many, |at| format!("v{at}, "));
        replying(&format!("    A: {{type: object, properties: {{a: {{type: string, enum: [{values}]}}}}}}\n"))
    }),
    large("forms that a reply has", 10_000, |many| {
        let forms = each(many, |at| format!("      - $ref: '#/components/schemas/A{at}'\n"));
        let each = each(many, |at| format!("    A{at}: {{type: object, properties: {{p{at}: {{type: string}}}}}}\n"));
        replying(&format!("    A:\n      oneOf:\n{forms}{each}"))
    }),
    large("schemas of no type", 90_000, |many| schemas(&each(many, |at| format!("    A{at}: {{type: nothing}}\n")))),
    large("properties", 90_000, |many| {
        let names = each(many, |at| format!("p{at}, "));
        let properties = each(many, |at| format!("        p{at}: {{type: string}}\n"));
        schemas(&format!("    A:\n      type: object\n      required: [{names}]\n      properties:\n{properties}"))
    }),
    large("required that are no properties", 90_000, |many| {
        let names = each(many, |at| format!("q{at}, "));
        let properties = each(many, |at| format!("        p{at}: {{type: string}}\n"));
        schemas(&format!("    A:\n      type: object\n      required: [{names}]\n      properties:\n{properties}"))
    }),
    large("values of an enum", 450_000, |many| {
        schemas(&format!("    A: {{type: string, enum: [{}]}}\n", each(many, |at| format!("v{at}, "))))
    }),
    large("forms", 90_000, |many| {
        let forms = each(many, |at| format!("      - {{type: object, properties: {{p{at}: {{type: string}}}}}}\n"));
        schemas(&format!("    A:\n      oneOf:\n{forms}"))
    }),
    large("parts of an allOf", 90_000, |many| {
        let parts = each(many, |at| format!("      - $ref: '#/components/schemas/A{at}'\n"));
        let each = each(many, |at| format!("    A{at}: {{type: object, properties: {{p{at}: {{type: string}}}}}}\n"));
        schemas(&format!("    A:\n      allOf:\n{parts}{each}"))
    }),
    large("schemas that take in another", 90_000, |many| {
        let hub = each(many, |at| format!("        p{at}: {{type: string}}\n"));
        let each = each(many, |at| format!("    A{at}: {{allOf: [{{$ref: '#/components/schemas/A'}}]}}\n"));
        schemas(&format!("    A:\n      type: object\n      properties:\n{hub}{each}"))
    }),
    large("references in a row", 90_000, |many| schemas(&each(many, |at| reference(at, at + 1)))),
    large("references in a circle", 90_000, |many| schemas(&each(many, |at| reference(at, (at + 1) % many)))),
    large("references to nothing", 90_000, |many| {
        schemas(&each(many, |at| {
            format!("    A{at}: {{type: array, items: {{$ref: '#/components/schemas/B{at}'}}}}\n")
        }))
    }),
    large("parameters", 90_000, |many| {
        let parameters = each(many, |at| format!("      - {{name: p{at}, in: query, schema: {{type: string}}}}\n"));
        operation("/a", "a_list", &format!("      parameters:\n{parameters}"))
    }),
    large("replies", 60_000, |many| {
        let replies = each(many, |at| format!("        '{at}': {{description: ''}}\n"));
        format!("{HEAD}paths:\n  /a:\n    get:\n      operationId: a_list\n      responses:\n{replies}")
    }),
    large("operations", 30_000, |many| {
        format!("{HEAD}paths:\n{}", each(many, |at| item(&format!("/a/b{at}"), &format!("a_list_{at}"), "")))
    }),
    large("operations that a constant distinguishes", 10_000, |many| {
        format!("{HEAD}paths:\n{}", each(many, |at| item(&format!("'/a#b={at}'"), &format!("a_list_{at}"), "")))
    }),
    large("operations of one path", 30_000, |many| {
        format!("{HEAD}paths:\n{}", each(many, |at| item(&format!("/a/{{b{at}}}"), &format!("a_list_{at}"), "")))
    }),
    large("path templates", 30_000, |many| {
        format!("{HEAD}paths:\n{}", each(many, |at| item(&format!("/a/{{b}}x{at}"), &format!("a_list_{at}"), "")))
    }),
    large("operations that share a reply", 30_000, |many| {
        let replies = "      responses: {'200': {$ref: '#/components/responses/A'}}\n";
        let operations = each(many, |at| format!("  /a/b{at}:\n    get:\n      operationId: a_list_{at}\n{replies}"));
        let properties = each(many, |at| format!("p{at}: {{type: string}}, "));
        let schema = format!("{{type: object, properties: {{{properties}}}}}");
        let reply = format!("{{description: '', content: {{application/json: {{schema: {schema}}}}}}}");
        format!("{HEAD}paths:\n{operations}components:\n  responses:\n    A: {reply}\n")
    }),
    large("operations that use many schemas", 10_000, |many| {
        let operations = each(many, |at| {
            let media = format!("{{application/json: {{schema: {{$ref: '#/components/schemas/A{at}'}}}}}}");
            format!(
                "  /a/b{at}:\n    get:\n      operationId: a_list_{at}\n      responses: {{'200': {{description: '', content: {media}}}}}\n"
            )
        });
        let schemas = each(many, |at| {
            let next = (at + 1) % many;
            format!("    A{at}: {{type: object, properties: {{p{at}: {{$ref: '#/components/schemas/A{next}'}}}}}}\n")
        });
        format!("{HEAD}paths:\n{operations}components:\n  schemas:\n{schemas}")
    }),
    large("operations that share credentials", 30_000, |many| {
        let security = each(many, |at| format!("- s{at}: []\n"));
        let operations = each(many, |at| item(&format!("/a/b{at}"), &format!("a_list_{at}"), ""));
        format!("{HEAD}security:\n{security}paths:\n{operations}")
    }),
    large("aliases of a long text", 90_000, |many| {
        let long = "x".repeat(many);
        format!("{HEAD}paths: {{}}\nx-a: &a {long}\nx-more:\n{}", "- *a\n".repeat(many))
    }),
    large("aliases of a long text as keys", 90_000, |many| {
        let long = "x".repeat(many);
        format!("{HEAD}paths: {{}}\nx-a: &a {long}\nx-more:\n{}", "- {*a : 1}\n".repeat(many))
    }),
    large("anchors within anchors", 1_000_000, |many| {
        let levels: String = (0..80).map(|level| format!("{}k: &a{level}\n", " ".repeat(2 * level + 2))).collect();
        format!("{HEAD}paths: {{}}\nx-more:\n{levels}{}v: [{}]\n", " ".repeat(164), "1,".repeat(many))
    }),
    large("levels", 1_000_000, |many| format!("{HEAD}paths: {{}}\nx-more: {}\n", "[".repeat(many))),
    large("levels of a schema", 100_000, |many| {
        let properties = each(many, |at| format!("p{at}: {{type: string}}, "));
        let (open, close) = ("{type: object, properties: {a: ".repeat(43), "}}".repeat(43));
        schemas(&format!("    A: {open}{{type: object, properties: {{{properties}}}}}{close}\n"))
    }),
];

/// A document that has about the same in common with a large one as two versions of an API: most parts are there, many differ.
pub(crate) fn other(text: &str) -> String {
    text.replace(" p1", " q1").replace("v1", "w1").replace("/b1", "/c1").replace("'1", "'6")
}

fn each(many: usize, text: impl Fn(usize) -> String) -> String {
    (0..many).fold(String::new(), |mut all, at| {
        let _ = write!(all, "{}", text(at));
        all
    })
}

fn schemas(schemas: &str) -> String {
    format!("{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{schemas}")
}

/// An operation that replies with the schema `A`.
fn replying(schemas: &str) -> String {
    let content = "{application/json: {schema: {$ref: '#/components/schemas/A'}}}";
    let operation = format!("{{operationId: a_list, responses: {{'200': {{description: '', content: {content}}}}}}}");
    format!("{HEAD}paths:\n  /a: {{get: {operation}}}\ncomponents:\n  schemas:\n{schemas}")
}

fn reference(from: usize, to: usize) -> String {
    format!("    A{from}: {{$ref: '#/components/schemas/A{to}'}}\n")
}

fn operation(key: &str, id: &str, more: &str) -> String {
    format!("{HEAD}paths:\n{}", item(key, id, more))
}

fn item(key: &str, id: &str, more: &str) -> String {
    format!(
        "  {key}:\n    get:\n      operationId: {id}\n      summary: List\n{more}      responses: {{'200': {{description: ''}}}}\n"
    )
}
