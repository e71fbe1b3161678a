//! Optimistic concurrency: reads a resource, changes it, and writes it back only if nobody else changed it in between.

use http::StatusCode;
use saleskit_runtime::{Conditional, Error, ErrorBuilder, Kind, Response};

/// How many times to read and write a resource before a conflict is returned.
const TRIES: u32 = 5;

/// Updates a resource with optimistic concurrency: reads it, makes the change, and writes it only if it is still the same.
///
/// `get` makes the call that reads the resource. `change` receives the reply and makes the call that writes. The reply's ETag is
/// sent as `If-Match`. If somebody else changed the resource in between (412, `conflict.stale_version`), both run again, at most
/// five times in total.
///
/// ```no_run
/// use saleskit::{Salesbooth, salesbooth::deals::{Deal, UpdateDeal}, update_with};
///
/// # async fn example() -> Result<(), saleskit::Error> {
/// let client = Salesbooth::from_env()?;
/// let deal = update_with(
///     || client.deals().get("deal_abc123"),
///     |now: &Deal| {
///         let notes = now.notes.as_deref().unwrap_or_default();
///         client.deals().update("deal_abc123", UpdateDeal::new().notes(format!("{notes}\nCalled back")))
///     },
/// )
/// .await?;
/// println!("version {:?}", deal.version);
/// # Ok(())
/// # }
/// ```
///
/// A write that takes no version does not compile, because nothing would protect it. Neither does `if_match` on a read:
///
/// ```compile_fail,E0599
/// # fn example(client: saleskit::Salesbooth) {
/// let _ = client.deals().get("deal_abc123").if_match("5");
/// # }
/// ```
///
/// # Errors
///
/// The errors of both calls. A lasting conflict is the error of the last write, with the resource in [`current`](Error::current). A
/// write whose outcome is unknown is not retried: read the resource to learn what happened. A reply without an ETag is
/// [`Undecodable`](Kind::Undecodable), because nothing would protect the write.
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

/// Whether a write was rejected because the resource has changed.
fn is_stale(error: &Error) -> bool {
    error.kind() == Kind::Rejected
        && (error.status() == Some(StatusCode::PRECONDITION_FAILED) || error.code() == Some("conflict.stale_version"))
}

/// The name of a type without its path.
fn short_name<T>() -> &'static str {
    let name = std::any::type_name::<T>();
    name.rsplit("::").next().unwrap_or(name)
}
