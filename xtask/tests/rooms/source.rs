//! Reads the files of a crate and the paths in them: `use` items, and paths in code (`crate::a::B`, `child::c`). It reads tokens,
//! so comments and strings do not count; test modules do not count either.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A module's path: empty for the crate's root.
pub type Module = Vec<String>;

/// The modules of a crate that have a file.
pub struct Source {
    pub files: BTreeMap<Module, File>,
}

/// What a file says.
#[derive(Default)]
pub struct File {
    pub uses: Vec<Use>,
    /// Paths in code, as written.
    pub paths: Vec<Vec<String>>,
    /// The words in its code, `use` items left out.
    pub words: BTreeSet<String>,
    /// The names of the items that it defines.
    pub defines: Vec<String>,
    /// The names of the macros that it defines, which `#[macro_export]` puts into the root.
    pub macros: Vec<String>,
}

/// A name that is imported or, with `pub`, exported again.
pub struct Use {
    pub public: bool,
    /// As written, `*` at the end of a glob.
    pub path: Vec<String>,
    /// The name in this file.
    pub name: String,
}

impl Source {
    /// Reads every file below a folder but `main.rs` and files of tests.
    pub fn read(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(&folder).expect("a folder of sources") {
                let path = entry.expect("an entry").path();
                if path.is_dir() { open.push(path) } else { files.extend(module(&path).map(|module| (module, path))) }
            }
        }
        let below = |path: &Module| path[folder.components().count()..].to_vec();
        Self {
            files: files
                .into_iter()
                .map(|(module, path): (Module, PathBuf)| (below(&module), File::read(&path)))
                .collect(),
        }
    }
}

/// The module path of a file. `None` if the file is not a module of the library.
fn module(path: &Path) -> Option<Module> {
    let mut parts: Vec<String> =
        path.with_extension("").components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    let name = parts.last()?.clone();
    if path.extension()? != "rs" || matches!(name.as_str(), "main" | "tests") {
        return None;
    }
    if matches!(name.as_str(), "lib" | "mod") {
        parts.pop();
    }
    Some(parts)
}

impl File {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("a source");
        let tokens: TokenStream = text.parse().unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let mut file = Self::default();
        file.tokens(&tokens.into_iter().collect::<Vec<_>>());
        file
    }

    fn tokens(&mut self, tokens: &[TokenTree]) {
        let mut at = 0;
        while at < tokens.len() {
            at = match &tokens[at] {
                TokenTree::Punct(sign) if sign.as_char() == '#' && is_for_tests(tokens, at) => {
                    after_item(tokens, at + 2)
                }
                // What a generator writes is another crate's.
                TokenTree::Ident(word) if word == "quote" && tokens.get(at + 1).is_some_and(|next| is(next, '!')) => {
                    at + 3
                }
                TokenTree::Ident(word) if word == "use" => self.use_item(tokens, at),
                TokenTree::Ident(word) => {
                    self.words.insert(word.to_string());
                    self.definition(&word.to_string(), tokens, at);
                    self.path(tokens, at)
                }
                TokenTree::Group(group) => {
                    self.tokens(&group.stream().into_iter().collect::<Vec<_>>());
                    at + 1
                }
                _ => at + 1,
            };
        }
    }

    /// `use a::{b, c as d};`, with `pub` in front or not.
    fn use_item(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let end = tokens[at..].iter().position(|token| is(token, ';')).map_or(tokens.len(), |length| at + length);
        let public = match at.checked_sub(1).map(|before| &tokens[before]) {
            Some(TokenTree::Ident(word)) => word == "pub",
            // `pub(crate) use`
            Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Parenthesis,
            _ => false,
        };
        // A macro's expansion imports elsewhere.
        if !tokens.get(at + 1).is_some_and(|first| is(first, '$')) {
            self.tree(public, &[], &tokens[at + 1..end]);
        }
        end
    }

    /// One branch of a `use` tree.
    fn tree(&mut self, public: bool, before: &[String], tokens: &[TokenTree]) {
        let mut path = before.to_vec();
        let mut name = None;
        let mut rest = tokens.iter();
        while let Some(token) = rest.next() {
            match token {
                TokenTree::Group(group) => {
                    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
                    tokens.split(|token| is(token, ',')).filter(|branch| !branch.is_empty()).for_each(|branch| {
                        self.tree(public, &path, branch);
                    });
                    return;
                }
                TokenTree::Ident(word) if word == "as" => name = rest.next().map(ToString::to_string),
                TokenTree::Ident(word) if word == "self" && !path.is_empty() => {}
                TokenTree::Ident(word) => path.push(word.to_string()),
                token if is(token, '*') => path.push("*".to_owned()),
                _ => {}
            }
        }
        let name = name.or_else(|| path.last().cloned()).unwrap_or_default();
        self.uses.push(Use { public, path, name });
    }

    /// `crate::a::b` or `child::c` in code; `$crate::a` is what a macro writes elsewhere.
    fn path(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let mut path = vec![tokens[at].to_string()];
        let mut next = at + 1;
        while let [first, second, TokenTree::Ident(word), ..] = &tokens[next.min(tokens.len())..]
            && is(first, ':')
            && is(second, ':')
        {
            path.push(word.to_string());
            next += 3;
        }
        let expansion = at.checked_sub(1).is_some_and(|before| is(&tokens[before], '$'));
        if path.len() > 1 && !expansion {
            self.paths.push(path);
        }
        next
    }

    fn definition(&mut self, word: &str, tokens: &[TokenTree], at: usize) {
        let (name, names) = match word {
            "struct" | "enum" | "fn" | "trait" | "type" | "const" | "static" | "union" => (at + 1, &mut self.defines),
            "macro_rules" => (at + 2, &mut self.macros),
            _ => return,
        };
        if let Some(TokenTree::Ident(name)) = tokens.get(name) {
            names.push(name.to_string());
        }
    }
}

fn is(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// Whether an attribute is `#[cfg(test)]` or `#[cfg(all(test, ..))]`.
fn is_for_tests(tokens: &[TokenTree], at: usize) -> bool {
    let attribute = tokens.get(at + 1).map(ToString::to_string).unwrap_or_default();
    let attribute: String = attribute.chars().filter(|letter| !letter.is_whitespace()).collect();
    attribute.starts_with("[cfg(test") || attribute.starts_with("[cfg(all(test")
}

/// Where the item ends that starts here: behind its braces or its semicolon.
fn after_item(tokens: &[TokenTree], at: usize) -> usize {
    let ends = |token: &TokenTree| {
        is(token, ';') || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
    };
    tokens[at..].iter().position(ends).map_or(tokens.len(), |length| at + length + 1)
}
