//! Prints findings for people and for programs.

mod github;
mod json;
mod markdown;
mod report;
mod sarif;
mod text;

use clap::ValueEnum;

pub use report::Report;

/// The output formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a terminal, in colour unless NO_COLOR is set or the output is redirected
    Text,
    /// For a comment of a pull request, under 60,000 characters
    Markdown,
    /// One object: a summary and an array of findings
    Json,
    /// Annotations of a GitHub workflow
    Github,
    /// SARIF 2.1.0
    Sarif,
}

/// The report in a format. Empty if there is nothing to report.
pub fn print(report: &Report<'_>, format: Format) -> String {
    match format {
        Format::Text => text::print(report),
        Format::Markdown => markdown::print(report),
        Format::Json => json::print(report),
        Format::Github => github::print(report),
        Format::Sarif => sarif::print(report),
    }
}
