//! The page in a real browser: headless Chromium through chromedriver, with every host but loopback out of reach. Where either is missing,
//! the tests say so and pass.

#![allow(clippy::unwrap_used)]

mod browser;

use browser::{Browser, Mock};

#[tokio::test]
async fn an_operation_is_tried_from_the_page_and_shown_in_its_live_view() {
    let mock = Mock::start();
    let Some(browser) = Browser::start().await else { return };
    browser.open(&mock.pages[0]).await;
    browser.shot("open").await;
    browser.end().await;
}
