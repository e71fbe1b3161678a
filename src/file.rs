//! Files on disk as parts of a form. They are read while they are sent, never whole.

use std::{
    io,
    path::{Path, PathBuf},
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use saleskit_runtime::{FilePart, Reading, Source};
use tokio::{
    fs::File,
    io::{AsyncRead, ReadBuf},
};

/// How much is read at a time.
const PIECE: usize = 64 << 10;

/// A file to upload, by its path.
///
/// It is opened when the call is sent, and anew for each attempt; nothing is sent when that fails. It goes out under its own name
/// and with the media type of its extension (`application/octet-stream` where that tells nothing): set others with
/// [`name`](FilePart::name) and [`media_type`](FilePart::media_type). Its length stands in `Content-Length`; a file that grows or
/// shrinks meanwhile breaks the request off.
///
/// ```no_run
/// # #[cfg(feature = "salesbooth-uploads")]
/// # async fn example(booth: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
/// use std::time::Duration;
/// use saleskit::{file_part, salesbooth::uploads::CreateUpload};
///
/// let image = booth.uploads().create(CreateUpload::new(file_part("swatches/oak.png"))).timeout(Duration::from_secs(300)).await?;
/// println!("{:?}", image.url);
/// # Ok(())
/// # }
/// ```
pub fn file_part(path: impl Into<PathBuf>) -> FilePart {
    let path = path.into();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let media_type = mime_guess::from_path(&path).first_raw().unwrap_or("application/octet-stream");
    let source = Source::reopened(move || {
        let path = path.clone();
        Box::pin(async move {
            let named = |fault: io::Error| io::Error::new(fault.kind(), format!("{}: {fault}", path.display()));
            open(&path).await.map_err(named)
        })
    });
    FilePart::new(source).name(name).media_type(media_type)
}

async fn open(path: &Path) -> io::Result<Reading> {
    let file = File::open(path).await?;
    let facts = file.metadata().await?;
    if facts.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let reading = Reading::new(Pieces(file));
    // A pipe has no length, and says that it is zero.
    Ok(if facts.is_file() { reading.length(facts.len()) } else { reading })
}

struct Pieces(File);

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut piece = vec![0; PIECE];
        let mut room = ReadBuf::new(&mut piece);
        ready!(Pin::new(&mut self.0).poll_read(cx, &mut room))?;
        let read = room.filled().len();
        piece.truncate(read);
        Poll::Ready((read > 0).then(|| Ok(piece.into())))
    }
}
