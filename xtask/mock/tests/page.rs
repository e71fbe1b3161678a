//! Tests the page in headless Chromium through chromedriver, with all hosts except loopback out of reach. Without chromedriver, the tests
//! report that and pass. `MOCK_PAGE_SHOTS` names a folder for screenshots.

#![allow(clippy::unwrap_used)]

mod browser;

use browser::{Browser, Mock};
use thirtyfour::{By, Key};

/// The document of the reference, which is in a frame of the page.
const REFERENCE: &str = "document.querySelector('#reference').contentDocument";

/// Finds a button of the reference by its text, and clicks it.
fn click(within: &str, words: &str) -> String {
    format!(
        "const button = [...{REFERENCE}.querySelectorAll({within:?})].find((button) => button.innerText.trim().startsWith({words:?})); \
         button?.click(); return button !== undefined"
    )
}

/// Opens an operation in the reference, and sends it with what the reference fills in.
async fn try_it(browser: &Browser, section: &str, operation: &str) {
    browser.wait(&format!("return {REFERENCE}.querySelector('[id*=\"tag/{section}\"]') !== null")).await;
    browser
        .ask(&format!(
            "document.querySelector('#reference').contentWindow.location.hash = '#tag/{section}/{operation}'"
        ))
        .await;
    browser.wait(&click(&format!("[id$=\"tag/{section}/{operation}\"] button"), "Test Request")).await;
    browser.wait(&click("[role=dialog] button", "Send")).await;
}

#[tokio::test]
async fn an_operation_is_tried_from_the_page_and_shown_in_its_live_view_and_no_other_host_is_asked() {
    let mock = Mock::start();
    let Some(browser) = Browser::start().await else { return };
    let page = &mock.pages[0];
    browser.open(page).await;
    try_it(&browser, "deals", "deals_sign").await;
    browser.wait(&format!("return {REFERENCE}.querySelector('[role=dialog]').innerText.includes('200 OK')")).await;
    browser.shot("tried").await;
    browser.wait("return document.querySelector('#requests li')").await;
    browser.ask("document.querySelector('#requests summary').click()").await;
    let shown = browser
        .wait("return document.querySelector('#requests .part') && document.querySelector('#requests').innerText")
        .await;
    let shown = shown.as_str().unwrap();
    for words in [
        "Matched deals_sign; answered 200.",
        "POST /api/v1/deals?id=deal_xxxxx&action=sign",
        "\"consent_to_sign\": true",
        "\"deal_id\"",
        "client.deals().sign(\"deal_xxxxx\")",
        "curl -X POST 'http://127.0.0.1:",
        "authorization: Bearer ***",
    ] {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    assert!(!shown.contains("sb_test_example"), "{shown}");
    browser.shot("live").await;
    browser.driver.find(By::Css("#requests .copy")).await.unwrap().click().await.unwrap();
    let state = browser
        .wait("const words = document.querySelector('#state').textContent; return words.includes('Verdict') && words")
        .await;
    assert_eq!(state, "Verdict: copied.");
    assert_eq!(browser.complaints().await, Vec::<String>::new());
    let requests = browser.requests().await;
    assert!(requests.len() > 8, "{requests:?}");
    for request in requests {
        assert!(request.starts_with(page.as_str()) || request.starts_with("data:"), "{request} was asked for");
    }
    browser.end().await;
}

#[tokio::test]
async fn each_api_has_its_page_and_the_one_links_to_the_other() {
    let mock = Mock::start();
    let Some(browser) = Browser::start().await else { return };
    browser.open(&mock.pages[1]).await;
    try_it(&browser, "quotes", "quotes_list").await;
    browser.wait(&format!("return {REFERENCE}.querySelector('[role=dialog]').innerText.includes('200 OK')")).await;
    browser.wait("return document.querySelector('#requests .operation')?.textContent === 'quotes_list'").await;
    browser.shot("salesbyte").await;
    let links = browser.ask("return [...document.querySelectorAll('nav a')].map((link) => link.href)").await;
    assert_eq!(links, serde_json::json!(mock.pages));
    assert_eq!(browser.ask("return document.querySelector('nav [aria-current]').textContent").await, "SalesByte");
    assert_eq!(browser.complaints().await, Vec::<String>::new());
    browser.end().await;
}

#[tokio::test]
async fn the_colours_follow_the_system_until_the_toggle_says_otherwise() {
    let mock = Mock::start();
    let Some(browser) = Browser::start().await else { return };
    browser.prefer("dark").await;
    browser.open(&mock.pages[1]).await;
    browser.wait(&format!("return {REFERENCE}.querySelector('[id*=\"tag/quotes\"]') !== null")).await;
    let colours =
        format!("return [document.documentElement.dataset.theme, {REFERENCE}.body.classList.contains('dark-mode')]");
    assert_eq!(browser.ask(&colours).await, serde_json::json!(["dark", true]));
    browser.shot("dark").await;
    browser.prefer("light").await;
    browser.wait(&format!("return !{REFERENCE}.body.classList.contains('dark-mode')")).await;
    assert_eq!(browser.ask(&colours).await, serde_json::json!(["light", false]));
    browser.shot("light").await;
    for (name, theme) in [("Theme: light", "light"), ("Theme: dark", "dark")] {
        browser.ask("document.querySelector('#theme').click()").await;
        assert_eq!(browser.ask("return document.querySelector('#theme').textContent").await, name);
        let is_dark = format!("return {REFERENCE}.body.classList.contains('dark-mode') === {}", theme == "dark");
        browser.wait(&is_dark).await;
        let dim = browser.ask(TOO_DIM).await;
        assert_eq!(dim, serde_json::json!([]), "{theme}");
    }
    browser.end().await;
}

/// Texts of the page whose contrast is below 4.5 to 1.
const TOO_DIM: &str = "
    const light = (colour) => {
        const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
        const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element) => {
        const colour = getComputedStyle(element).backgroundColor;
        return colour === 'rgba(0, 0, 0, 0)' ? behind(element.parentElement) : colour;
    };
    return [...document.querySelectorAll('header *, #live *')].filter((element) => {
        if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) return false;
        const [one, two] = [light(getComputedStyle(element).color), light(behind(element))];
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05) < 4.5;
    }).map((element) => element.outerHTML);
