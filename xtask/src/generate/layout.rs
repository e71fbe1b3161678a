//! Layout: turns a file's items into its text, in the same way for every generated file.
//!
//! prettyplease formats ordinary items (`ordinary`). The rest is formatted here: the runtime's declaring macros and the statics
//! (`declared`), imports, and the blank lines between items and methods.

mod comments;
mod declared;
mod ordinary;

use anyhow::Result;
use proc_macro2::TokenTree;

use self::comments::{write_attribute, write_attributes};
use super::tokens::{self, Cursor, Item, inside, is_block, is_sign, text};

/// The maximum width of an import.
const WIDTH: usize = 100;

/// The text of a file: a line that names its source, then its items.
pub fn file(head: &str, items: &[Item]) -> Result<String> {
    let mut out = format!("// {head}\n");
    let mut before = None;
    for item in items {
        if before.is_none_or(|before| are_apart(before, item)) {
            out.push('\n');
        }
        write(&mut out, item)?;
        before = Some(item);
    }
    Ok(out)
}

/// Whether a blank line separates two items.
fn are_apart(before: &Item, after: &Item) -> bool {
    match (before, after) {
        (Item::Inner(before), Item::Inner(after)) => tokens::doc(before).is_some() != tokens::doc(after).is_some(),
        (Item::Module(_), Item::Module(_)) => false,
        (Item::Import(before), Item::Import(after)) => origin(before) != origin(after),
        _ => true,
    }
}

/// Where an import comes from: the standard library, this crate, or another one.
fn origin(import: &[TokenTree]) -> u8 {
    let mut cursor = Cursor(import);
    cursor.word("use");
    match cursor.ident() {
        Some(name) if name == "std" => 0,
        Some(name) if name == "crate" || name == "super" => 2,
        _ => 1,
    }
}

fn write(out: &mut String, item: &Item) -> Result<()> {
    match item {
        Item::Inner(attribute) => write_attribute(out, "", "!", attribute),
        Item::Import(tokens) => write_import(out, tokens),
        Item::Module(tokens) => {
            let rest = write_attributes(out, "", tokens);
            out.push_str(&text(rest.0));
            out.push('\n');
        }
        Item::Static(tokens) => declared::write_static(out, tokens),
        Item::Declaration(name, body) => declared::write_declaration(out, name, body),
        Item::Plain(tokens) => ordinary::write(out, tokens)?,
    }
    Ok(())
}

/// An import. Its names fill several lines if they do not fit on one.
fn write_import(out: &mut String, tokens: &[TokenTree]) {
    let mut cursor = Cursor(tokens);
    let path = text(cursor.until(is_block));
    let names: Vec<String> = match cursor.next() {
        Some(TokenTree::Group(names)) => {
            inside(names).iter().filter(|name| !is_sign(Some(name), ',')).map(|name| text([name])).collect()
        }
        _ => Vec::new(),
    };
    out.push_str(&import(&path, &names));
}

/// The lines of an import: its path up to the names, and these.
pub fn import(path: &str, names: &[String]) -> String {
    let line = match names {
        [] => format!("{path}\n"),
        [name] => format!("{path}{name};\n"),
        names => format!("{path}{{{}}};\n", names.join(", ")),
    };
    if line.len() <= WIDTH {
        return line;
    }
    let mut lines = format!("{path}{{");
    fill(&mut lines, names);
    lines + "\n};\n"
}

/// Fills lines with names up to the maximum width.
fn fill(out: &mut String, names: &[String]) {
    let mut column = WIDTH;
    for name in names {
        if column + name.len() + 2 > WIDTH {
            out.push_str("\n    ");
            column = 4;
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(name);
        out.push(',');
        column += name.len() + 1;
    }
}
