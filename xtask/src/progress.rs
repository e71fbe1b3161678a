//! Reports progress on stderr: a line per finished step and, on a terminal, a progress bar below them. In a pipe there is no bar.

use std::{
    fmt::Display,
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

/// The column width of the first word, as in cargo's output.
const WORD: usize = 12;

/// The steps of a command.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    start: Instant,
    /// When the current step started.
    step: Instant,
}

impl Progress {
    /// Starts a command with this many steps.
    pub fn new(steps: u64) -> Self {
        let bar = ProgressBar::new(steps);
        if let Ok(style) =
            ProgressStyle::with_template(&format!("{{prefix:>{WORD}}} [{{bar:24}}] {{pos}}/{{len}} {{msg}}"))
        {
            bar.set_style(style.progress_chars("=> "));
        }
        Self { bar, start: Instant::now(), step: Instant::now() }
    }

    /// Starts a step: the activity and its object (`Reading`, `specs/salesbooth`).
    pub fn begin(&mut self, word: &'static str, what: impl Display) {
        self.step = Instant::now();
        self.bar.set_prefix(word);
        self.bar.set_message(what.to_string());
        self.bar.tick();
    }

    /// Ends a step: what was done, and the result.
    pub fn end(&mut self, word: &str, what: impl Display) {
        self.line(word, format_args!("{what} ({})", seconds(self.step.elapsed())));
        self.bar.inc(1);
    }

    /// Ends the command: removes the bar and prints a final line.
    pub fn finish(self, word: &str, what: impl Display) {
        self.bar.finish_and_clear();
        self.line(word, format_args!("{what}, {}", seconds(self.start.elapsed())));
    }

    /// Prints a line above the bar.
    fn line(&self, word: &str, what: impl Display) {
        self.clear(|| errln!("{word:>WORD$} {what}"));
    }

    /// Prints while the bar is hidden.
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
