//! Tests the commands around a change: a section's tests, budgets, completions, mixed branches, posts of workflows, and the commands that
//! texts name.

#[cfg(unix)]
mod budget;
#[cfg(unix)]
mod checkout;
#[cfg(unix)]
mod completions;
#[cfg(unix)]
mod gates;
#[cfg(unix)]
mod lint_titles;
#[cfg(unix)]
mod mixed;
#[path = "../named/mod.rs"]
mod named;
mod named_commands;
#[cfg(unix)]
mod release;
#[cfg(unix)]
mod section_tests;
#[cfg(unix)]
mod sticky;
