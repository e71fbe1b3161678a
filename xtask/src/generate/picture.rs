//! The README's picture of how a change of a docs page reaches an integrator, as SVG for light and for dark pages.

use std::fmt::Write;

use super::{api::Api, generated::Generated};

/// The colours of a page: text, box, outline, arrow.
type Colours = [&'static str; 4];

const LIGHT: Colours = ["#1f2328", "#f6f8fa", "#0969da", "#57606a"];
const DARK: Colours = ["#e6edf3", "#161b22", "#4493f8", "#8b949e"];

const WIDTH: usize = 172;
const HEIGHT: usize = 84;
const GAP: usize = 28;

/// A step: its title, what it works on, and its command.
struct Step {
    title: String,
    lines: [String; 2],
}

/// The picture's files by name, with their texts.
pub fn travel<'a>(apis: impl Iterator<Item = (&'a Api, &'a Generated)>) -> [(&'static str, String); 2] {
    let (mut sections, mut operations) = (0, 0);
    for (_, generated) in apis {
        sections += generated.sections.iter().filter(|section| !section.methods.is_empty()).count();
        operations += generated.sections.iter().map(|section| section.methods.len()).sum::<usize>();
    }
    let steps = steps(sections, operations);
    [("docs/travel-light.svg", draw(&steps, LIGHT)), ("docs/travel-dark.svg", draw(&steps, DARK))]
}

fn steps(sections: usize, operations: usize) -> [Step; 5] {
    let step = |title: &str, first: &str, second: &str| Step {
        title: title.to_owned(),
        lines: [first.to_owned(), second.to_owned()],
    };
    [
        step("A docs page changes", "prose, tables, samples", "cargo xtask docs changed"),
        step("Maintainer edits specs", &format!("{sections} documents"), "cargo xtask lint"),
        step("Crates are generated", &format!("{operations} operations"), "cargo xtask generate"),
        step("Reviewer reads the PR", "wire and source verdicts", "cargo xtask diff main"),
        step("Integrator updates", "typed calls, changelog", "cargo update -p saleskit"),
    ]
}

fn draw(steps: &[Step], [text, fill, outline, arrow]: Colours) -> String {
    let width = steps.len() * (WIDTH + GAP) - GAP + 4;
    let height = HEIGHT + 4;
    let title = "How a change of a docs page reaches an integrator";
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"{text}\" text-anchor=\"middle\">\n<title>{title}</title>\n"
    );
    for (index, Step { title, lines: [first, second] }) in steps.iter().enumerate() {
        let left = 2 + index * (WIDTH + GAP);
        let middle = left + WIDTH / 2;
        let _ = writeln!(
            svg,
            "<rect x=\"{left}\" y=\"2\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"6\" fill=\"{fill}\" stroke=\"{outline}\"/>\n\
             <text x=\"{middle}\" y=\"27\" font-weight=\"600\">{title}</text>\n<text x=\"{middle}\" y=\"48\">{first}</text>\n\
             <text x=\"{middle}\" y=\"70\" font-family=\"ui-monospace, monospace\" font-size=\"11\">{second}</text>"
        );
        if index + 1 < steps.len() {
            let (from, to, y) = (left + WIDTH + 4, left + WIDTH + GAP - 4, 2 + HEIGHT / 2);
            let _ = writeln!(
                svg,
                "<path d=\"M{from} {y}H{to}m-5 -5l5 5l-5 5\" fill=\"none\" stroke=\"{arrow}\" stroke-width=\"1.5\"/>"
            );
        }
    }
    svg + "</svg>\n"
}
