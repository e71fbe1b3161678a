//! `cargo xtask docs`: captures docs pages, and compares them with the documents.

use std::{fs, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result, bail};
use clap::{Args, Parser, Subcommand, ValueEnum};
use saleskit_contract::Contract;
use serde_json::json;
use xtask::{
    errln,
    generate::Api,
    out,
    outcome::{self, Outcome},
    outln, project,
};
use xtask_docs::{
    assign, capture, changed, check, coverage, faults,
    lock::{self, Lock},
    page,
    page::Page,
    recall::{self, Noticed, Recall},
};

/// Captures docs pages, and compares them with the documents
#[derive(Parser, Debug)]
#[command(name = "cargo xtask docs", bin_name = "cargo xtask docs")]
struct Docs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Checks every curl command, JSON sample and table of the pages against the documents
    Check {
        #[command(flatten)]
        pages: Pages,
        /// Also print what each table and row was matched with
        #[arg(long)]
        verbose: bool,
        /// Print only failures
        #[arg(long)]
        failing: bool,
        /// Output format
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Compares the pages' sections with the documents' operations, in both directions
    Coverage(Pages),
    /// Lists the sections that changed since `docs lock`, with their operations
    Changed(Pages),
    /// Writes the hashes of the pages' sections into `specs/<api>/docs.lock`
    Lock(Pages),
    /// Alters one fact of the pages at a time, and counts how often `check` and `changed` notice
    Recall {
        #[command(flatten)]
        pages: Pages,
        /// The seed that selects the facts
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The number of alterations
        #[arg(long, default_value_t = 400)]
        count: usize,
        /// List the alterations that `check` did not notice at their line
        #[arg(long)]
        missed: bool,
        /// Fail if `check` notices less than this share at their line, in percent
        #[arg(long, default_value_t = 0, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
        at_least: u8,
    },
    /// Saves web pages as text
    Capture {
        /// `http://`, `https://` or `file://` addresses, or paths; prefix an address with a page name as in `NAME=https://...`
        #[arg(required = true, value_name = "URL")]
        urls: Vec<String>,
        /// A folder outside of the repository; without it the text is printed
        #[arg(short, value_name = "DIR")]
        output: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    outcome::exit(Docs::parse().run())
}

/// The pages to read.
#[derive(Args, Debug)]
struct Pages {
    /// The captured pages: a folder for each API, with .txt files
    #[arg(long, value_name = "DIR")]
    capture: PathBuf,
    /// Only this API
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

/// The output formats.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// One line each
    Text,
    /// One JSON object
    Json,
}

impl Docs {
    fn run(self) -> Result<Outcome> {
        match self.command {
            Command::Check { pages, verbose, failing, format } => check(&pages, verbose, failing, format),
            Command::Coverage(pages) => coverage(&pages),
            Command::Changed(pages) => changed(&pages),
            Command::Lock(pages) => lock(&pages),
            Command::Recall { pages, seed, count, missed, at_least } => {
                let noticed = recall(&pages, seed, count, missed)?;
                let [ran, _, line, _] = recall::counts(&noticed, None);
                let enough = line * 100 >= ran * usize::from(at_least);
                Ok(if enough { Outcome::Fine } else { Outcome::Findings })
            }
            Command::Capture { urls, output } => capture(&urls, output),
        }
    }
}

impl Pages {
    fn each(&self) -> Result<Vec<(&'static Api, Vec<Page>)>> {
        let apis = project::apis(self.api.as_deref())?;
        apis.into_iter().map(|api| Ok((api, page::read(&self.capture, api.name)?))).collect()
    }
}

fn lock_of(api: &Api) -> Result<Lock> {
    let lock = Lock::load(&project::root()?.join("specs"), api.name)?;
    lock.with_context(|| {
        let line = "`- 1 <page> <document file or -> <title>`";
        format!(
            "specs/{}/docs.lock is missing: list the sections in it, one {line} per line, then run `cargo xtask docs lock --capture DIR`",
            api.name
        )
    })
}

fn contract_of(api: &Api) -> Result<Contract> {
    project::load(&project::root()?, api)
        .map_err(|faults| anyhow::anyhow!("the documents of {} cannot be loaded:\n{faults}", api.name))
}

fn outcome(fine: bool) -> Outcome {
    if fine { Outcome::Fine } else { Outcome::Findings }
}

fn check(pages: &Pages, verbose: bool, failing: bool, format: Format) -> Result<Outcome> {
    let mut fine = true;
    let mut objects = Vec::new();
    for (api, pages) in pages.each()? {
        let known = faults::load(&project::root()?.join("specs"), api.name)?;
        let lock = lock_of(api)?.with_new_titles(&pages);
        let report = check::check(&contract_of(api)?, &lock, &pages, known);
        fine &= report.is_fine();
        let stale = |fault: &faults::Fault| {
            format!("specs/{}/docs.faults: the entry for {} is unused; remove it", api.name, fault.key)
        };
        let printed: Vec<_> = report.verdicts.iter().filter(|verdict| !failing || verdict.fails()).collect();
        match format {
            Format::Text => {
                printed.iter().for_each(|verdict| outln!("{}/{}", api.name, verdict.text()));
                report.stale.iter().for_each(|fault| outln!("{}", stale(fault)));
            }
            Format::Json => objects.push(json!({
                "api": api.name,
                "samples": printed.iter().map(|verdict| verdict.json()).collect::<Vec<_>>(),
                "stale": report.stale.iter().map(|fault| fault.key.to_string()).collect::<Vec<_>>(),
            })),
        }
        if verbose {
            report.tables.iter().for_each(|(page, table)| print_table(page, table));
        }
        for (what, [all, matched, ok, excused, failing]) in report.counts() {
            errln!(
                "{}: {all} {what}: {matched} with an operation, {ok} ok, {excused} excused, {failing} failing",
                api.name
            );
        }
    }
    if let Format::Json = format {
        outln!("{}", serde_json::to_string_pretty(&objects)?);
    }
    Ok(outcome(fine))
}

/// A table with its owner, and the document place of each row.
fn print_table(page: &str, table: &assign::JudgedTable) {
    errln!("{page}.txt:{} {}", table.line, table.owner.as_deref().unwrap_or("-"));
    for row in &table.rows {
        errln!("{:>6} {:<30} {}", row.line, row.name, row.found.place.as_deref().unwrap_or("-"));
    }
}

fn recall(pages: &Pages, seed: u64, count: usize, missed: bool) -> Result<Vec<Noticed>> {
    let mut noticed = Vec::new();
    let apis = pages.each()?;
    let contracts: Vec<Contract> = apis.iter().map(|(api, _)| contract_of(api)).collect::<Result<_>>()?;
    let mut recalls = Vec::new();
    for ((api, pages), contract) in apis.iter().zip(&contracts) {
        let known = faults::load(&project::root()?.join("specs"), api.name)?;
        recalls.push(Recall::new(contract, &lock_of(api)?, pages, &known));
    }
    for (index, alteration) in recall::pick(&recalls, seed, count) {
        noticed.extend(recalls.get(index).map(|recall| recall.run(&alteration)));
    }
    for noticed in noticed.iter().filter(|noticed| missed && !noticed.line) {
        let how = if noticed.check { "elsewhere" } else { "not" };
        let recall::Alteration { page, line, kind, what, .. } = &noticed.alteration;
        outln!("{page}.txt:{line} {kind}, noticed {how}: {what}");
    }
    outln!("{:<18} {:>5} {:>7} {:>7} {:>9} {:>8}", "kind", "known", "altered", "check", "with line", "changed");
    for kind in recall::KINDS.into_iter().map(Some).chain([None]) {
        let [ran, check, line, changed] = recall::counts(&noticed, kind);
        let known: usize = recalls.iter().map(|recall| recall.known(kind)).sum();
        let name = kind.map_or("all".to_owned(), |kind| kind.to_string());
        outln!("{name:<18} {known:>5} {ran:>7} {check:>7} {line:>9} {changed:>8}");
    }
    Ok(noticed)
}

fn coverage(pages: &Pages) -> Result<Outcome> {
    let mut fine = true;
    for (api, pages) in pages.each()? {
        let known = faults::load(&project::root()?.join("specs"), api.name)?;
        let lock = lock_of(api)?.with_new_titles(&pages);
        let coverage = coverage::coverage(&contract_of(api)?, &lock, &pages, known);
        outln!("{}\n{coverage}", api.name);
        fine &= coverage.missing.is_empty();
    }
    Ok(outcome(fine))
}

fn changed(pages: &Pages) -> Result<Outcome> {
    let mut fine = true;
    for (api, pages) in pages.each()? {
        let changes = changed::changes(&lock_of(api)?, &pages, Some(&contract_of(api)?));
        changes.iter().for_each(|change| outln!("{}: {change}", api.name));
        fine &= changes.is_empty();
        if changes.iter().any(|change| change.kind == changed::Kind::Added && change.entry.file.is_none()) {
            errln!(
                "describe an added section in specs/{0}/<section>.yaml, and add the line `- 1 <page> <section> <title>` to specs/{0}/docs.lock",
                api.name
            );
        }
    }
    if !fine {
        let capture = pages.capture.display();
        errln!(
            "when the documents match the pages, run `cargo xtask docs lock --capture {capture}` to record the sections"
        );
    }
    Ok(outcome(fine))
}

fn lock(pages: &Pages) -> Result<Outcome> {
    let mut fine = true;
    for (api, pages) in pages.each()? {
        let before = Lock::load(&project::root()?.join("specs"), api.name)?.unwrap_or_default();
        let changes = changed::changes(&before, &pages, None);
        changes.iter().for_each(|change| outln!("{}: {change}", api.name));
        // A title that was added by hand and is not on the page is a mistake, not a removed section.
        let lost = changes.iter().filter(|change| change.kind == changed::Kind::Removed && change.entry.hash.is_none());
        let lost: Vec<&str> = lost.map(|change| change.entry.title.as_str()).collect();
        if !lost.is_empty() {
            errln!(
                "specs/{}/docs.lock was not changed: correct it, because its pages do not have the title {}",
                api.name,
                lost.join(", ")
            );
            fine = false;
            continue;
        }
        let path = project::root()?.join("specs").join(api.name).join("docs.lock");
        let text = changed::relocked(&before, &pages).to_string();
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        changes.iter().for_each(|change| warn(api.name, change));
    }
    Ok(outcome(fine))
}

/// Warns about what a lock assumes: that a section's document was checked against its new text.
fn warn(api: &str, change: &changed::Change) {
    let lock::Entry { page, file, title, .. } = &change.entry;
    match (change.kind, file) {
        (changed::Kind::Removed, None) => {}
        (changed::Kind::Removed, Some(file)) => {
            errln!("warning: {page}.txt no longer has the section {title}; is specs/{api}/{file}.yaml still needed?");
        }
        (_, Some(file)) => {
            errln!("warning: {title} of {page}.txt changed; does specs/{api}/{file}.yaml match it?");
        }
        (changed::Kind::Added, None) => {
            errln!(
                "warning: {title} of {page}.txt is new and has no document; set its level and its file in specs/{api}/docs.lock"
            );
        }
        (changed::Kind::Changed, None) => {
            errln!("warning: {title} of {page}.txt changed, and has no document of its own");
        }
    }
}

fn capture(urls: &[String], output: Option<PathBuf>) -> Result<Outcome> {
    // Check the folder first, so that nothing is fetched for one that is not allowed.
    output.as_deref().map_or(Ok(()), capture::check_folder)?;
    let pages = capture::capture(urls)?;
    match output {
        Some(folder) => {
            for file in capture::write(&pages, &folder)? {
                outln!("{}", file.display());
            }
        }
        None if pages.len() > 1 => bail!("several pages need a folder: pass -o DIR"),
        None => pages.iter().for_each(|page| out!("{}", page.text)),
    }
    Ok(Outcome::Fine)
}
