//! The content that a tool returned.

use salesbooth_api::mcp::{McpContent, McpResult};
use saleskit_runtime::{
    Error, ErrorBuilder,
    private::{DeserializeOwned, text_within},
};

use super::call::Source;

/// The content that a tool returned. A failed tool is an [`Error`] instead.
#[derive(Clone)]
pub struct ToolOutput {
    content: Vec<McpContent>,
    source: Source,
}

impl ToolOutput {
    pub(super) fn new(result: McpResult, source: Source) -> Self {
        Self { content: result.content, source }
    }

    /// All pieces of content.
    pub fn content(&self) -> &[McpContent] {
        &self.content
    }

    /// The texts of the content, joined by line feeds.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self.content.iter().filter_map(|piece| piece.text.as_deref()).collect();
        texts.join("\n")
    }

    /// Reads the first text as JSON, which is the form that Salesbooth's tools return.
    ///
    /// # Errors
    ///
    /// [`Undecodable`](crate::Kind::Undecodable), with the path, if there is no text or if it does not match the type.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let Source { operation, reply } = &self.source;
        let texts = self.content.iter().enumerate();
        let first = texts.filter_map(|(index, piece)| Some((index, piece.text.as_deref()?))).next();
        match first {
            Some((index, text)) => text_within(operation, reply, text, &format!("result.content[{index}].text")),
            None => {
                let path = "result.content".to_owned();
                Err(ErrorBuilder::undecodable(operation, reply.clone(), path, "the tool returned no text").build())
            }
        }
    }
}

impl std::fmt::Debug for ToolOutput {
    /// Shows the number of pieces instead of the content, which may be personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ToolOutput").field("pieces", &self.content.len()).finish_non_exhaustive()
    }
}
