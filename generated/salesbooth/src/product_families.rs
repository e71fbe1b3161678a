// Generated from specs/salesbooth/product_families.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Families of products, the top level of the configurator.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Whole, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Deletion;

/// The operations of `product_families`, reached as [`Client::product_families`](crate::Client::product_families).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List product families.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let product_family_list = client.product_families().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /product-families`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`, `.search(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Product Families”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a product family.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::product_families::CreateProductFamily;
    ///
    /// let body = CreateProductFamily::new("Cloud Infrastructure")
    ///     .description("Cloud hosting and compute products");
    /// let product_family = client.product_families().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /product-families`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Product Families”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: impl Into<CreateProductFamily>) -> Call<ProductFamily> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateProductFamily>::into(body));
        Call::json(self.0, request)
    }

    /// Read one product family.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let product_family = client.product_families().get("pf_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /product-families?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the product family, as `pf_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Families”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<ProductFamily> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a product family.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::product_families::UpdateProductFamily;
    ///
    /// let body = UpdateProductFamily::new().name("Updated Family Name");
    /// let product_family = client.product_families().update("pf_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /product-families?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the product family, as `pf_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Families”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateProductFamily) -> Call<ProductFamily> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a product family.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.product_families().delete("pf_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /product-families?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the product family, as `pf_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Families”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> ProductFamilyList {
        query {
            /// Only families with this status.
            status: ProductFamilyStatus = "status",
            /// Text to search for in the name.
            search: String = "search",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("product_families_list", "product_families", Method::Get, "/product-families")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("product_families_create", "product_families", Method::Post, "/product-families")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("product_families_get", "product_families", Method::Get, "/product-families")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("product_families_update", "product_families", Method::Patch, "/product-families")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("product_families_delete", "product_families", Method::Delete, "/product-families")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether a product family is in use.
    pub enum ProductFamilyStatus {
        /// In use: products can belong to it.
        Active = "active",
        /// Retired: kept, but no longer in use.
        Archived = "archived",
    }
}

reply! {
    /// The product families.
    pub struct ProductFamilyList {
        /// The product families that match the filters.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        families: Vec<ProductFamily> = "families" inferred,
    }
}

reply! {
    /// Products that belong together.
    pub struct ProductFamily {
        /// Id of the family, as `pf_xxxxx`.
        ///
        /// Inferred: named so where products refer to it; no reply shows it.
        family_id: Option<String> = "family_id" inferred,
        /// The same as `family_id`, should a reply call it so.
        ///
        /// Inferred: some replies of other sections call their id so.
        id: Option<String> = "id" inferred,
        /// What the family is called.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        name: Option<String> = "name" inferred,
        /// What belongs to the family, in words.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        description: Option<String> = "description" inferred,
        /// Form of the name for use in URLs.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        slug: Option<String> = "slug" inferred,
        /// Position among the families where they are shown.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        sort_order: Option<i64> = "sort_order" inferred,
        /// URL of a picture of the family.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        image_url: Option<String> = "image_url" inferred,
        /// Whether the family is in use.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        status: Option<ProductFamilyStatus> = "status" inferred,
    }
}

impl ProductFamily {
    /// The identifier: `family_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.family_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("ProductFamily", &["family_id", "id"]))
    }
}

body! {
    /// A product family to be made.
    pub struct CreateProductFamily {
        required {
            /// What the family is called.
            name: String = "name",
        }
        optional {
            /// What belongs to the family.
            description: String = "description",
            /// Form of the name for use in URLs.
            slug: String = "slug",
            /// Position among the families where they are shown.
            sort_order: Whole = "sort_order",
            /// URL of a picture of the family.
            image_url: String = "image_url",
            /// Whether a product family is in use.
            status: ProductFamilyStatus = "status",
        }
    }
}

body! {
    /// What to change in a product family.
    pub struct UpdateProductFamily {
        optional {
            /// What the family is called.
            name: String = "name",
            /// What belongs to the family.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            description: String = "description",
            /// Form of the name for use in URLs.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            slug: String = "slug",
            /// Position among the families where they are shown.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            sort_order: Whole = "sort_order",
            /// URL of a picture of the family.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            image_url: String = "image_url",
            /// Whether the family is in use.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            status: ProductFamilyStatus = "status",
        }
    }
}
