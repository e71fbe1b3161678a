//! Figures as tables in Markdown.

use std::fmt::Write;

use crate::{
    figures::{Group, Row, Spread},
    results::Results,
};

/// What the figures were measured on and with.
pub fn machine(results: &Results) -> String {
    let mut text = results.machine.to_string();
    for (name, version) in &results.versions {
        let _ = write!(text, ", {name} {version}");
    }
    format!("{text}.")
}

/// All tables of a command.
pub fn tables(results: &Results) -> String {
    let mut text: Vec<String> = results.groups.iter().map(table).collect();
    text.extend(results.skipped.iter().map(|skipped| format!("Not measured: {skipped}.\n")));
    text.join("\n")
}

fn table(group: &Group) -> String {
    let runs = group.rows.iter().map(|row| row.samples.len()).max().unwrap_or_default();
    let runs = if runs == 1 { "one run".to_owned() } else { format!("{runs} runs") };
    let mut text =
        format!("| {}, {} ({runs}) | median | spread | ratio | its spread |\n", group.title, group.unit.name());
    text += "|---|---:|---:|---:|---:|\n";
    for row in &group.rows {
        text += &line(group, row);
    }
    text
}

fn line(group: &Group, row: &Row) -> String {
    let note = if row.note.is_empty() { String::new() } else { format!(" ({})", row.note) };
    let Some(Spread { median, least, greatest }) = Spread::of(&row.samples) else { return String::new() };
    let show = |figure| group.unit.show(figure);
    let ratio = match group.ratio(row) {
        Some(_) if row.name == group.base => "1 | ".to_owned(),
        Some(ratio) => format!("**{:.2}** | {:.2}..{:.2}", ratio.median, ratio.least, ratio.greatest),
        None => " | ".to_owned(),
    };
    format!("| {}{note} | {} | {}..{} | {ratio} |\n", row.name, show(median), show(least), show(greatest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Unit;

    #[test]
    fn a_table_has_medians_ratios_and_their_spread() {
        let mut group = Group::new("One get", Unit::Instructions, "hand-written");
        for (hand, ours) in [(100_000.0, 110_000.0), (100_000.0, 120_000.0), (100_000.0, 130_000.0)] {
            group.add("hand-written", hand);
            group.add("saleskit", ours);
        }
        group.note("saleskit", "typed");
        let expected = "\
| One get, instructions (3 runs) | median | spread | ratio | its spread |
|---|---:|---:|---:|---:|
| hand-written | 100,000 | 100,000..100,000 | 1 |  |
| saleskit (typed) | 120,000 | 110,000..130,000 | **1.20** | 1.10..1.30 |
";
        assert_eq!(table(&group), expected);
    }
}
