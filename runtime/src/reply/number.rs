//! Interprets the digits of a JSON number, without a float in between.

/// Whether a text is a JSON number.
pub(super) fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction, exponent) = parts(text.strip_prefix('-').unwrap_or(text));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}

/// The whole part, the fraction and the exponent of a number without its sign.
fn parts(number: &str) -> (&str, Option<&str>, Option<&str>) {
    let (mantissa, exponent) = halves(number, &['e', 'E']);
    let (whole, fraction) = halves(mantissa, &['.']);
    (whole, fraction, exponent)
}

fn halves<'t>(text: &'t str, at: &[char]) -> (&'t str, Option<&'t str>) {
    text.split_once(at).map_or((text, None), |(before, after)| (before, Some(after)))
}

/// The whole number that a JSON number denotes exactly: `3.0` and `30e-1` are 3. `None` if it has a fraction or more than 38
/// digits.
pub(super) fn whole(digits: &str) -> Option<i128> {
    /// More digits than any whole number here can have.
    const MANY: i64 = 40;

    let (sign, unsigned) = digits.strip_prefix('-').map_or(("", digits), |unsigned| ("-", unsigned));
    let (whole, fraction, exponent) = parts(unsigned);
    let fraction = fraction.unwrap_or_default();
    let all = format!("{whole}{fraction}");
    let significant = all.trim_start_matches('0').trim_end_matches('0');
    if significant.is_empty() {
        return Some(0);
    }
    let trailing = all.len() - all.trim_end_matches('0').len();
    let exponent: i64 = exponent.map_or(Some(0), |exponent| exponent.parse().ok())?;
    let zeros =
        exponent.checked_add(i64::try_from(trailing).ok()?)?.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    if !(0..MANY).contains(&zeros) {
        return None;
    }
    let zeros = "0".repeat(usize::try_from(zeros).ok()?);
    format!("{sign}{significant}{zeros}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_json_takes_for_a_number_is_a_number() {
        for text in ["0", "-0", "3", "3.0", "-12.50", "1e5", "1E+05", "2.5e-3"] {
            assert!(is_number(text), "{text}");
        }
        for text in [
            "", "-", "+3", "03", " 3", "3 ", "3.", ".5", "1e", "1e+", "0x1", "NaN", "inf", "1_000", "1,5", "--1",
            "\u{663}",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn a_whole_number_is_found_in_every_notation_and_nothing_is_rounded() {
        for (digits, number) in [
            ("3.0", 3),
            ("-3.000", -3),
            ("3e2", 300),
            ("30e-1", 3),
            ("0.03e2", 3),
            ("0e999999999999999999999", 0),
            ("0.0", 0),
            ("-0.0", 0),
            ("120", 120),
            ("9007199254740993.0", 9_007_199_254_740_993),
        ] {
            assert_eq!(whole(digits), Some(number), "{digits}");
        }
        for digits in ["3.5", "2.9999999999999999999", "1e400", "1e-1", "1e99999999999999999999", "35e-1", "1e39"] {
            assert_eq!(whole(digits), None, "{digits}");
        }
    }
}
