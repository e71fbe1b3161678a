//! What a command is doing, on stderr: a line per finished step, and on a terminal a bar below them. In a pipe there is no bar.

use std::{
    fmt::Display,
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

/// The width of the word that a line starts with, as in cargo's output.
const WORD: usize = 12;

/// The steps of a command.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    start: Instant,
    /// When the current step began.
    step: Instant,
}

impl Progress {
    /// Starts a command of so many steps.
    pub fn new(steps: u64) -> Self {
        let bar = ProgressBar::new(steps);
        if let Ok(style) =
            ProgressStyle::with_template(&format!("{{prefix:>{WORD}}} [{{bar:24}}] {{pos}}/{{len}} {{msg}}"))
        {
            bar.set_style(style.progress_chars("=> "));
        }
        Self { bar, start: Instant::now(), step: Instant::now() }
    }

    /// Begins a step: what is done, and with what (`Reading`, `specs/salesbooth`).
    pub fn begin(&mut self, word: &'static str, what: impl Display) {
        self.step = Instant::now();
        self.bar.set_prefix(word);
        self.bar.set_message(what.to_string());
        self.bar.tick();
    }

    /// Ends a step: what was done, with what, and what came of it.
    pub fn end(&mut self, word: &str, what: impl Display) {
        self.line(word, format_args!("{what} ({})", seconds(self.step.elapsed())));
        self.bar.inc(1);
    }

    /// Ends the command: the bar goes, a last line stays.
    pub fn finish(self, word: &str, what: impl Display) {
        self.bar.finish_and_clear();
        self.line(word, format_args!("{what}, {}", seconds(self.start.elapsed())));
    }

    /// Prints a line above the bar.
    fn line(&self, word: &str, what: impl Display) {
        self.clear(|| errln!("{word:>WORD$} {what}"));
    }

    /// Prints something while the bar is out of the way.
    pub fn clear(&self, print: impl FnOnce()) {
        self.bar.suspend(print);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
