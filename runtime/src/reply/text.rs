//! Finds where the values of JSON text end. Everything on the way is validated as serde_json validates what it ignores: the same
//! texts are accepted, and nothing is decoded.
//!
//! All functions take an offset and return the offset after what is there, or `None` if that is not JSON.

use serde_json::{Deserializer, value::RawValue};

/// How deeply lists and objects may be nested. Deeper values are left to serde_json.
const DEEP: u32 = u64::BITS;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The offset after white space.
#[inline]
pub(super) fn space(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\t' | b'\r' | b'\n') = bytes.get(at) {
        at += 1;
    }
    at
}

/// The next byte that is not white space, and its offset.
#[inline(always)]
fn next(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    match *bytes.get(at)? {
        byte if byte > b' ' => Some((at, byte)),
        _ => {
            let at = space(bytes, at);
            Some((at, *bytes.get(at)?))
        }
    }
}

/// The offset after the value that starts at an offset.
#[inline]
pub(super) fn value(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'"' => string(bytes, at).map(|(end, _)| end),
        b'{' | b'[' => container(bytes, at),
        _ => leaf(bytes, at),
    }
}

/// The offset after a string, and whether it has escapes.
#[inline(always)]
pub(super) fn string(bytes: &[u8], start: usize) -> Option<(usize, bool)> {
    let at = plain(bytes, start + 1);
    match bytes.get(at)? {
        b'"' => Some((at + 1, false)),
        _ => escaped(bytes, at).map(|end| (end, true)),
    }
}

/// The offset of the next quote, backslash or control character in a string.
#[inline(always)]
fn plain(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let ends = ends(u64::from_le_bytes(*word));
        if ends != 0 {
            return at + (ends.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20)) {
        at += 1;
    }
    at
}

/// Marks by its highest bit each byte of a word that is a quote, a backslash or a control character. Bits above the first mark
/// may be wrong.
#[inline(always)]
fn ends(word: u64) -> u64 {
    // Flipping this bit puts quotes next to the control characters, and no other character.
    let controls = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let escapes = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    (controls | escapes) & !word & HIGHS
}

/// The offset after a string, starting at its first special character.
#[cold]
fn escaped(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at = match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => escape(bytes, at + 1)?,
            _ => return None,
        };
        at = plain(bytes, at);
    }
}

/// The offset after an escape, starting after its backslash. Whether it is a valid character is checked when it is decoded.
fn escape(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(at + 1),
        b'u' => bytes.get(at + 1..at + 5)?.iter().all(u8::is_ascii_hexdigit).then_some(at + 5),
        _ => None,
    }
}

/// The offset after a number, `true`, `false` or `null`.
#[inline]
pub(super) fn leaf(bytes: &[u8], at: usize) -> Option<usize> {
    let literal = |text: &[u8]| bytes.get(at..)?.starts_with(text).then_some(at + text.len());
    match bytes.get(at)? {
        b'n' => literal(b"null"),
        b't' => literal(b"true"),
        b'f' => literal(b"false"),
        b'-' | b'0'..=b'9' => number(bytes, at),
        _ => None,
    }
}

#[inline]
fn number(bytes: &[u8], start: usize) -> Option<usize> {
    let whole = start + usize::from(bytes.get(start) == Some(&b'-'));
    let mut at = match bytes.get(whole)? {
        b'0' => whole + 1,
        _ => digits(bytes, whole)?,
    };
    if bytes.get(at) == Some(&b'.') {
        at = digits(bytes, at + 1)?;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        let signed = matches!(bytes.get(at + 1), Some(b'+' | b'-'));
        at = digits(bytes, at + 1 + usize::from(signed))?;
    }
    Some(at)
}

/// The offset after digits, at least one.
#[inline]
fn digits(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    while bytes.get(at).is_some_and(u8::is_ascii_digit) {
        at += 1;
    }
    (at > start).then_some(at)
}

/// The offset of a property's value, starting at its name, and whether the name has escapes.
#[inline(always)]
pub(super) fn name(bytes: &[u8], start: usize) -> Option<(usize, usize, bool)> {
    if bytes.get(start) != Some(&b'"') {
        return None;
    }
    let (end, is_escaped) = string(bytes, start)?;
    let (colon, b':') = next(bytes, end)? else { return None };
    let (value, _) = next(bytes, colon + 1)?;
    Some((end, value, is_escaped))
}

/// The offset after a list or an object.
pub(super) fn container(bytes: &[u8], start: usize) -> Option<usize> {
    // One bit for each open container: whether it is an object.
    let (mut objects, mut depth, mut at) = (0_u64, 0, start);
    loop {
        if objects & 1 == 1 {
            at = name(bytes, at)?.1;
        }
        at = match *bytes.get(at)? {
            b'"' => string(bytes, at)?.0,
            open @ (b'{' | b'[') => {
                if depth == DEEP {
                    return deep(bytes, start);
                }
                let (inner, first) = next(bytes, at + 1)?;
                // In ASCII, `}` and `]` are two characters after `{` and `[`.
                if first != open + 2 {
                    (objects, depth, at) = (objects << 1 | u64::from(open == b'{'), depth + 1, inner);
                    continue;
                }
                inner + 1
            }
            _ => leaf(bytes, at)?,
        };
        // After a value, its container continues or ends.
        while depth > 0 {
            let (behind, sign) = next(bytes, at)?;
            if sign == b',' {
                (at, _) = next(bytes, behind + 1)?;
                break;
            }
            if sign != if objects & 1 == 1 { b'}' } else { b']' } {
                return None;
            }
            (objects, depth, at) = (objects >> 1, depth - 1, behind + 1);
        }
        if depth == 0 {
            return Some(at);
        }
    }
}

#[cold]
fn deep(bytes: &[u8], start: usize) -> Option<usize> {
    let first = Deserializer::from_slice(&bytes[start..]).into_iter::<&RawValue>().next()?;
    first.ok().map(|value| start + value.get().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_ends_at_the_first_sign_that_is_not_written_as_it_is() {
        for sign in 0..=u8::MAX {
            for place in 0..20 {
                let mut text = [b'x'; 24];
                (text[place], text[20]) = (sign, b'"');
                let is_end = matches!(sign, b'"' | b'\\' | 0..0x20);
                assert_eq!(plain(&text, 0), if is_end { place } else { 20 }, "{sign} {place}");
                assert_eq!(plain(&text[..20], 1), if is_end && place > 0 { place } else { 20 }, "{sign} {place}");
            }
        }
        assert_eq!((plain(b"", 0), plain(b"ab", 2)), (0, 2));
    }
}
