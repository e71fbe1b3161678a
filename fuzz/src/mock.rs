//! The mock server's HTTP face.

use std::{cell::OnceCell, time::Duration};

use saleskit_mock::{Api, Mock};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::canned::run;

thread_local! {
    static MOCK: OnceCell<Mock> = const { OnceCell::new() };
}

/// Sends any bytes to a mock, which answers or closes, and then answers an ordinary request.
///
/// # Panics
///
/// When the mock hangs, or serves nobody any more.
pub fn mock(input: &[u8]) {
    MOCK.with(|mock| {
        let mock =
            mock.get_or_init(|| run(Mock::builder().api(Api::SalesByte).longest_body(65_536).start()).expect("a mock"));
        run(async {
            let answer = timeout(Duration::from_secs(10), exchange(mock, input)).await;
            assert!(answer.is_ok(), "the mock hangs");
            let ordinary = b"GET /nothing HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
            let answer = timeout(Duration::from_secs(10), exchange(mock, ordinary)).await.expect("an answer in time");
            assert!(answer.starts_with(b"HTTP/1.1 4"), "{:?}", String::from_utf8_lossy(&answer));
        });
        mock.clear();
    });
}

async fn exchange(mock: &Mock, input: &[u8]) -> Vec<u8> {
    let mut answer = Vec::new();
    let Ok(mut stream) = TcpStream::connect(mock.address()).await else { return answer };
    // The mock may close before everything is sent.
    let _ = stream.write_all(input).await;
    let _ = stream.shutdown().await;
    let _ = stream.read_to_end(&mut answer).await;
    answer
}
