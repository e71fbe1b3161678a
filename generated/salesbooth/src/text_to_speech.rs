// Generated from specs/salesbooth/text_to_speech.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Text read aloud.

use std::sync::Arc;

use saleskit_runtime::private::Bytes;
use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, ReplyKind, Request, Untyped, body, open_enum,
};

/// The operations of `text_to_speech`, reached as [`Client::text_to_speech`](crate::Client::text_to_speech).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read a text aloud.
    ///
    /// Needs a configured key of OpenAI. For the bare sound, which comes sooner, see [`text_to_speech().stream`](Operations::stream).
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.text_to_speech().create("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /tts`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Text to Speech”. Inferred: the page gives the fields; the method is lost, and the section names no credential.
    #[inline]
    pub fn create(&self, body: impl Into<CreateSpeech>) -> Call<Untyped> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateSpeech>::into(body));
        Call::json(self.0, request)
    }

    /// Read a text aloud, as audio only.
    ///
    /// Needs a configured key of OpenAI.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let bytes = client.text_to_speech().stream("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /tts {"stream": "true", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Text to Speech”. Inferred: the page gives the fields; the method is lost, and the section names no credential.
    #[inline]
    pub fn stream(&self, body: impl Into<StreamSpeech>) -> Call<Bytes> {
        let mut request = Request::new(&STREAM);
        request.json(&Into::<StreamSpeech>::into(body));
        Call::bytes(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE, &STREAM];

static CREATE: Operation = Operation::new("text_to_speech_create", "text_to_speech", Method::Post, "/tts")
    .body_selectors(&["stream"])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static STREAM: Operation = Operation::new("text_to_speech_stream", "text_to_speech", Method::Post, "/tts")
    .body_json(&[("stream", "true")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .reply(ReplyKind::Bytes)
    .media_type("audio/mpeg");

open_enum! {
    /// Voice that reads a text.
    pub enum SpeechVoice {
        /// The voice that reads unless another one is named.
        Nova = "nova",
        /// OpenAI's voice “Alloy”; the page does not describe its sound.
        Alloy = "alloy",
        /// OpenAI's voice “Echo”; the page does not describe its sound.
        Echo = "echo",
        /// OpenAI's voice “Fable”; the page does not describe its sound.
        Fable = "fable",
        /// OpenAI's voice “Onyx”; the page does not describe its sound.
        Onyx = "onyx",
        /// OpenAI's voice “Shimmer”; the page does not describe its sound.
        Shimmer = "shimmer",
    }
}

body! {
    /// A text to be read.
    pub struct CreateSpeech {
        required {
            /// Text to read; at most 4096 characters.
            text: String = "text",
        }
        optional {
            /// Voice that reads the text. Default: `nova`.
            voice: SpeechVoice = "voice",
        }
    }
}

body! {
    /// A text to be read, returned as a stream of MP3 data.
    pub struct StreamSpeech {
        required {
            /// Text to read; at most 4096 characters.
            text: String = "text",
        }
        optional {
            /// Voice that reads the text. Default: `nova`.
            voice: SpeechVoice = "voice",
        }
    }
}
