//! Optimistic locking: read, change, and write back only if nobody else was faster.

use http::StatusCode;
use saleskit_runtime::{Conditional, Error, ErrorBuilder, Kind, Response};

/// How often a resource is read and written before a conflict is reported.
const TRIES: u32 = 5;

/// Changes a resource as it is now: reads it, makes the change, and writes it on condition that the resource is still the same.
///
/// `get` makes the call that reads the resource; `change` is given the reply and makes the call that writes it. The ETag of the
/// reply goes along as `If-Match`. When somebody else has changed the resource in between (412, `conflict.stale_version`), it is
/// read again and `change` decides again, five times in all.
///
/// ```no_run
/// use saleskit::{Salesbooth, salesbooth::deals::{Deal, UpdateDeal}, update_with};
///
/// # async fn example() -> Result<(), saleskit::Error> {
/// let booth = Salesbooth::from_env()?;
/// let deal = update_with(
///     || booth.deals().get("deal_abc123"),
///     |now: &Deal| {
///         let notes = now.notes.as_deref().unwrap_or_default();
///         booth.deals().update("deal_abc123", UpdateDeal::new().notes(format!("{notes}\nCalled back")))
///     },
/// )
/// .await?;
/// println!("version {:?}", deal.version);
/// # Ok(())
/// # }
/// ```
///
/// A write whose operation takes no version does not compile, since nothing would guard it; neither does `if_match` on a read:
///
/// ```compile_fail,E0599
/// # fn example(booth: saleskit::Salesbooth) {
/// let _ = booth.deals().get("deal_abc123").if_match("5");
/// # }
/// ```
///
/// # Errors
///
/// Those of both calls. A conflict that lasts is the last call's, with the resource as
/// [`current`](Error::current). A write whose outcome is unknown is not tried again: read the resource to learn it. A reply
/// without an ETag is [`Undecodable`](Kind::Undecodable), since nothing would guard the write.
pub async fn update_with<T, U, G, C>(
    mut get: impl FnMut() -> G,
    mut change: impl FnMut(&T) -> C,
) -> Result<Response<U>, Error>
where
    G: IntoFuture<Output = Result<Response<T>, Error>>,
    C: Conditional<Output = Result<Response<U>, Error>>,
{
    let mut tries = 0;
    loop {
        tries += 1;
        let now = get().await?;
        let etag = now.http().etag().ok_or_else(|| ErrorBuilder::missing(short_name::<T>(), &["ETag"]).build())?;
        match change(&now).on_version(etag).await {
            Err(error) if tries < TRIES && is_stale(&error) => {}
            result => return result,
        }
    }
}

/// Whether a write was refused because the resource has changed.
fn is_stale(error: &Error) -> bool {
    error.kind() == Kind::Rejected
        && (error.status() == Some(StatusCode::PRECONDITION_FAILED) || error.code() == Some("conflict.stale_version"))
}

/// A type's name without its path.
fn short_name<T>() -> &'static str {
    let name = std::any::type_name::<T>();
    name.rsplit("::").next().unwrap_or(name)
}
