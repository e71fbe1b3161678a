// Generated from specs/salesbooth/chat.yaml by `cargo xtask generate`. Do not edit: change the document.

//! An assistant that knows your customers, products and deals.

use std::sync::Arc;

use saleskit_runtime::{
    ByteStream, Call, Engine, Envelope, Method, Operation, ReplyKind, Request, body, open_enum,
    reply,
};

/// The operations of `chat`, reached as [`Client::chat`](crate::Client::chat).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Ask the assistant.
    ///
    /// For an answer that comes piece by piece see [`chat().stream`](Operations::stream).
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::chat::{ChatMessage, ChatRole};
    ///
    /// let chat_answer = client
    ///     .chat()
    ///     .send([ChatMessage::new().role(ChatRole::User).content("example")])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /chat`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “AI Chat Assistant”. Inferred: the page gives the fields; the method is lost, and the section names no credential. The reply's form is inferred: the page shows no reply; taken to be a message of the talk, in the form that requests send them.
    #[inline]
    pub fn send(&self, body: impl Into<SendChat>) -> Call<ChatAnswer> {
        let mut request = Request::new(&SEND);
        request.json(&Into::<SendChat>::into(body));
        Call::json(self.0, request)
    }

    /// Ask the assistant and read the answer as it comes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::chat::{ChatMessage, ChatRole};
    ///
    /// let stream = client
    ///     .chat()
    ///     .stream([ChatMessage::new().role(ChatRole::User).content("example")])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /chat {"stream": "true", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “AI Chat Assistant”. Inferred: the page gives the fields; the method is lost, and the section names no credential.
    #[inline]
    pub fn stream(&self, body: impl Into<StreamChat>) -> Call<ByteStream> {
        let mut request = Request::new(&STREAM);
        request.json(&Into::<StreamChat>::into(body));
        Call::stream(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&SEND, &STREAM];

static SEND: Operation = Operation::new("chat_send", "chat", Method::Post, "/chat")
    .body_selectors(&["stream"])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static STREAM: Operation = Operation::new("chat_stream", "chat", Method::Post, "/chat")
    .body_json(&[("stream", "true")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .reply(ReplyKind::Stream)
    .media_type("text/event-stream");

open_enum! {
    /// Author of a chat message.
    pub enum ChatRole {
        /// The person who chats.
        User = "user",
        /// The AI assistant; send its earlier answers back as part of the history.
        Assistant = "assistant",
    }
}

body! {
    /// One message of a conversation.
    pub struct ChatMessage {
        needed {
            /// Author of a chat message.
            role: ChatRole = "role",
            /// Text of the message.
            content: String = "content",
        }
    }
}

reply! {
    /// Answer of the assistant.
    pub struct ChatAnswer {
        /// Author of a chat message.
        ///
        /// Inferred: a field of the messages in requests; no reply shows it.
        role: Option<ChatRole> = "role" inferred,
        /// Text of the answer.
        ///
        /// Inferred: a field of the messages in requests; no reply shows it.
        content: Option<String> = "content" inferred,
    }
}

body! {
    /// A conversation to be answered.
    pub struct SendChat {
        required_list {
            /// The conversation so far, oldest message first.
            messages: ChatMessage = "messages",
        }
        optional {
            /// Whether the model may think at length before it answers, for complex questions. Default: `false`.
            thinking: bool = "thinking",
        }
    }
}

body! {
    /// A conversation to be answered piece by piece.
    pub struct StreamChat {
        required_list {
            /// The conversation so far, oldest message first.
            messages: ChatMessage = "messages",
        }
        optional {
            /// Whether the model may think at length before it answers, for complex questions. Default: `false`.
            thinking: bool = "thinking",
        }
    }
}
