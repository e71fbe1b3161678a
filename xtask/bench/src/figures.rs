//! Figures of runs that were made side by side: medians, spreads and ratios.

use serde::{Deserialize, Serialize};

/// The measurements of some subjects, all in the same runs.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
pub struct Group {
    /// The heading.
    pub title: String,
    /// The unit of the samples.
    pub unit: Unit,
    /// The row that ratios refer to.
    pub base: String,
    /// The subjects.
    pub rows: Vec<Row>,
}

/// One subject.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// The measurements, run by run.
    pub samples: Vec<f64>,
    /// Notes, such as its number of lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A unit of samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// User and system time.
    CpuSeconds,
    /// Wall clock time.
    Seconds,
    /// Memory or size.
    Bytes,
    /// Instructions in user space.
    Instructions,
    /// A number of things.
    Count,
    /// A rate per second.
    PerSecond,
}

/// The median and the extremes of some numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The median.
    pub median: f64,
    /// The least.
    pub least: f64,
    /// The greatest.
    pub greatest: f64,
}

impl Group {
    /// A group without rows.
    pub fn new(title: &str, unit: Unit, base: &str) -> Self {
        Self { title: title.to_owned(), unit, base: base.to_owned(), rows: Vec::new() }
    }

    /// Adds a measurement of a subject in one run.
    pub fn add(&mut self, name: &str, sample: f64) {
        self.row(name).samples.push(sample);
    }

    /// Adds a note on a subject.
    pub fn note(&mut self, name: &str, note: &str) {
        note.clone_into(&mut self.row(name).note);
    }

    fn row(&mut self, name: &str) -> &mut Row {
        let at = self.rows.iter().position(|row| row.name == name).unwrap_or_else(|| {
            self.rows.push(Row { name: name.to_owned(), samples: Vec::new(), note: String::new() });
            self.rows.len() - 1
        });
        &mut self.rows[at]
    }

    /// The ratio of a row to the base, from run to run. `None` if either has no figure above zero.
    pub fn ratio(&self, row: &Row) -> Option<Spread> {
        let base = self.rows.iter().find(|row| row.name == self.base)?;
        let pairs = row.samples.iter().zip(&base.samples);
        let ratios: Vec<f64> = pairs.filter(|(_, base)| **base > 0.0).map(|(row, base)| row / base).collect();
        Spread::of(&ratios)
    }
}

impl Spread {
    /// That of some numbers; nothing of none.
    pub fn of(numbers: &[f64]) -> Option<Self> {
        let mut sorted = numbers.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (least, greatest) = (*sorted.first()?, *sorted.last()?);
        let middle = sorted.len() / 2;
        let median =
            if sorted.len() % 2 == 1 { sorted[middle] } else { f64::midpoint(sorted[middle - 1], sorted[middle]) };
        Some(Self { median, least, greatest })
    }
}

impl Unit {
    /// The heading of its column.
    pub fn name(self) -> &'static str {
        match self {
            Self::CpuSeconds => "CPU seconds",
            Self::Seconds => "seconds",
            Self::Bytes => "MB",
            Self::Instructions => "instructions",
            Self::Count => "number",
            Self::PerSecond => "a second",
        }
    }

    /// A figure with a useful number of digits.
    pub fn show(self, figure: f64) -> String {
        match self {
            Self::CpuSeconds | Self::Seconds if figure < 10.0 => format!("{figure:.2}"),
            Self::CpuSeconds | Self::Seconds => format!("{figure:.1}"),
            Self::Bytes => {
                let megabytes = figure / 1e6;
                if megabytes < 10.0 { format!("{megabytes:.2}") } else { format!("{megabytes:.0}") }
            }
            Self::Instructions | Self::PerSecond => thousands(figure),
            Self::Count if figure.fract() == 0.0 => thousands(figure),
            Self::Count => format!("{figure:.1}"),
        }
    }
}

/// A whole number with commas.
pub fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut shown = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_compares_runs_that_were_made_side_by_side() {
        let mut group = Group::new("check", Unit::CpuSeconds, "ours");
        // The machine was half as fast in the second run; the ratios are the same.
        for (ours, peer) in [(1.0, 4.0), (2.0, 8.0), (1.0, 5.0)] {
            group.add("ours", ours);
            group.add("peer", peer);
        }
        let ratio = group.ratio(&group.rows[1]);
        assert_eq!(ratio, Some(Spread { median: 4.0, least: 4.0, greatest: 5.0 }));
    }

    #[test]
    fn a_median_of_an_even_number_of_runs_is_between_two() {
        assert_eq!(Spread::of(&[4.0, 1.0]), Some(Spread { median: 2.5, least: 1.0, greatest: 4.0 }));
        assert_eq!(Spread::of(&[]), None);
    }

    #[test]
    fn a_base_that_was_not_measured_gives_no_ratio() {
        let mut group = Group::new("check", Unit::CpuSeconds, "ours");
        group.add("peer", 4.0);
        assert_eq!(group.ratio(&group.rows[0]), None);
    }

    #[test]
    fn figures_have_the_digits_that_help() {
        assert_eq!(Unit::Instructions.show(8_650_000.0), "8,650,000");
        assert_eq!(Unit::Bytes.show(5_680_000.0), "5.68");
        assert_eq!(Unit::CpuSeconds.show(70.61), "70.6");
        assert_eq!(Unit::Count.show(12.5), "12.5");
        assert_eq!(thousands(999.0), "999");
    }
}
