//! Tests of the facade through its public surface, in one binary: forty binaries would link the same libraries forty times.
//!
//! Each file has one subject, and each test's name is a sentence about behaviour. `support` has the shared servers and transports.

#![allow(clippy::unwrap_used)]

mod support;

mod answers;
mod arguments;
mod authentication;
mod batch;
mod beyond_the_documents;
mod blocking;
mod changing_lists;
mod chaos;
mod chat;
mod checkpoints;
mod compression;
mod configuration;
mod connections;
mod crowds;
mod csv;
mod customer_login;
mod documented_policies;
mod dropped;
mod edges;
mod errors;
mod errors_loop;
mod event_streams;
mod faults;
mod followed;
mod frozen;
mod hostile;
mod in_process;
mod injection;
mod keys;
mod layers;
mod lenient_replies;
mod list_ends;
mod lists;
mod mcp;
mod observation;
mod optimistic_locking;
mod options;
mod prefetch;
mod providers;
mod proxies;
mod reconnects;
mod refused_requests;
mod regions;
mod replays;
mod reply_limits;
mod requests;
mod required_when;
mod retries;
mod retry_limits;
mod runtimes;
mod scenario;
mod second_look;
mod secrets;
mod sessions;
mod shared;
mod speed;
mod sse;
mod tls;
mod undocumented;
mod unsent;
mod uploads;
mod webhook_vectors;
mod webhooks;
mod whole_lists;
mod words;
