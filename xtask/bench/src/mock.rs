//! `bench mock`: how many requests per second the mock answers, and how much memory it uses after many of them.

use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    thread,
    time::Instant,
};

use anyhow::{Context, Result, ensure};
use clap::Args;
use xtask::{errln, outcome::Outcome, project};

use crate::{
    facts,
    figures::{Group, Unit},
    results::{Output, Results},
    tools,
};

/// The path and query of the request.
const GET: &str = "/deals?id=deal_abc123";

/// Arguments of `bench mock`.
#[derive(Args, Debug)]
pub struct Mock {
    /// How many requests are sent
    #[arg(long, default_value_t = 100_000)]
    gets: usize,
    /// How often
    #[arg(long, default_value_t = 1)]
    runs: usize,
    #[command(flatten)]
    output: Output,
}

/// The mock, which runs until this is dropped.
struct Playing {
    process: Child,
    address: String,
    /// The prefix of paths.
    base: String,
}

impl Mock {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When the mock cannot be built or refuses a request.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let mut results = Results::new("mock")?;
        results.versions.extend(facts::locked(&root, &["axum"])?);
        let program = tools::built("xtask-mock", &root)?;
        let mut rate = Group::new("Gets by the mock, one after the other", Unit::PerSecond, "");
        let mut memory = Group::new("The mock's memory", Unit::Bytes, "after the start");
        for run in 1..=self.runs.max(1) {
            let mut command = Command::new(&program);
            let playing = Playing::start(command.args(["--api", "salesbooth"]))?;
            if let Some(bytes) = playing.memory() {
                memory.add("after the start", bytes);
            }
            errln!("run {run}: {} gets", self.gets);
            let start = Instant::now();
            playing.ask(self.gets)?;
            rate.add("development build", self.gets as f64 / start.elapsed().as_secs_f64());
            if let Some(bytes) = playing.memory() {
                memory.add(&format!("after {} gets", self.gets), bytes);
            }
        }
        results.groups.push(rate);
        if memory.rows.is_empty() {
            results.skip("The mock's memory", "this system has no /proc: run the benchmark on Linux");
        } else {
            results.groups.push(memory);
        }
        results.publish(&root, &self.output)?;
        Ok(Outcome::Fine)
    }
}

impl Playing {
    fn start(command: &mut Command) -> Result<Self> {
        let mut process =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("cannot start the mock")?;
        let mut said = BufReader::new(process.stdout.take().context("the mock printed nothing")?);
        let mut line = String::new();
        said.read_line(&mut line)?;
        // It prints a line for each request.
        thread::spawn(move || io::copy(&mut said, &mut io::sink()));
        let (_, url) =
            line.trim().split_once("http://").with_context(|| format!("the mock printed `{}`", line.trim()))?;
        let (address, base) =
            url.split_once('/').map_or((url, String::new()), |(address, base)| (address, format!("/{base}")));
        Ok(Self { process, address: address.to_owned(), base: base.trim_end_matches('/').to_owned() })
    }

    /// Sends requests over one connection, each after the reply to the one before.
    fn ask(&self, gets: usize) -> Result<()> {
        let Self { address, base, .. } = self;
        let mut connection = TcpStream::connect(address).context("the mock does not accept a connection")?;
        connection.set_nodelay(true)?;
        let mut replies = BufReader::new(connection.try_clone()?);
        let request =
            format!("GET {base}{GET} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer sb_test_example\r\n\r\n");
        for _ in 0..gets {
            connection.write_all(request.as_bytes())?;
            skip_reply(&mut replies)?;
        }
        Ok(())
    }

    fn memory(&self) -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).ok()?;
        resident(&status)
    }
}

impl Drop for Playing {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads a reply to its end.
fn skip_reply(replies: &mut impl BufRead) -> Result<()> {
    let (mut line, mut length) = (String::new(), 0);
    replies.read_line(&mut line)?;
    ensure!(line.split(' ').nth(1) == Some("200"), "the mock replies `{}`", line.trim());
    loop {
        line.clear();
        replies.read_line(&mut line)?;
        match line.split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.trim().parse()?,
            Some(_) => {}
            None => break,
        }
    }
    io::copy(&mut replies.take(length), &mut io::sink())?;
    Ok(())
}

/// The resident memory in the status of a Linux process, in bytes.
fn resident(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_read_to_its_end_and_no_further() {
        let mut replies = &b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbodyHTTP/1.1 404 Not Found\r\n\r\n"[..];
        assert!(skip_reply(&mut replies).is_ok());
        let refused = skip_reply(&mut replies).expect_err("a refusal");
        assert_eq!(refused.to_string(), "the mock replies `HTTP/1.1 404 Not Found`");
    }

    #[test]
    fn memory_is_read_from_what_linux_says() {
        assert_eq!(resident("Name:\tmock\nVmRSS:\t    2048 kB\n"), Some(2_097_152.0));
    }
}
