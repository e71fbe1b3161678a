//! Draws ratios as bars in SVG, with one file for light pages and one for dark ones.

use std::fmt::Write;

use crate::{
    figures::{Group, Spread, Unit},
    results::Results,
};

/// A plot of ratios.
#[derive(Debug)]
pub struct Chart {
    /// Its name in files and markers.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The command whose figures it shows.
    pub command: &'static str,
    bars: Bars,
}

/// Which rows are bars.
#[derive(Debug)]
enum Bars {
    /// All rows of a group.
    Group(&'static str),
    /// This row of every group of instructions.
    Row(&'static str),
}

/// The plots.
pub const CHARTS: [Chart; 5] = [
    Chart {
        name: "check",
        title: "cargo check of all sections, CPU time; ours is 1",
        command: "compile",
        bars: Bars::Group("Check, all sections"),
    },
    Chart {
        name: "release",
        title: "Release build of all sections, CPU time; ours is 1",
        command: "release",
        bars: Bars::Group("Release, all sections"),
    },
    Chart {
        name: "programs",
        title: "Release build of a program, all crates, CPU time; hand-written is 1",
        command: "release",
        bars: Bars::Group("Release build of a program, all crates"),
    },
    Chart {
        name: "calls",
        title: "Instructions of a call by saleskit; hand-written is 1",
        command: "calls",
        bars: Bars::Row("saleskit"),
    },
    Chart {
        name: "streams",
        title: "Instructions of an event by saleskit; the leanest alternative is 1",
        command: "streams",
        bars: Bars::Row("saleskit"),
    },
];

/// One bar.
#[derive(Debug, PartialEq)]
pub struct Bar {
    label: String,
    ratio: Spread,
    ours: bool,
}

/// The theme of the page around a plot.
#[derive(Debug, Clone, Copy)]
pub enum Theme {
    /// Dark text on a light page.
    Light,
    /// The reverse.
    Dark,
}

const WIDTH: f64 = 760.0;
const LABELS: f64 = 300.0;
const FIGURES: f64 = 60.0;
const ROW: f64 = 28.0;
const TOP: f64 = 40.0;

impl Theme {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Text, lines, bars of others, bars of ours.
    fn colours(self) -> [&'static str; 4] {
        match self {
            Self::Light => ["#1f2328", "#59636e", "#b6bec8", "#0969da"],
            Self::Dark => ["#f0f6fc", "#9198a1", "#565e68", "#4493f8"],
        }
    }
}

impl Chart {
    /// The bars for the figures. Empty if nothing was measured.
    pub fn bars(&self, results: Option<&Results>) -> Vec<Bar> {
        let groups = results.map_or(&[][..], |results| &results.groups);
        let bar = |group: &Group, name: &str, label: &str| {
            let row = group.rows.iter().find(|row| row.name == name)?;
            let ours = name.starts_with("ours") || name.starts_with("saleskit");
            Some(Bar { label: label.to_owned(), ratio: group.ratio(row)?, ours })
        };
        match self.bars {
            Bars::Group(title) => {
                let groups = groups.iter().filter(|group| group.title == title);
                groups.flat_map(|group| group.rows.iter().filter_map(|row| bar(group, &row.name, &row.name))).collect()
            }
            Bars::Row(name) => {
                let groups = groups.iter().filter(|group| group.unit == Unit::Instructions);
                groups.filter_map(|group| bar(group, name, short(&group.title))).collect()
            }
        }
    }

    /// The plot.
    pub fn svg(&self, bars: &[Bar], theme: Theme) -> String {
        let [text, lines, others, ours] = theme.colours();
        let height = TOP + ROW * bars.len() as f64 + 10.0;
        let greatest = bars.iter().map(|bar| bar.ratio.greatest).fold(1.0, f64::max);
        let scale = |ratio: f64| LABELS + (WIDTH - LABELS - FIGURES) * ratio / greatest;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
             font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"{text}\">\n\
             <title>{}</title>\n<text x=\"0\" y=\"18\" font-weight=\"600\">{}</text>\n",
            escaped(self.title),
            escaped(self.title)
        );
        for (index, Bar { label, ratio, ours: is_ours }) in bars.iter().enumerate() {
            let (top, middle) = (TOP + ROW * index as f64, TOP + ROW * (index as f64 + 0.5));
            let colour = if *is_ours { ours } else { others };
            let (left, right) = (scale(0.0), scale(ratio.median));
            let _ = write!(
                svg,
                "<text x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>\n\
                 <rect x=\"{left:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"2\" fill=\"{colour}\"/>\n",
                LABELS - 10.0,
                middle + 4.5,
                escaped(label),
                top + 5.0,
                right - left,
                ROW - 10.0
            );
            // From the smallest to the largest ratio of all runs.
            if ratio.greatest > ratio.least {
                let (from, to) = (scale(ratio.least), scale(ratio.greatest));
                let _ = writeln!(
                    svg,
                    "<path d=\"M{from:.1} {middle:.1}H{to:.1}\" stroke=\"{text}\" stroke-width=\"1.5\"/>"
                );
            }
            let (x, y) = (scale(ratio.greatest).max(right) + 8.0, middle + 4.5);
            let _ = writeln!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\">{:.2} ×</text>", ratio.median);
        }
        let one = scale(1.0);
        let _ = writeln!(
            svg,
            "<path d=\"M{one:.1} {:.1}V{:.1}\" stroke=\"{lines}\" stroke-dasharray=\"3 3\"/>\n</svg>",
            TOP - 4.0,
            height - 6.0
        );
        svg
    }
}

/// A title without what it explains.
fn short(title: &str) -> &str {
    title.split(" (").next().unwrap_or(title)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, median: f64) -> Bar {
        Bar { label: label.to_owned(), ratio: Spread { median, least: median, greatest: median }, ours: false }
    }

    /// The widths of the bars.
    fn widths(svg: &str) -> Vec<f64> {
        let rects = svg.lines().filter_map(|line| line.strip_prefix("<rect ")?.split("width=\"").nth(1));
        rects.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
    }

    #[test]
    fn a_bar_is_as_long_as_its_ratio() {
        let svg = CHARTS[0].svg(&[bar("ours", 1.0), bar("other", 4.0)], Theme::Light);
        let widths = widths(&svg);
        assert_eq!(widths.len(), 2);
        assert!((widths[1] / widths[0] - 4.0).abs() < 0.01, "{widths:?}");
    }

    #[test]
    fn both_themes_show_the_same_figures_in_other_colours() {
        let bars = [bar("a & b", 1.5)];
        let [light, dark] = [Theme::Light, Theme::Dark].map(|theme| CHARTS[0].svg(&bars, theme));
        assert_ne!(light, dark);
        assert_eq!(widths(&light), widths(&dark));
        assert!(light.contains("a &amp; b") && light.contains("1.50 ×"), "{light}");
    }

    #[test]
    fn nothing_is_drawn_of_what_was_not_measured() {
        assert_eq!(CHARTS[0].bars(None), []);
    }
}
