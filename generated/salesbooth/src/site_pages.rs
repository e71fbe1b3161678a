// Generated from specs/salesbooth/site_pages.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The pages of your websites.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Deletion;

/// The operations of `site_pages`, reached as [`Client::site_pages`](crate::Client::site_pages).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List pages of sites.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site_page_list = client.site_pages().list().site_id("site_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /site-pages`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.site_id(..)`.
    ///
    /// Source: docs section “Site Pages”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a page.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::site_pages::{CreateSitePage, SitePageStatus};
    ///
    /// let body = CreateSitePage::new()
    ///     .site_id("site_xxxxx")
    ///     .title("Enterprise Pricing")
    ///     .slug("pricing")
    ///     .status(SitePageStatus::Published);
    /// let site_page = client.site_pages().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /site-pages`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Site Pages”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: CreateSitePage) -> Call<SitePage> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one page.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site_page = client.site_pages().get("page_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /site-pages?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the page, as `page_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Pages”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<SitePage> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a page.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::site_pages::{SitePageStatus, UpdateSitePage};
    ///
    /// let body = UpdateSitePage::new()
    ///     .title("Updated Pricing Page")
    ///     .status(SitePageStatus::Published);
    /// let site_page = client.site_pages().update("page_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /site-pages?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the page, as `page_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Pages”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateSitePage) -> Call<SitePage> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a page.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.site_pages().delete("page_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /site-pages?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the page, as `page_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Pages”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> SitePageList {
        query {
            /// Only pages of the site with this id, as `site_xxxxx`.
            site_id: String = "site_id",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("site_pages_list", "site_pages", Method::Get, "/site-pages")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("site_pages_create", "site_pages", Method::Post, "/site-pages")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("site_pages_get", "site_pages", Method::Get, "/site-pages")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("site_pages_update", "site_pages", Method::Patch, "/site-pages")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("site_pages_delete", "site_pages", Method::Delete, "/site-pages")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether visitors see a page.
    pub enum SitePageStatus {
        /// Being written: visitors do not see the page.
        Draft = "draft",
        /// Visitors of the site see the page.
        Published = "published",
    }
}

reply! {
    /// The pages.
    pub struct SitePageList {
        /// The pages, of one site with `site_id`.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        pages: Vec<SitePage> = "pages" inferred,
    }
}

reply! {
    /// A page of a site.
    pub struct SitePage {
        /// Id of the page, as `page_xxxxx`.
        ///
        /// Inferred: named as the ids of other things are; no reply shows it.
        page_id: Option<String> = "page_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
        /// Id of the site that the page belongs to, as `site_xxxxx`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        site_id: Option<String> = "site_id" inferred,
        /// Heading of the page, as `Enterprise Pricing`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        title: Option<String> = "title" inferred,
        /// Part of the page's URL, as `pricing`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        slug: Option<String> = "slug" inferred,
        /// Body of the page as HTML.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        content: Option<String> = "content" inferred,
        /// Whether visitors see the page.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        status: Option<SitePageStatus> = "status" inferred,
    }
}

impl SitePage {
    /// The identifier: `page_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.page_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("SitePage", &["page_id", "id"]))
    }
}

body! {
    /// A page to be made.
    pub struct CreateSitePage {
        needed {
            /// Id of the site that the page is for, as `site_xxxxx`.
            site_id: String = "site_id",
            /// Heading of the page, as `Enterprise Pricing`.
            title: String = "title",
        }
        optional {
            /// Part of the page's URL, as `pricing`; made from the title when left out.
            slug: String = "slug",
            /// Body of the page as HTML.
            content: String = "content",
            /// Whether visitors see a page.
            status: SitePageStatus = "status",
        }
    }
}

body! {
    /// What to change in a page.
    pub struct UpdateSitePage {
        optional {
            /// Heading of the page, as `Enterprise Pricing`.
            title: String = "title",
            /// Part of the page's URL, as `pricing`.
            ///
            /// Inferred: the table of the POST is taken to hold here too; the sample sends title and status only.
            slug: String = "slug",
            /// Body of the page as HTML.
            ///
            /// Inferred: the table of the POST is taken to hold here too; the sample sends title and status only.
            content: String = "content",
            /// Whether visitors see a page.
            status: SitePageStatus = "status",
        }
    }
}
