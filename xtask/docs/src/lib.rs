//! Compares the captured docs pages with the documents.
//!
//! A page is plain text as it was captured: headings may be joined with other text, and marks and quotes may be lost. The readers
//! ([`page`], [`sample`]) accept it as it is and never fail. [`judge`], [`changed`], [`check`] and [`coverage`] compare what they
//! found with a [`Contract`](saleskit_contract::Contract) and report differences. The pages' text belongs to their owners. The
//! repository only contains titles and hashes ([`lock`]), and reasons for the pages' own faults ([`faults`]).
//!
//! [`capture`] creates such a text from a web page. Nothing here knows about the command line.

#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod assign;
pub mod capture;
pub mod changed;
pub mod check;
pub mod coverage;
pub mod faults;
pub mod field;
pub mod judge;
pub mod lock;
pub mod mentions;
pub mod owner;
pub mod page;
pub mod recall;
pub mod row;
pub mod sample;
pub mod table;
