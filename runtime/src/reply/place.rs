//! Places in JSON text: offsets, and lines and columns as serde_json counts them.

/// The offset of a line and column as serde_json counts them: the number of bytes before that place.
pub(crate) fn offset(json: &[u8], line: usize, column: usize) -> usize {
    let line_start = match line {
        0 | 1 => 0,
        _ => json
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'\n')
            .nth(line - 2)
            .map_or(json.len(), |(at, _)| at + 1),
    };
    line_start.saturating_add(column).min(json.len())
}

/// The line and column of an offset, as serde_json counts them.
pub(crate) fn line_column(json: &[u8], offset: usize) -> (usize, usize) {
    let before = &json[..offset.min(json.len())];
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    (1 + before.iter().filter(|byte| **byte == b'\n').count(), before.len() - line_start)
}
