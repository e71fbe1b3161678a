//! Whether a figure keeps its budget, and the message if it does not.

use super::{file::Budget, measure::Measured};

/// The command that accepts the current figures.
const WRITE: &str = "cargo xtask budget --write";

/// The verdict on a figure.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is within its slack.
    Kept,
    /// It is above the budget.
    Exceeded { figure: u64 },
    /// It is below the budget by more than the slack.
    Better { figure: u64 },
    /// It was measured with another compiler than its budget.
    OtherCompiler { rustc: String },
    /// It was not measured.
    Skipped(String),
}

/// Compares a figure with its budget, whose compiler version is `rustc`.
pub(super) fn judge(budget: &Budget, measured: &Measured, rustc: &str) -> Verdict {
    let (figure, by) = match measured {
        Measured::Skipped(why) => return Verdict::Skipped(why.clone()),
        Measured::Figure { figure, rustc } => (*figure, rustc),
    };
    let (hundredfold, allowed) = (u128::from(figure) * 100, u128::from(budget.value));
    let verdict = if hundredfold > allowed * (100 + u128::from(budget.slack)) {
        Verdict::Exceeded { figure }
    } else if hundredfold < allowed * 100_u128.saturating_sub(u128::from(budget.slack)) {
        Verdict::Better { figure }
    } else {
        return Verdict::Kept;
    };
    match by {
        Some(by) if by != rustc => Verdict::OtherCompiler { rustc: by.clone() },
        _ => verdict,
    }
}

impl Verdict {
    /// The verdict in the table.
    pub(super) fn word(&self) -> String {
        match self {
            Self::Kept => "kept".to_owned(),
            Self::Exceeded { .. } => "EXCEEDED".to_owned(),
            Self::Better { .. } => "BETTER: tighten it".to_owned(),
            Self::OtherCompiler { rustc } => {
                format!("not compared: the budget is for another compiler than rustc {rustc}")
            }
            Self::Skipped(why) => format!("skipped: {why}"),
        }
    }

    /// What happened and what to do about it. `None` if nothing needs to be done.
    pub(super) fn sentence(&self, budget: &Budget) -> Option<String> {
        let Budget { name, value, slack, advice } = budget;
        match self {
            Self::Exceeded { figure } => Some(format!(
                "error: `{name}` is {figure}; its budget is {value} ({}; {slack} % is allowed).\n{advice}\n\
                 If the change is worth it, run `{WRITE} {name}` to accept the new value, and explain why in the commit.",
                budget.change(*figure)
            )),
            Self::Better { figure } => Some(format!(
                "error: `{name}` is {figure}, better than its budget of {value} ({}).\n\
                 Run `{WRITE} {name}` to tighten the budget, so that the gain is kept.",
                budget.change(*figure)
            )),
            Self::Kept | Self::OtherCompiler { .. } | Self::Skipped(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget() -> Budget {
        Budget { name: "functions".to_owned(), value: 200, slack: 5, advice: "Make it generic.".to_owned() }
    }

    fn judged(figure: u64) -> Verdict {
        judge(&budget(), &Measured::Figure { figure, rustc: None }, "1.95.0")
    }

    #[test]
    fn a_figure_within_the_slack_is_kept_and_one_beyond_is_not() {
        assert_eq!(judged(210), Verdict::Kept);
        assert_eq!(judged(211), Verdict::Exceeded { figure: 211 });
        assert_eq!(judged(190), Verdict::Kept);
        assert_eq!(judged(189), Verdict::Better { figure: 189 });
    }

    #[test]
    fn an_exceeded_budget_says_what_it_was_is_and_what_to_do() {
        assert_eq!(
            judged(300).sentence(&budget()).as_deref(),
            Some(
                "error: `functions` is 300; its budget is 200 (+50.0 %; 5 % is allowed).\nMake it generic.\nIf the change is worth it, \
                 run `cargo xtask budget --write functions` to accept the new value, and explain why in the commit."
            )
        );
    }

    #[test]
    fn a_gain_asks_to_be_kept() {
        let sentence = judged(100).sentence(&budget()).expect("a sentence");
        assert!(sentence.contains("Run `cargo xtask budget --write functions` to tighten the budget"), "{sentence}");
    }

    #[test]
    fn without_slack_one_more_is_too_many() {
        let budget = Budget { slack: 0, ..budget() };
        let judged = |figure| judge(&budget, &Measured::Figure { figure, rustc: None }, "1.95.0");
        assert_eq!(judged(200), Verdict::Kept);
        assert_eq!(judged(201), Verdict::Exceeded { figure: 201 });
        assert_eq!(judged(199), Verdict::Better { figure: 199 });
    }

    #[test]
    fn another_compiler_is_no_fault_of_the_change() {
        let measured = Measured::Figure { figure: 300, rustc: Some("1.96.0".to_owned()) };
        let verdict = judge(&budget(), &measured, "1.95.0");
        assert_eq!(verdict, Verdict::OtherCompiler { rustc: "1.96.0".to_owned() });
        assert_eq!(verdict.sentence(&budget()), None);
        assert_eq!(judge(&budget(), &measured, "1.96.0"), Verdict::Exceeded { figure: 300 });
    }

    #[test]
    fn a_figure_that_cannot_be_measured_is_skipped() {
        let verdict = judge(&budget(), &Measured::Skipped("valgrind is not installed".to_owned()), "1.95.0");
        assert_eq!(verdict.word(), "skipped: valgrind is not installed");
        assert_eq!(verdict.sentence(&budget()), None);
    }
}
