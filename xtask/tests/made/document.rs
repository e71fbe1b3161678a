//! Generates an unusual section: every kind of schema, nested in each other, with names that are awkward in Rust.

use std::fmt::Write;

use crate::random::Random;

/// Names on the wire, as APIs have them.
const NAMES: [&str; 28] = [
    "id",
    "type",
    "self",
    "Self",
    "super",
    "crate",
    "async",
    "match",
    "r#fn",
    "2fa",
    "kebab-case",
    "dotted.name",
    "$schema",
    "@type",
    "camelCase",
    "PascalCase",
    "SCREAMING",
    "with space",
    "_",
    "__typename",
    "naïve",
    "größe",
    "data",
    "extra",
    "new",
    "box",
    "gen",
    "union",
];

/// Words in descriptions.
const WORDS: [&str; 8] =
    ["", "Plain words.", "`code`", "[link](x)", "*/ and /*", "\\\"quoted\\\"", "{braces} #[attr]", "<html> & more"];

/// The name and the text of a section. Its components start with its number, so that sections can be combined.
pub fn section(number: usize, random: &mut Random) -> (String, String) {
    let name = format!("made{number}");
    let mut writer = Writer { random, prefix: format!("M{number}x"), components: String::new(), count: 0 };
    let mut paths = String::new();
    for operation in 0..=writer.random.below(3) {
        writer.operation(&name, operation, &mut paths);
    }
    let text = format!(
        "openapi: 3.0.3\ninfo: {{title: Made {number}, version: 2026.1.1}}\nservers: [{{url: /}}]\n\
         tags: [{{name: {name}, description: 'Section {number}.'}}]\npaths:\n{paths}components:\n  schemas:\n{}",
        writer.components
    );
    (name, text)
}

struct Writer<'r> {
    random: &'r mut Random,
    prefix: String,
    components: String,
    count: usize,
}

