//! Keeps the state in a file. It is read when a mock starts, and written after changes.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::State;
use super::form::{Clock, Maker};
use super::store::Store;
use crate::events::Event;

/// The version of the file format.
const FORM: u64 = 1;

impl State {
    /// Keeps the state in a file from now on. Loads the file if it exists.
    pub(crate) fn keep_in(&mut self, file: &Path) -> Result<(), StateError> {
        self.file = Some(file.to_owned());
        let fault = |reason: String| StateError { file: file.to_owned(), reason };
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(fault(error.to_string())),
        };
        let written: Value = serde_json::from_str(&text).map_err(|error| fault(error.to_string()))?;
        let api = written.get("api").and_then(Value::as_str).unwrap_or_default();
        if written.get("form").and_then(Value::as_u64) != Some(FORM) || api != self.contract.name() {
            return Err(fault(format!("this is not a state file of {} in format {FORM}", self.contract.name())));
        }
        let store = written.get("resources").and_then(Store::read);
        self.store = store.ok_or_else(|| fault("`resources` cannot be read".to_owned()))?;
        if let Some(seed) = written.get("next").and_then(Value::as_u64) {
            self.maker = Maker::new(seed);
        }
        // Files from before events existed do not have this number.
        self.sequence = written.get("events").and_then(Value::as_u64).unwrap_or_default();
        for event in written.get("log").and_then(Value::as_array).into_iter().flatten() {
            let event = Event::read(event).ok_or_else(|| fault("`log` cannot be read".to_owned()))?;
            self.keep_event(event);
        }
        if let (Clock::Repeated(_), Some(time)) = (self.clock, written.get("time").and_then(Value::as_str)) {
            self.clock = Clock::Repeated(time.parse().map_err(|error| fault(format!("`time`: {error}")))?);
        }
        Ok(())
    }

    /// The unsaved state and its file, if anything changed. The caller writes it without locking the state.
    pub(crate) fn unsaved(&mut self) -> Option<Unsaved> {
        let file = self.file.clone().filter(|_| self.changed)?;
        self.changed = false;
        let text = json!({
            "form": FORM,
            "api": self.contract.name(),
            "next": self.maker.seed(),
            "time": self.clock.now().to_string(),
            "events": self.sequence,
            "log": self.log.behind(0).0.iter().map(|event| event.write()).collect::<Vec<_>>(),
            "resources": self.store.write(),
        });
        Some(Unsaved { file, text: format!("{text:#}\n") })
    }
}

/// A state that is ready to be written.
#[derive(Debug)]
pub(crate) struct Unsaved {
    file: PathBuf,
    text: String,
}

impl Unsaved {
    /// Writes a temporary file and renames it, so that the file is complete at any time.
    pub(crate) fn write(self) -> io::Result<()> {
        let mut beside = self.file.clone().into_os_string();
        beside.push(".new");
        fs::write(&beside, self.text)?;
        fs::rename(&beside, &self.file)
    }
}

/// Why a state file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StateError {
    /// The file.
    pub file: PathBuf,
    /// The reason.
    pub reason: String,
}

impl fmt::Display for StateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.reason)
    }
}

impl std::error::Error for StateError {}
