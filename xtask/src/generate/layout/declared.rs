//! Writes the runtime's declaring macros with one line per entry and one block per brace, and statics with one line per setter.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use super::{
    super::tokens::{self, Cursor, End, inside, is_sign, text},
    comments::{write_attributes, write_doc},
};

/// Writes a declaring macro.
pub(super) fn write_declaration(out: &mut String, name: &Ident, body: &TokenStream) {
    out.push_str(&name.to_string());
    out.push_str("! {\n");
    write_block(out, "    ", &body.clone().into_iter().collect::<Vec<_>>());
    out.push_str("}\n");
}

/// The content of a block: docs, entries and blocks, each on its own line.
fn write_block(out: &mut String, indent: &str, tokens: &[TokenTree]) {
    let mut cursor = Cursor(tokens);
    while !cursor.is_empty() {
        if let Some(words) = cursor.attribute().and_then(tokens::doc) {
            write_doc(out, indent, "///", &words);
            continue;
        }
        out.push_str(indent);
        // A word before the docs says where a union is used.
        if is_sign(cursor.0.get(1), '#')
            && let Some(word) = cursor.next()
        {
            tokens::write(out, word);
            out.push('\n');
            continue;
        }
        let (entry, end) = cursor.entry_or_block();
        out.push_str(&text(entry));
        match end {
            End::Block(block) => {
                out.push_str(" {\n");
                write_block(out, &format!("{indent}    "), &inside(block));
                out.push_str(indent);
                out.push_str("}\n");
            }
            End::Comma => out.push_str(",\n"),
            End::Nothing => out.push('\n'),
        }
    }
}

/// Writes a static. Calls inside a list of calls get their own lines, too.
pub(super) fn write_static(out: &mut String, tokens: &[TokenTree]) {
    let mut cursor = write_attributes(out, "", tokens);
    let mut line = String::new();
    while let Some(token) = cursor.next() {
        match token {
            token if is_sign(Some(token), '.') => line.push_str("\n    ."),
            TokenTree::Group(group) => match list_of_calls(group) {
                Some(calls) => write_calls(&mut line, &calls),
                None => tokens::write(&mut line, token),
            },
            token => tokens::write(&mut line, token),
        }
    }
    out.push_str(&line);
    out.push('\n');
}

/// The list, if the only argument is a list of calls.
fn list_of_calls(arguments: &Group) -> Option<Vec<TokenTree>> {
    match inside(arguments).as_slice() {
        [reference, TokenTree::Group(list)]
            if is_sign(Some(reference), '&') && list.delimiter() == Delimiter::Bracket =>
        {
            let calls = inside(list);
            matches!(calls.first(), Some(TokenTree::Ident(_))).then_some(calls)
        }
        _ => None,
    }
}

fn write_calls(line: &mut String, calls: &[TokenTree]) {
    line.push_str("(&[");
    let mut cursor = Cursor(calls);
    while !cursor.is_empty() {
        line.push_str("\n        ");
        line.push_str(&text(cursor.entry()));
        line.push(',');
    }
    line.push_str("\n    ])");
}