impl Writer<'_> {
    fn pick<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.random.below(list.len())]
    }

    fn operation(&mut self, section: &str, number: usize, paths: &mut String) {
        let is_read = self.random.below(2) == 0;
        let (method, verb) = if is_read { ("get", "get") } else { ("post", "send") };
        let in_path = self.random.below(2) == 0;
        let key = if in_path { format!("/{section}/{number}/{{id}}") } else { format!("/{section}/{number}") };
        let _ = write!(
            paths,
            "  {key}:\n    {method}:\n      tags: [{section}]\n      operationId: {section}_{verb}_thing_{number}\n      \
             summary: Thing {number}\n      x-docs: {{section: Made}}\n"
        );
        let mut parameters = String::new();
        if in_path {
            let kind = self.pick(&["string", "integer"]);
            let _ = writeln!(
                parameters,
                "        - {{name: id, in: path, required: true, example: 1, schema: {{type: {kind}}}}}"
            );
            parameters = if kind == "string" { parameters.replace("example: 1", "example: a") } else { parameters };
        }
        // progenitor does not support two parameters with one name.
        for name in self.names(4).into_iter().filter(|name| !in_path || *name != "id") {
            let schema = match self.random.below(3) {
                0 => format!("{{$ref: '#/components/schemas/{}'}}", self.values()),
                1 => "{type: array, items: {type: string}}".to_owned(),
                _ => format!("{{type: {}}}", self.pick(&["string", "integer", "number", "boolean"])),
            };
            let _ = writeln!(parameters, "        - {{name: '{name}', in: query, schema: {schema}}}");
        }
        if !parameters.is_empty() {
            let _ = write!(paths, "      parameters:\n{parameters}");
        }
        if !is_read {
            let body = format!("Send{}", self.object("Send", 2, true));
            let _ = write!(
                paths,
                "      requestBody:\n        required: true\n        content: {{application/json: {{schema: {{$ref: '#/components/schemas/{body}'}}}}}}\n"
            );
        }
        let reply = self.object("", 3, false);
        let _ = write!(
            paths,
            "      responses:\n        '200':\n          description: A thing.\n          \
             content: {{application/json: {{schema: {{$ref: '#/components/schemas/{reply}'}}}}}}\n"
        );
    }

    /// Some names, each once.
    fn names(&mut self, most: usize) -> Vec<&'static str> {
        let mut names: Vec<&str> = (0..self.random.below(most + 1)).map(|_| self.pick(&NAMES)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn fresh(&mut self, kind: &str) -> String {
        self.count += 1;
        format!("{}{kind}{}", self.prefix, self.count)
    }

    /// A component that is an enum.
    fn values(&mut self) -> String {
        let name = self.fresh("Values");
        let mut values = self.names(6);
        values.push("last");
        let values: Vec<String> = values.into_iter().map(|value| format!("'{value}'")).collect();
        let _ = writeln!(self.components, "    {name}: {{type: string, enum: [{}]}}", values.join(", "));
        name
    }

    /// A component that is an object; its name goes without `begin`.
    fn object(&mut self, begin: &str, depth: usize, sent: bool) -> String {
        let name = self.fresh("Object");
        let names = self.names(7);
        let required: Vec<String> =
            names.iter().filter(|_| sent && self.random.below(2) == 0).map(|name| format!("'{name}'")).collect();
        let mut properties = String::new();
        for property in &names {
            let schema = self.schema(&name, depth, sent);
            let _ = writeln!(properties, "        '{property}': {schema}");
        }
        let words = self.pick(&WORDS);
        let mut text = format!("    {begin}{name}:\n      type: object\n");
        if !words.is_empty() {
            let _ = writeln!(text, "      description: \"{words}\"");
        }
        if !required.is_empty() {
            let _ = writeln!(text, "      required: [{}]", required.join(", "));
        }
        if !properties.is_empty() {
            let _ = write!(text, "      properties:\n{properties}");
        }
        self.components.push_str(&text);
        name
    }

    /// A schema within the object `around`.
    fn schema(&mut self, around: &str, depth: usize, sent: bool) -> String {
        let null = self.pick(&["", "", ", nullable: true"]);
        match self.random.below(if depth == 0 { 9 } else { 14 }) {
            0 => format!("{{type: string{null}}}"),
            1 => format!("{{type: integer{null}, minimum: 0}}"),
            2 => format!("{{type: number{null}}}"),
            3 => format!("{{type: boolean{null}}}"),
            4 => format!("{{type: string, format: amount{null}}}"),
            5 => format!("{{type: string, format: timestamp{null}}}"),
            6 => format!("{{type: object{null}}}"),
            7 => format!("{{$ref: '#/components/schemas/{}'}}", self.values()),
            8 => "{}".to_owned(),
            9 => format!("{{type: array{null}, items: {}}}", self.schema(around, depth - 1, sent)),
            10 => format!("{{type: object, additionalProperties: {}}}", self.schema(around, depth - 1, sent)),
            11 if !sent => format!("{{$ref: '#/components/schemas/{around}'}}"),
            12 => {
                let mut forms = vec![self.form(depth), self.form(depth)];
                forms.extend((self.random.below(3) == 0).then(|| self.form(depth)));
                format!("{{oneOf: [{}]}}", forms.join(", "))
            }
            _ => format!("{{$ref: '#/components/schemas/{}'}}", self.object("", depth - 1, false)),
        }
    }
    /// A form of a union, which may be the same as another one, or become it in Rust.
    fn form(&mut self, depth: usize) -> String {
        match self.random.below(6) {
            0 | 1 => format!("{{$ref: '#/components/schemas/{}'}}", self.object("", depth - 1, false)),
            2 | 3 => format!("{{type: {}}}", self.pick(&["string", "integer", "number", "boolean"])),
            4 => {
                self.pick(&["{type: object}", "{}", "{type: object, additionalProperties: {type: string}}"]).to_owned()
            }
            _ => format!(
                "{{type: array, items: {}}}",
                self.pick(&["{type: string}", "{type: integer}", "{type: object}"])
            ),
        }
    }
}
