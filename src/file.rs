//! Files on disk as parts of a form. They are read as they are sent, never into memory as a whole.

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

/// The size of one read, in bytes.
const PIECE: usize = 64 << 10;

/// A file on disk to upload, given by its path.
///
/// The file is opened when the call is sent, and again for each attempt. If that fails, nothing is sent.
///
/// It is sent under its own name, with the media type of its extension, or `application/octet-stream` if that is unknown.
/// [`name`](FilePart::name) and [`media_type`](FilePart::media_type) change these. `Content-Length` is the length of the file; if
/// the file grows or shrinks during the upload, the request is aborted.
///
/// ```no_run
/// # #[cfg(feature = "salesbooth-uploads")]
/// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
/// use std::time::Duration;
/// use saleskit::{file_part, salesbooth::uploads::CreateUpload};
///
/// let image = client.uploads().create(CreateUpload::new(file_part("swatches/oak.png"))).timeout(Duration::from_secs(300)).await?;
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
    // The metadata of a pipe says that its length is zero.
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
