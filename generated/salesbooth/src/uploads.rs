// Generated from specs/salesbooth/uploads.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Images of products and options.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, FilePart, Method, Operation, Request, form, reply};

/// The operations of `uploads`, reached as [`Client::uploads`](crate::Client::uploads).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Upload an image.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::FilePart;
    /// use saleskit::salesbooth::uploads::CreateUpload;
    ///
    /// let form = CreateUpload::new(FilePart::new("example").name("example"));
    /// let upload = client.uploads().create(form).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /uploads`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Uploads”.
    #[inline]
    pub fn create(&self, body: impl Into<CreateUpload>) -> Call<Upload> {
        let mut request = Request::new(&CREATE);
        request.form(&Into::<CreateUpload>::into(body).form());
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE];

static CREATE: Operation = Operation::new("uploads_create", "uploads", Method::Post, "/uploads")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

form! {
    /// An image.
    pub struct CreateUpload {
        required {
            /// The image file, with its name.
            file: FilePart = "file",
        }
    }
}

reply! {
    /// An image that was uploaded.
    pub struct Upload {
        /// Public URL of the stored image.
        url: Option<String> = "url",
        /// File name that the image was uploaded under.
        filename: Option<String> = "filename",
        /// Size of the file in bytes.
        size: Option<i64> = "size",
        /// Media type of the image, as `image/jpeg`.
        mime_type: Option<String> = "mime_type",
    }
}
