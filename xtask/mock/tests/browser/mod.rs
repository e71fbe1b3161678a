//! The program under test, and a browser that sees nothing but loopback.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use serde_json::{Value, json};
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, prelude::*};

/// A program that ends with its handle.
struct Process(Child);

impl Process {
    /// Starts a program, and reads its lines up to the first that has the words; none where it ends before.
    fn start(command: &mut Command, words: &str) -> Option<(Process, Vec<String>)> {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            if output.read_line(&mut line).unwrap() == 0 {
                let _ = child.wait();
                return None;
            }
            let is_last = line.contains(words);
            lines.push(line.trim().to_owned());
            if is_last {
                break;
            }
        }
        // What follows is read, so that the program can go on writing.
        std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
        Some((Process(child), lines))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// `cargo xtask mock`.
pub struct Mock {
    _process: Process,
    /// The address of each page.
    pub pages: Vec<String>,
}

impl Mock {
    /// Starts it on free ports, and waits until its pages are served.
    pub fn start() -> Mock {
        let mut program = Command::new(env!("CARGO_BIN_EXE_xtask-mock"));
        let (process, lines) = Process::start(&mut program, "Ctrl+C to stop").expect("a mock that goes on");
        let pages = lines.iter().filter_map(|line| Some(line.split_once("in a browser: ")?.1.to_owned())).collect();
        Mock { _process: process, pages }
    }
}

/// A browser.
pub struct Browser {
    _process: Process,
    pub driver: WebDriver,
}

impl Browser {
    /// Starts one; none where the machine has none.
    pub async fn start() -> Option<Browser> {
        let Ok(found) = Command::new("chromedriver").arg("--version").output() else {
            println!("skipped: there is no chromedriver");
            return None;
        };
        assert!(found.status.success());
        // The port that it picks may be free for one family of addresses only; then it ends.
        let start = |_| Process::start(Command::new("chromedriver").arg("--port=0"), "started successfully on port");
        let (process, lines) = (0..10).find_map(start).expect("a chromedriver that goes on");
        let port = lines.last().unwrap().rsplit("port ").next().unwrap().trim_end_matches('.').to_owned();
        let mut capabilities = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--window-size=1440,900",
            // Names and addresses of other hosts lead nowhere.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--proxy-server=direct://",
        ] {
            capabilities.add_arg(argument).unwrap();
        }
        for log in ["browser", "performance"] {
            capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All).unwrap();
        }
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await.unwrap();
        driver.set_script_timeout(Duration::from_secs(60)).await.unwrap();
        Some(Browser { _process: process, driver })
    }

    /// Opens an address.
    pub async fn open(&self, address: &str) {
        self.driver.goto(address).await.unwrap();
    }

    /// Keeps a picture where the environment names a folder for it.
    pub async fn shot(&self, name: &str) {
        if let Some(folder) = std::env::var_os("MOCK_PAGE_SHOTS") {
            self.driver.screenshot(&Path::new(&folder).join(format!("{name}.png"))).await.unwrap();
        }
    }

    /// Asks the page, until the script returns something; panics after a minute.
    pub async fn wait(&self, script: &str) -> Value {
        for _ in 0..240 {
            let found = self.ask(script).await;
            if !found.is_null() && found != Value::Bool(false) {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        self.shot("waited").await;
        panic!("this did not happen within a minute: {script}");
    }

    /// What a script returns.
    pub async fn ask(&self, script: &str) -> Value {
        self.driver.execute(script, vec![]).await.unwrap().json().clone()
    }

    /// Presses keys, wherever the focus is.
    pub async fn press(&self, keys: &[Key]) {
        for key in keys {
            self.driver.action_chain().send_keys(key.clone()).perform().await.unwrap();
        }
    }

    /// What the system prefers: `light` or `dark`.
    pub async fn prefer(&self, scheme: &str) {
        let media = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await.unwrap();
    }

    /// The warnings and errors of the console.
    pub async fn complaints(&self) -> Vec<String> {
        let entries = self.driver.browser_log().await.unwrap();
        let complaints = entries.into_iter().filter(|entry| ["SEVERE", "WARNING"].contains(&entry.level.as_str()));
        complaints.map(|entry| entry.message).collect()
    }

    /// The address of every request that the page made or tried.
    pub async fn requests(&self) -> Vec<String> {
        let entries = self.driver.get_log("performance").await.unwrap();
        let requests = entries.iter().filter_map(|entry| {
            let event: Value = serde_json::from_str(&entry.message).unwrap();
            let is_request = event["message"]["method"] == "Network.requestWillBeSent";
            is_request.then(|| event["message"]["params"]["request"]["url"].as_str().unwrap().to_owned())
        });
        requests.collect()
    }

    /// Closes it.
    pub async fn end(self) {
        self.driver.quit().await.unwrap();
    }
}
