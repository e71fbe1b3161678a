//! Statements as text.

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::quote;

/// The indentation of a function's body.
const INDENT: &str = "    ";

/// The text of statements, laid out as in a function's body, without its indentation.
pub(super) fn statements(tokens: &TokenStream) -> Result<String> {
    let file = syn::parse2(quote!(async fn f() { #tokens })).with_context(|| format!("not Rust: {tokens}"))?;
    let text = prettyplease::unparse(&file);
    let body = text.lines().filter(|line| *line != "}" && !line.starts_with("async fn"));
    let lines: Vec<&str> = body.map(|line| line.strip_prefix(INDENT).unwrap_or(line)).collect();
    Ok(joined_colons(&lines.join("\n")))
}

/// The text with `"name": value` in place of `"name" : value`, which is how the content of `json!` is laid out.
fn joined_colons(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let (mut in_string, mut is_escaped) = (false, false);
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        joined.push(letter);
        let closes = in_string && letter == '"' && !is_escaped;
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = in_string,
            '"' => in_string = !in_string,
            _ => {}
        }
        if closes && rest.as_str().starts_with(" : ") {
            rest.next();
        }
    }
    joined
}

/// Whether the first statement needs no second line.
pub(super) fn first_fits(code: &str) -> bool {
    code.lines().next().is_some_and(|line| line.ends_with(';'))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use quote::quote;

    use super::{first_fits, statements};

    #[test]
    fn statements_are_laid_out_without_the_function_around_them() {
        let text = statements(&quote!(let a = b.c().await?; while let Some(d) = a.e() { f(d); })).unwrap();
        assert_eq!(text, "let a = b.c().await?;\nwhile let Some(d) = a.e() {\n    f(d);\n}");
        assert!(first_fits(&text));
    }

    #[test]
    fn a_colon_of_json_stands_behind_its_name_and_one_in_a_text_stays() {
        let text = statements(&quote!(a(json!({"b": 1, "\" : c": " : \\"}));)).unwrap();
        assert_eq!(text, r#"a(json!({ "b": 1, "\" : c": " : \\" }));"#);
    }
}
