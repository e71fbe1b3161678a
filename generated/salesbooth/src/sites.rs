// Generated from specs/salesbooth/sites.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Your websites.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Untyped, body, open_enum, reply,
};

use crate::common::Deletion;

/// The operations of `sites`, reached as [`Client::sites`](crate::Client::sites).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List sites.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site_list = client.sites().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /sites`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Sites”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> Call<SiteList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Create a site.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::sites::{CreateSite, SiteStatus};
    ///
    /// let body = CreateSite::new("acme.salesbooth.com")
    ///     .name("Acme Enterprise Portal")
    ///     .status(SiteStatus::ComingSoon);
    /// let site = client.sites().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /sites`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Sites”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: impl Into<CreateSite>) -> Call<Site> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateSite>::into(body));
        Call::json(self.0, request)
    }

    /// Read one site.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site = client.sites().get("site_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /sites?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the site, as `site_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Sites”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<Site> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a site.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::sites::{SiteStatus, UpdateSite};
    ///
    /// let body = UpdateSite::new().status(SiteStatus::Active);
    /// let site = client.sites().update("site_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /sites?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the site, as `site_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Sites”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateSite) -> Call<Site> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a site.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.sites().delete("site_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /sites?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the site, as `site_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Sites”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("sites_list", "sites", Method::Get, "/sites")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("sites_create", "sites", Method::Post, "/sites")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("sites_get", "sites", Method::Get, "/sites")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("sites_update", "sites", Method::Patch, "/sites")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("sites_delete", "sites", Method::Delete, "/sites")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether visitors can open a site.
    pub enum SiteStatus {
        /// Open to visitors.
        Active = "active",
        /// Switched off: visitors cannot open it.
        Inactive = "inactive",
        /// Announced, but not open yet. `coming_soon`
        ComingSoon = "coming_soon",
    }
}

reply! {
    /// The sites.
    pub struct SiteList {
        /// The sites of the workspace.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        sites: Vec<Site> = "sites" inferred,
    }
}

reply! {
    /// A website: landing pages of deals, shop windows, portals of customers.
    pub struct Site {
        /// Id of the site, as `site_xxxxx`.
        ///
        /// Inferred: named as other sections name it; no reply shows it.
        site_id: Option<String> = "site_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
        /// Domain that the site is served at, as `acme.salesbooth.com`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        domain: Option<String> = "domain" inferred,
        /// Name that is shown, as `Acme Enterprise Portal`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Whether visitors can open the site.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        status: Option<SiteStatus> = "status" inferred,
        /// Settings of the site; the page names none.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        settings: Option<Untyped> = "settings" inferred,
    }
}

impl Site {
    /// The identifier: `site_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.site_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("Site", &["site_id", "id"]))
    }
}

body! {
    /// A site to be made.
    pub struct CreateSite {
        required {
            /// Domain to serve the site at: one of your own or a subdomain, as `acme.salesbooth.com`.
            domain: String = "domain",
        }
        optional {
            /// Name that is shown, as `Acme Enterprise Portal`.
            name: String = "name",
            /// Whether visitors can open a site.
            status: SiteStatus = "status",
            /// Settings of the site; the page names none.
            settings: Untyped = "settings",
        }
    }
}

body! {
    /// What to change in a site.
    pub struct UpdateSite {
        optional {
            /// Domain to serve the site at: one of your own or a subdomain, as `acme.salesbooth.com`.
            ///
            /// Inferred: the table of the POST is taken to hold here too; the sample sends the status only.
            domain: String = "domain",
            /// Name that is shown, as `Acme Enterprise Portal`.
            ///
            /// Inferred: the table of the POST is taken to hold here too; the sample sends the status only.
            name: String = "name",
            /// Whether visitors can open a site.
            status: SiteStatus = "status",
            /// Settings of the site; the page names none.
            ///
            /// Inferred: the table of the POST is taken to hold here too; the sample sends the status only.
            settings: Untyped = "settings",
        }
    }
}
