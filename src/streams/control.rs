//! The events about the stream itself, as the docs show them (Real-Time Events, Activity Stream).

use std::time::Duration;

use serde_json::Value;

/// The longest documented interval between heartbeats, for streams that do not announce theirs.
const HEARTBEAT: Duration = Duration::from_secs(30);

/// How many heartbeats may be missed.
const MISSED: u32 = 3;

/// The bounds of an announced interval, so that no server can make a client reconnect constantly or wait forever.
const INTERVALS: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(600));

/// An event about the stream itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Control {
    /// The stream has begun, and may announce how long it can be silent.
    Connected(Option<Duration>),
    Heartbeat,
    /// The stream is about to end, and may give the id to continue from.
    Reconnect(Option<String>),
}

impl Control {
    /// Reads an event by its name. Returns `None` for events that are meant for the caller.
    pub(super) fn of(name: &str, data: &str) -> Option<Self> {
        let property = |property: &str| serde_json::from_str::<Value>(data).ok()?.get(property).cloned();
        match name {
            "connected" => {
                let seconds = property("heartbeat_interval").and_then(|seconds| seconds.as_u64());
                Some(Self::Connected(seconds.map(|seconds| silence(Duration::from_secs(seconds)))))
            }
            "heartbeat" => Some(Self::Heartbeat),
            "reconnect" => {
                let id = property("last_event_id").and_then(|id| id.as_str().map(str::to_owned));
                Some(Self::Reconnect(id.filter(|id| !id.is_empty())))
            }
            _ => None,
        }
    }
}

/// How long a stream can be silent if it does not announce its interval.
pub(super) fn usual_silence() -> Duration {
    silence(HEARTBEAT)
}

fn silence(interval: Duration) -> Duration {
    interval.clamp(INTERVALS.0, INTERVALS.1) * MISSED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_told_interval_is_held_within_bounds() {
        let told = |data: &str| Control::of("connected", data);
        let connected = |seconds| Some(Control::Connected(Some(Duration::from_secs(seconds))));
        assert_eq!(told(r#"{"heartbeat_interval": 15}"#), connected(45));
        assert_eq!(told(r#"{"heartbeat_interval": 0}"#), connected(3));
        assert_eq!(told(r#"{"heartbeat_interval": 18446744073709551615}"#), connected(1800));
        for data in ["", "[]", "no JSON", r#"{"heartbeat_interval": "15"}"#] {
            assert_eq!(told(data), Some(Control::Connected(None)), "{data}");
        }
    }

    #[test]
    fn a_reconnect_without_an_id_goes_on_from_the_last_one() {
        let id = |data: &str| Control::of("reconnect", data);
        let at = |id: &str| Some(Control::Reconnect(Some(id.to_owned())));
        assert_eq!(id(r#"{"reason": "timeout", "last_event_id": "seq:1234"}"#), at("seq:1234"));
        for data in ["", r#"{"last_event_id": ""}"#, r#"{"last_event_id": null}"#] {
            assert_eq!(id(data), Some(Control::Reconnect(None)), "{data}");
        }
    }
}
