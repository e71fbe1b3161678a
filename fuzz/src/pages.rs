//! Docs pages.

use xtask_docs::{
    capture::html,
    lock::Section,
    page::Page,
    sample::{self, curl, json_scan, program},
    table::{self, facts},
};

/// Finds commands, samples, programs and tables in a page, which is text or HTML.
///
/// # Panics
///
/// When something is found outside of the page.
pub fn capture(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let text = if text.starts_with('<') { html::text(&text) } else { text.into_owned() };
    for (range, command) in curl::find(&text) {
        assert!(text.get(range.clone()).is_some(), "{range:?} of {} bytes", text.len());
        let _ = (command.address(), command.header("content-type"));
    }
    let _ = program::find(&text);
    let _ = facts::read(&text);
    if json_scan::begins(&text, 0) {
        let _ = json_scan::scan(&text, 0);
    }
    let page = Page::new("page", &text);
    let length = page.text.len();
    let sections = [Section { entry: 0, ordinal: 1, title: 0..0, body: 0..length, hash: String::new() }];
    let _ = sample::find(&page, &sections);
    let _ = table::find(&page, &sections);
}
