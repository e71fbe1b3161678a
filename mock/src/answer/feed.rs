//! Event streams that the mock sends step by step. `play::feed` finds the position at which a client resumes.

use std::future::{Future, poll_fn};
use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, timeout};

use crate::events::Live;

/// The documented interval between heartbeats.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The longest time that the documents let a stream last.
const LONGEST: Duration = Duration::from_secs(60 * 60);

const HEARTBEAT_TEXT: &[u8] = b"event: heartbeat\ndata: comment\n\n";

/// How long a connection stays open before it is cut, so that sent bytes still arrive.
const FLUSH: Duration = Duration::from_millis(20);

/// A script of what an event stream sends, in order. Pass it to [`Mock::feed`](crate::Mock::feed).
///
/// Every connection starts with the documented `connected` event, if the documents have one. It then continues after the event that
/// `Last-Event-ID` names. After the last step, the connection stays open with a heartbeat every 15 seconds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Feed {
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq)]
enum Step {
    Send {
        id: Option<String>,
        text: String,
    },
    Pause(Duration),
    /// The connection breaks.
    Cut,
    /// The connection ends normally.
    End,
    /// Live events from now on.
    Follow(Live),
}

impl Feed {
    /// A stream without events.
    pub fn new() -> Feed {
        Feed::default()
    }

    fn step(mut self, step: Step) -> Feed {
        self.steps.push(step);
        self
    }

    /// Sends an event with an id, a name and JSON data.
    #[must_use]
    pub fn event(self, id: &str, name: &str, data: &Value) -> Feed {
        let text = format!("id: {id}\nevent: {name}\ndata: {data}\n\n");
        self.step(Step::Send { id: Some(id.to_owned()), text })
    }

    /// Sends text unchanged: events without ids, comments, or bytes that are not a valid event stream.
    #[must_use]
    pub fn text(self, text: &str) -> Feed {
        self.step(Step::Send { id: None, text: text.to_owned() })
    }

    /// Sends the documented heartbeat.
    #[must_use]
    pub fn heartbeat(self) -> Feed {
        self.text("event: heartbeat\ndata: comment\n\n")
    }

    /// Pauses.
    #[must_use]
    pub fn pause(self, time: Duration) -> Feed {
        self.step(Step::Pause(time))
    }

    /// Breaks the connection. A client that reconnects with the id of the previous event receives the steps that follow.
    #[must_use]
    pub fn cut(self) -> Feed {
        self.step(Step::Cut)
    }

    /// Sends the documented `reconnect` event with the id of the previous event, then ends the connection.
    #[must_use]
    pub fn reconnect(self) -> Feed {
        let id = self.steps.iter().rev().find_map(|step| match step {
            Step::Send { id, .. } => id.clone(),
            _ => None,
        });
        self.text(&reconnect_text(id.as_deref())).step(Step::End)
    }

    /// Live events, as a reader of the log finds them.
    pub(crate) fn follow(live: Live) -> Feed {
        Feed::new().step(Step::Follow(live))
    }

    /// The steps after an event, for a connection that resumes there. All steps if the event is not in this feed.
    pub(crate) fn behind(&self, last: Option<&str>) -> Feed {
        let is_last = |step: &Step| matches!(step, Step::Send { id: Some(id), .. } if Some(id.as_str()) == last);
        let Some(at) = self.steps.iter().position(is_last) else { return self.clone() };
        let rest = &self.steps[at + 1..];
        // The step that ended the last connection must not end this one as well.
        let next = rest.iter().position(|step| matches!(step, Step::Send { id: Some(_), .. }));
        Feed { steps: next.map_or_else(Vec::new, |next| rest[next..].to_vec()) }
    }

    /// This feed followed by another.
    pub(crate) fn then(mut self, next: Feed) -> Feed {
        self.steps.extend(next.steps);
        self
    }

    /// Plays the feed as a body. It stops when the client disconnects.
    pub(crate) fn play(self) -> Playing {
        let (sender, pieces) = mpsc::channel(1);
        tokio::spawn(async move {
            for step in self.steps {
                let piece = match step {
                    Step::Send { text, .. } => Ok(Bytes::from(text)),
                    Step::Cut => Err(io::Error::other("the feed cuts the connection")),
                    Step::End => return,
                    Step::Pause(time) if timeout(time, sender.closed()).await.is_ok() => return,
                    Step::Pause(_) => continue,
                    Step::Follow(live) => return follow(live, sender).await,
                };
                let cut = piece.is_err();
                if cut {
                    // Events that were sent before must reach the client.
                    sleep(FLUSH).await;
                }
                if sender.send(piece).await.is_err() || cut {
                    return;
                }
            }
            while timeout(HEARTBEAT, sender.closed()).await.is_err() {
                // A failed send means that the client is gone; the loop checks that next.
                let _ = sender.send(Ok(Bytes::from_static(HEARTBEAT_TEXT))).await;
            }
        });
        Playing(pieces)
    }
}

fn reconnect_text(last: Option<&str>) -> String {
    format!("event: reconnect\ndata: {}\n\n", json!({"reason": "timeout", "last_event_id": last}))
}

/// Sends live events until the client disconnects or the longest duration is reached.
async fn follow(mut live: Live, sender: mpsc::Sender<io::Result<Bytes>>) {
    let end = Instant::now() + LONGEST;
    let mut changes = live.listen();
    while Instant::now() < end {
        changes.mark_unchanged();
        for text in live.news() {
            if sender.send(Ok(text)).await.is_err() {
                return;
            }
        }
        let (mut changed, mut gone) = (pin!(changes.changed()), pin!(sender.closed()));
        let either = poll_fn(|context| match gone.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(false),
            // The log outlives its readers.
            Poll::Pending => changed.as_mut().poll(context).map(|changed| changed.is_ok()),
        });
        match timeout(HEARTBEAT, either).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(_) => {
                let _ = sender.send(Ok(Bytes::from_static(HEARTBEAT_TEXT))).await;
            }
        }
    }
    let _ = sender.send(Ok(Bytes::from(reconnect_text(live.last())))).await;
}

/// A feed that is being sent to a client.
pub(crate) struct Playing(mpsc::Receiver<io::Result<Bytes>>);

impl Stream for Playing {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}