";

#[tokio::test]
async fn the_page_is_used_by_keyboard() {
    let mock = Mock::start();
    let Some(browser) = Browser::start().await else { return };
    browser.open(&format!("{}api/v1/deals?id=deal_1", mock.pages[0])).await;
    browser.open(&mock.pages[0]).await;
    browser.wait("return document.querySelector('#requests li')").await;
    let focused = "const at = document.activeElement; return at.id || at.textContent.trim()";
    browser.press(&[Key::Tab]).await;
    assert_eq!(browser.ask(focused).await, "Skip to the live requests");
    browser.press(&[Key::Enter, Key::Tab]).await;
    assert_eq!(browser.ask(focused).await, "filter");
    browser.press(&[Key::Tab, Key::Tab]).await;
    assert_eq!(browser.ask(focused).await, "clear");
    browser.press(&[Key::Tab]).await;
    // The list can be scrolled, so a browser may stop there.
    if browser.ask(focused).await == "requests" {
        browser.press(&[Key::Tab]).await;
    }
    browser.press(&[Key::Enter]).await;
    browser
        .wait("return document.querySelector('#requests details').open && document.querySelector('#requests .part')")
        .await;
    browser.press(&[Key::Tab]).await;
    assert_eq!(browser.ask("return document.activeElement.getAttribute('aria-label')").await, "Copy: Verdict");
    let outline = browser.ask("return getComputedStyle(document.activeElement).outlineStyle").await;
    assert_eq!(outline, "solid", "the focus is seen");
    browser.shot("keyboard").await;
    let nameless = "return [...document.querySelectorAll('button, input, iframe, a, ol')].filter((element) => \
                    !(element.innerText?.trim() || element.labels?.length || element.title || element.ariaLabel)).map((element) => element.outerHTML)";
    assert_eq!(browser.ask(nameless).await, serde_json::json!([]));
    browser.end().await;
}

#[tokio::test]
async fn every_part_of_the_page_is_served_under_a_policy_without_other_hosts() {
    let mock = Mock::start();
    let Some(browser) = Browser::start().await else { return };
    browser.open(&mock.pages[0]).await;
    let policies = "return Promise.all(['/', '/_mock/page/reference.html'].map(async (path) => \
                    (await fetch(path)).headers.get('content-security-policy')))";
    for policy in browser.ask(policies).await.as_array().unwrap() {
        let policy = policy.as_str().unwrap();
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        for open in ["http", "*", "unsafe-eval", "ws:"] {
            assert!(!policy.contains(open), "{open} in {policy}");
        }
    }
    // Requests that the policy forbids fail, even on loopback.
    let elsewhere = format!("return fetch('{}').then(() => 'allowed', () => 'forbidden')", mock.pages[1]);
    assert_eq!(browser.ask(&elsewhere).await, "forbidden");
    browser.end().await;
}
