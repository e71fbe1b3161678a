//! The server for the programs. It is a separate process, so that its work is not counted.
//!
//! It supports only what the programs request: `/fast/deals` replies at once, `/slow/deals` after 20 ms.

use std::{
    io::{self, BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use crate::replies;

/// How many deals a page has, and how many pages a list has.
pub const PAGE: usize = 100;
pub const PAGES: usize = 100;

/// The delay of a slow reply.
pub const SLOW: Duration = Duration::from_millis(20);

/// A server that runs as long as this value exists.
pub struct Server {
    process: Child,
    pub url: String,
}

impl Server {
    /// Starts this program as a server.
    pub fn start() -> io::Result<Self> {
        let mut process =
            Command::new(std::env::current_exe()?).arg("serve").stdout(Stdio::piped()).stdin(Stdio::piped()).spawn()?;
        let mut port = String::new();
        BufReader::new(process.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?).read_line(&mut port)?;
        Ok(Self { process, url: format!("http://127.0.0.1:{}", port.trim()) })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Serves until standard input is closed, which happens when the parent process ends. Prints the port.
pub async fn serve() -> io::Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("{}", listener.local_addr()?.port());
    std::thread::spawn(|| {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        std::process::exit(0);
    });
    let replies = Arc::new(Replies::new());
    loop {
        let (connection, _) = listener.accept().await?;
        connection.set_nodelay(true)?;
        tokio::spawn(answer(connection, Arc::clone(&replies)));
    }
}

/// Whole replies, built before the first request.
struct Replies {
    one: Vec<u8>,
    created: Vec<u8>,
    /// The only page of a list.
    only: Vec<u8>,
    pages: Vec<Vec<u8>>,
}

impl Replies {
    fn new() -> Self {
        let one = replies::one();
        let pages = (0..PAGES).map(|page| whole("200 OK", &replies::page(page * PAGE, PAGE, PAGE * PAGES)));
        Self {
            one: whole("200 OK", &one),
            created: whole("201 Created", &one),
            only: whole("200 OK", &replies::page(0, PAGE, PAGE)),
            pages: pages.collect(),
        }
    }

    /// The reply to a request, by its first line.
    fn to(&self, line: &str) -> &[u8] {
        let number = |name: &str| {
            let (_, rest) = line.split_once(name)?;
            rest.split(|character: char| !character.is_ascii_digit()).next()?.parse::<usize>().ok()
        };
        match (line.starts_with("POST"), line.contains("/slow/"), line.contains("limit=")) {
            (true, ..) => &self.created,
            (_, true, _) => &self.pages[number("offset=").unwrap_or(0) / PAGE],
            (_, _, true) => &self.only,
            _ => &self.one,
        }
    }
}

fn whole(status: &str, body: &str) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\netag: W/\"1\"\r\n\
         x-ratelimit-limit: 300\r\nx-ratelimit-remaining: 299\r\nx-ratelimit-reset: 1773052260\r\n\
         date: Mon, 09 Mar 2026 10:30:00 GMT\r\n\r\n",
        body.len()
    );
    (head + body).into_bytes()
}

/// Replies to the requests of a connection, one after the other.
async fn answer(mut connection: TcpStream, replies: Arc<Replies>) -> io::Result<()> {
    let mut received = Vec::new();
    loop {
        let head = loop {
            if let Some(end) = received.windows(4).position(|window| window == b"\r\n\r\n") {
                break end + 4;
            }
            if connection.read_buf(&mut received).await? == 0 {
                return Ok(());
            }
        };
        let text = String::from_utf8_lossy(&received[..head]).to_lowercase();
        let length = text.split_once("content-length:").and_then(|(_, rest)| rest.lines().next()?.trim().parse().ok());
        let end = head + length.unwrap_or(0);
        while received.len() < end {
            if connection.read_buf(&mut received).await? == 0 {
                return Ok(());
            }
        }
        let line = String::from_utf8_lossy(&received[..head]).lines().next().unwrap_or_default().to_owned();
        received.drain(..end);
        if line.contains("/slow/") {
            tokio::time::sleep(SLOW).await;
        }
        connection.write_all(replies.to(&line)).await?;
    }
}
