//! Lists by cursor and by sequence. They continue after their last item, wherever that item is by now.
//!
//! Items are compared with earlier ones only where reading starts in the middle of a page, because that page is fetched again.

use std::collections::VecDeque;

use super::{
    identity::Identities,
    position::{Ask, Position, TAIL},
    progress::{Progress, Turn},
    read::PageReply,
};
use crate::{error::Error, operation::PagingStyle};

/// Takes a page. The position's tail holds the identities of earlier items that may come again.
pub(super) fn take(at: &mut Position, progress: &mut Progress, page: &PageReply) -> Result<Turn, Error> {
    let cursor = next_cursor(at, progress, page)?;
    let (fresh, unmet) = not_taken(at, page);
    // Items added meanwhile may be in front of the position; they are not returned.
    let added = page.says.total.zip(at.total).map_or(0, |(new, old)| new.saturating_sub(old));
    let known = progress.known.map(|known| known.saturating_add(fresh.len() as u64).saturating_add(added));
    // If one page no longer holds all the items that were taken, pages have become smaller, and the rest of the known items
    // follows.
    let most = unmet.as_ref().map_or(u64::MAX, |unmet| unmet.len() as u64);
    let rest = at.taken.saturating_sub(page.count()).min(most);
    let follows = cursor.is_some() && rest > 0;
    let next = match (cursor, page.says.more, known.zip(page.says.total)) {
        (Some(cursor), ..) => Ok(Some((cursor, rest))),
        (None, Some(true), _) => Err(stuck(page)),
        (None, None, Some((known, total))) if known < total => Err(page.ends_early(known, total)),
        _ => Ok(None),
    };
    let turn = Turn::new(fresh, at.ask.clone(), next, last(at, page))?;
    let brought = !turn.fresh.is_empty();
    if brought || rest == 0 || page.count() == 0 {
        progress.brought(brought, page)?;
    }
    progress.repeats(page, true)?;
    progress.known = known;
    at.total = page.says.total.or(at.total);
    at.tail = unmet.unwrap_or_else(|| std::mem::take(&mut at.tail));
    if !follows {
        at.tail.clear();
    }
    Ok(turn)
}

/// The new items of a page. On a page that was fetched again, these are the items after the position. If the page has known
/// items, the tail's items that are missing from the page are returned as well.
///
/// Items may have been removed from the page meanwhile, so counting alone could skip some.
fn not_taken(at: &Position, page: &PageReply) -> (Vec<usize>, Option<VecDeque<u64>>) {
    if at.taken == 0 {
        return (page.indexes().collect(), None);
    }
    let (kept, Identities { hashes, strong, .. }) = (at.tail.len() as u64, page.identities());
    let (known, mut fresh): (Vec<_>, Vec<_>) =
        page.indexes().partition(|item| at.tail.contains(&hashes[*item]) && (*strong || (*item as u64) < at.taken));
    let passed = match known.first() {
        _ if kept == 0 => at.taken,
        // The tail holds every item that was taken.
        _ if at.taken <= kept && at.tail.len() < TAIL => 0,
        // The items before the first known one were taken, too.
        Some(first) => *first as u64,
        // The known items are on a later page.
        None if page.count().saturating_add(kept) <= at.taken => page.count(),
        None => 0,
    };
    fresh.retain(|item| *item as u64 >= passed);
    // Identical rows may come again any number of times.
    let unmet = at.tail.iter().copied().filter(|kept| !strong || !hashes.contains(kept));
    (fresh, (!known.is_empty()).then(|| unmet.collect()))
}

/// The next cursor, if the list continues.
fn next_cursor(at: &Position, progress: &mut Progress, page: &PageReply) -> Result<Option<Ask>, Error> {
    let sequence = page.paging.style == PagingStyle::Sequence;
    let goes_on = page.says.more.unwrap_or(!sequence || page.is_full());
    let next = if goes_on { progress.next_cursor(page, &at.ask)? } else { None };
    if goes_on && next.is_none() && sequence && page.says.more.is_none() { Err(stuck(page)) } else { Ok(next) }
}

/// The error for a list that continues without a cursor.
fn stuck(page: &PageReply) -> Error {
    let places = page.paging.next.join("`, `");
    page.fault("", &format!("more items follow, but the reply has no next cursor at `{places}`"))
}

/// The position after the last page.
fn last(at: &Position, page: &PageReply) -> (Ask, u64) {
    match &page.says.cursor {
        // The list may grow; later items have higher numbers.
        Some((_, last)) if page.paging.style == PagingStyle::Sequence && page.count() > 0 => {
            (Ask::Cursor(last.clone()), 0)
        }
        _ => (at.ask.clone(), page.count()),
    }
}
