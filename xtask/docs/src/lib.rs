//! The captured docs pages, compared with the documents.
//!
//! A page is plain text as it was captured: headings may stand glued behind other text, marks and quotes may be lost. The readers
//! (`page`, `titles`, `curl`, `address`, `json_scan`, `samples`) take it as it is and never fail on it; the judges (`changed`,
//! `check`, `coverage`) compare what they found with a [`Contract`](saleskit_contract::Contract) and say what differs. The pages' text
//! belongs to their owners: what is kept in the repository are titles and hashes ([`lock`]) and the reasons for the pages' own faults
//! ([`faults`]).
//!
//! [`capture`] makes such a text of a web page. Nothing here knows of the command line.

#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod address;
pub mod capture;
pub mod changed;
pub mod check;
pub mod coverage;
pub mod curl;
pub mod declared;
pub mod faults;
pub mod html;
pub mod json_scan;
pub mod judge;
pub mod lock;
pub mod mentions;
pub mod page;
pub mod pair;
pub mod samples;
pub mod titles;
