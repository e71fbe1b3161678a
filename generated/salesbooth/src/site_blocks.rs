// Generated from specs/salesbooth/site_blocks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Blocks of content that the pages of a site share.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Untyped, body, call, reply,
};

use crate::OperationCall;
use crate::common::Deletion;

/// The operations of `site_blocks`, reached as [`Client::site_blocks`](crate::Client::site_blocks).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List blocks.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site_block_list = client
    ///     .site_blocks()
    ///     .list()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /site-blocks`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.site_id(..)`.
    ///
    /// Source: docs section “Site Blocks”. Inferred: the page gives the parameters; the method follows from "CRUD" in the changelog. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a block.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::site_blocks::CreateSiteBlock;
    ///
    /// let body = CreateSiteBlock::new().site_id("example").name("example");
    /// let site_block = client
    ///     .site_blocks()
    ///     .create(body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /site-blocks`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Site Blocks”. Inferred: the page gives the fields; the method follows from "CRUD" in the changelog. The reply's form is inferred: the page shows no reply; taken to be the block that the operation acts on.
    #[inline]
    pub fn create(&self, body: CreateSiteBlock) -> Call<SiteBlock> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one block.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site_block = client
    ///     .site_blocks()
    ///     .get("block_xxxxx")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /site-blocks?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the block.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Blocks”. Inferred: the page gives the parameters; the method follows from "CRUD" in the changelog. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<SiteBlock> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a block.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::site_blocks::UpdateSiteBlock;
    ///
    /// let body = UpdateSiteBlock::new();
    /// let site_block = client
    ///     .site_blocks()
    ///     .update("block_xxxxx", body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /site-blocks?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the block.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Blocks”. Inferred: "CRUD" in the changelog only; fields as in the creation. The reply's form is inferred: the page shows no reply; taken to be the block that the operation acts on.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateSiteBlock) -> Call<SiteBlock> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a block.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client
    ///     .site_blocks()
    ///     .delete("block_xxxxx")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /site-blocks?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the block.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Blocks”. Inferred: "CRUD" in the changelog only. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Publish or unpublish a block.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::Untyped;
    /// use saleskit::serde_json::json;
    ///
    /// let body = Untyped::from(json!({}));
    /// let site_block = client
    ///     .site_blocks()
    ///     .update_status("block_xxxxx", body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /site-blocks?id=…&action=update_status`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the block.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Blocks”. Inferred: the page gives the action; the method, the id and the field are lost. The reply's form is inferred: the page shows no reply; taken to be the block that the operation acts on.
    #[inline]
    pub fn update_status(&self, id: &str, body: Untyped) -> Call<SiteBlock> {
        let mut request = Request::new(&UPDATE_STATUS);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> SiteBlockList {
        query {
            /// Only blocks of the site with this id, as `site_xxxxx`.
            site_id: String = "site_id",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &UPDATE_STATUS];

static LIST: Operation = Operation::new("site_blocks_list", "site_blocks", Method::Get, "/site-blocks")
    .query_selectors(&["id"])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("site_blocks_create", "site_blocks", Method::Post, "/site-blocks")
    .query_selectors(&["action", "id"])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("site_blocks_get", "site_blocks", Method::Get, "/site-blocks")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("site_blocks_update", "site_blocks", Method::Patch, "/site-blocks")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("site_blocks_delete", "site_blocks", Method::Delete, "/site-blocks")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE_STATUS: Operation = Operation::new("site_blocks_update_status", "site_blocks", Method::Post, "/site-blocks")
    .query(&[("action", "update_status")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// The blocks.
    pub struct SiteBlockList {
        /// The blocks, of one site with `site_id`.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        blocks: Vec<SiteBlock> = "blocks" inferred,
    }
}

reply! {
    /// A block of content.
    pub struct SiteBlock {
        /// Id of the block.
        ///
        /// Inferred: the parameter of the same GET; no reply shows it.
        id: Option<String> = "id" inferred,
        /// Id of the site that the block belongs to, as `site_xxxxx`.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        site_id: Option<String> = "site_id" inferred,
        /// Name of the block for people.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Name that pages refer to the block by.
        ///
        /// Inferred: named in prose; no reply shows it.
        slug: Option<String> = "slug" inferred,
        /// Purpose of the block, as `hero`, `testimonial` or `cta`.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        kind: Option<String> = "type" inferred,
        /// Content of the block: HTML, or a structure as text.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        content: Option<String> = "content" inferred,
    }
}

impl SiteBlock {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("SiteBlock", &["id"]))
    }
}

body! {
    /// A block to be made.
    pub struct CreateSiteBlock {
        needed {
            /// Id of the site that the block is for, as `site_xxxxx`.
            site_id: String = "site_id",
            /// Name of the block for people.
            name: String = "name",
        }
        optional {
            /// Purpose of the block, as `hero`, `testimonial` or `cta`.
            kind: String = "type",
            /// Content of the block: HTML, or a structure as text.
            content: String = "content",
        }
    }
}

body! {
    /// What to change in a block.
    pub struct UpdateSiteBlock {
        optional {
            /// Name of the block for people.
            ///
            /// Inferred: a field of the creation; the page shows none of the change.
            name: String = "name",
            /// Purpose of the block, as `hero`, `testimonial` or `cta`.
            ///
            /// Inferred: a field of the creation; the page shows none of the change.
            kind: String = "type",
            /// Content of the block: HTML, or a structure as text.
            ///
            /// Inferred: a field of the creation; the page shows none of the change.
            content: String = "content",
        }
    }
}
