//! The lines for a declaring macro: one for the type, one for its `new`, and one for each entry.

use std::fmt::Write;

use proc_macro2::{Delimiter, Ident, TokenTree};

use super::super::tokens::{Cursor, End, inside, is_sign, string, text};

/// The content of a macro.
pub struct Declared<'d> {
    /// The type's path: `deals::SignDeal`.
    pub path: String,
    /// The macro: `body`.
    pub macro_name: &'d str,
    /// The required parameters of a call that its method does not take.
    pub needed: Vec<&'d str>,
}

impl Declared<'_> {
    /// The lines of a block's entries, those in `new` first.
    pub fn lines(&self, block: &[TokenTree]) -> String {
        let mut entries = Vec::new();
        entries_of(&mut entries, block, None);
        let mut lines = String::new();
        if matches!(self.macro_name, "body" | "both" | "form") {
            let arguments = entries.iter().filter_map(Entry::argument).collect::<Vec<_>>().join(", ");
            let name = self.path.rsplit("::").next().unwrap_or(&self.path);
            let _ = writeln!(lines, "{}.new({arguments}) -> {name}", self.path);
        }
        entries.iter().for_each(|entry| self.entry(&mut lines, entry));
        lines
    }

    fn entry(&self, lines: &mut String, entry: &Entry) {
        let (path, Entry { name, ty, .. }) = (&self.path, entry);
        let _ = match &entry.held {
            Some(ty) if self.macro_name == "union" => write!(lines, "{path}::{name}({ty})"),
            Some(ty) => write!(lines, "{path}.{name}: {ty}"),
            None if ty.is_empty() => write!(lines, "{path}::{name}"),
            None => write!(lines, "{path}.{name}: {}", entry.whole_type()),
        };
        if let Some(wire) = &entry.wire {
            let _ = write!(lines, " = {wire:?}");
        }
        if let Some(mark) = &entry.mark {
            let _ = write!(lines, " ({mark})");
        }
        if let Some(block) = &entry.block {
            let is_needed = entry.wire.as_deref().is_some_and(|wire| self.needed.contains(&wire));
            let _ = write!(lines, " ({}{})", block.replace('_', " "), if is_needed { ", required" } else { "" });
        }
        if let Some(clear) = &entry.clear {
            let _ = write!(lines, ", {clear}()");
        }
        lines.push('\n');
    }
}

/// A field or parameter (`name: Type = "wire"`), or a variant (`Name = "wire"`, `Name(Type)`).
struct Entry {
    name: String,
    /// As in the macro, which adds the block's meaning.
    ty: String,
    /// The payload of a variant.
    held: Option<String>,
    /// The setter for null.
    clear: Option<String>,
    wire: Option<String>,
    /// `inferred`
    mark: Option<String>,
    /// The block that contains it.
    block: Option<String>,
}

/// The entries of a block and of its nested blocks.
fn entries_of(entries: &mut Vec<Entry>, tokens: &[TokenTree], block: Option<&Ident>) {
    let mut cursor = Cursor(tokens);
    while !cursor.is_empty() {
        while cursor.attribute().is_some() {}
        match cursor.entry_or_block() {
            ([TokenTree::Ident(word)], End::Block(group)) => entries_of(entries, &inside(group), Some(word)),
            (entry, _) => entries.extend(Entry::read(entry, block)),
        }
    }
}

impl Entry {
    fn read(tokens: &[TokenTree], block: Option<&Ident>) -> Option<Self> {
        let mut cursor = Cursor(tokens);
        let name = cursor.ident()?.to_string();
        let clear = if cursor.sign('/') { cursor.ident().map(Ident::to_string) } else { None };
        let held = cursor.group(Delimiter::Parenthesis).map(|group| text(&inside(group)));
        cursor.sign(':');
        let ty = text(cursor.until(|token| is_sign(Some(token), '=')));
        let wire = match cursor.0 {
            [_, TokenTree::Literal(wire), ..] => Some(string(wire).unwrap_or_default()),
            _ => None,
        };
        let mark = match cursor.0 {
            [.., TokenTree::Ident(word)] => Some(word.to_string()),
            _ => None,
        };
        Some(Self { name, ty, held, clear, wire, mark, block: block.map(Ident::to_string) })
    }

    fn block(&self) -> &str {
        self.block.as_deref().unwrap_or_default()
    }

    /// The field's type, as the block changes the one in the macro.
    fn whole_type(&self) -> String {
        let ty = &self.ty;
        match self.block() {
            "needed" | "optional" => format!("Option<{ty}>"),
            "required_list" | "each" | "joined" => format!("Vec<{ty}>"),
            "needed_list" | "list" => format!("Option<Vec<{ty}>>"),
            "map" => format!("Option<BTreeMap<String, {ty}>>"),
            "nullable" => format!("Patch<{ty}>"),
            _ => ty.clone(),
        }
    }

    /// The argument of `new` for it.
    fn argument(&self) -> Option<String> {
        let Self { name, ty, .. } = self;
        match self.block() {
            "required" => Some(format!("{name}: impl Into<{ty}>")),
            "required_list" => Some(format!("{name}: impl IntoIterator<Item = impl Into<{ty}>>")),
            _ => None,
        }
    }
}
