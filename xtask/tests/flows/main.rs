//! The commands around a change: a section's tests, what it costs, what a branch mixes, what a workflow posts, and the texts that name
//! commands.

#[cfg(unix)]
mod budget;
#[cfg(unix)]
mod checkout;
#[cfg(unix)]
mod gates;
#[cfg(unix)]
mod mixed;
#[path = "../named/mod.rs"]
mod named;
mod named_commands;
#[cfg(unix)]
mod section_tests;
#[cfg(unix)]
mod sticky;
