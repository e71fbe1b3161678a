// Generated from specs/salesbooth/product_option_groups.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Which option groups a product has, and which of their options.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Whole, body, reply};

use crate::common::Deletion;

/// The operations of `product_option_groups`, reached as [`Client::product_option_groups`](crate::Client::product_option_groups).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Link an option group to a product.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::product_option_groups::CreateProductOptionGroup;
    ///
    /// let body = CreateProductOptionGroup::new()
    ///     .product_id("prod_xxxxx")
    ///     .group_id("grp_xxxxx")
    ///     .sort_order_override(1)
    ///     .is_required_override(true);
    /// let product_option_group = client.product_option_groups().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /product-option-groups`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Option Groups”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: CreateProductOptionGroup) -> Call<ProductOptionGroup> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Change the link of an option group to a product.
    ///
    /// The body says which link.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::product_option_groups::UpdateProductOptionGroup;
    ///
    /// let body = UpdateProductOptionGroup::new()
    ///     .product_id("prod_xxxxx")
    ///     .group_id("grp_xxxxx")
    ///     .sort_order_override(2);
    /// let product_option_group = client.product_option_groups().update(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /product-option-groups`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Option Groups”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, body: UpdateProductOptionGroup) -> Call<ProductOptionGroup> {
        let mut request = Request::new(&UPDATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Unlink an option group from a product.
    ///
    /// The body says which link.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::product_option_groups::DeleteProductOptionGroup;
    ///
    /// let body = DeleteProductOptionGroup::new("prod_xxxxx").group_id("grp_xxxxx");
    /// let deletion = client.product_option_groups().delete(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /product-option-groups`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Option Groups”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, body: impl Into<DeleteProductOptionGroup>) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.json(&Into::<DeleteProductOptionGroup>::into(body));
        Call::json(self.0, request)
    }

    /// List the option groups of a product.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.product_option_groups().list("prod_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /product-option-groups?product_id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `product_id`: Id of the product, as `prod_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Option Groups”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self, product_id: &str) -> Call<ProductOptionGroupList> {
        let mut request = Request::new(&LIST);
        request.require("product_id", product_id);
        Call::json(self.0, request)
    }

    /// List which options of a product are offered or hidden.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.product_option_groups().get_availability("prod_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /product-option-groups?product_id=…&action=availability`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `product_id`: Id of the product, as `prod_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Option Groups”. The reply's form is inferred: the page shows no reply; named after the action, with the fields that setting it takes.
    #[inline]
    pub fn get_availability(
        &self,
        product_id: &str,
    ) -> Call<ProductOptionAvailabilityList> {
        let mut request = Request::new(&GET_AVAILABILITY);
        request.require("product_id", product_id);
        Call::json(self.0, request)
    }

    /// Offer or hide an option of a product.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::product_option_groups::SetProductOptionAvailability;
    ///
    /// let body = SetProductOptionAvailability::new()
    ///     .product_id("example")
    ///     .option_id("example")
    ///     .is_available(false);
    /// let reply = client.product_option_groups().set_availability(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /product-option-groups {"action": "availability", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Option Groups”. The reply's form is inferred: the page shows no reply; the fields are those of the request.
    #[inline]
    pub fn set_availability(
        &self,
        body: SetProductOptionAvailability,
    ) -> Call<ProductOptionAvailability> {
        let mut request = Request::new(&SET_AVAILABILITY);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE, &UPDATE, &DELETE, &LIST, &GET_AVAILABILITY, &SET_AVAILABILITY];

static CREATE: Operation = Operation::new("product_option_groups_create", "product_option_groups", Method::Post, "/product-option-groups")
    .body_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("product_option_groups_update", "product_option_groups", Method::Patch, "/product-option-groups")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("product_option_groups_delete", "product_option_groups", Method::Delete, "/product-option-groups")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST: Operation = Operation::new("product_option_groups_list", "product_option_groups", Method::Get, "/product-option-groups")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_AVAILABILITY: Operation = Operation::new("product_option_groups_get_availability", "product_option_groups", Method::Get, "/product-option-groups")
    .query(&[("action", "availability")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_AVAILABILITY: Operation = Operation::new("product_option_groups_set_availability", "product_option_groups", Method::Post, "/product-option-groups")
    .body(&[("action", "availability")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// The option groups of a product.
    pub struct ProductOptionGroupList {
        /// The option groups that the product offers.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        option_groups: Vec<ProductOptionGroup> = "option_groups" inferred,
    }
}

reply! {
    /// An option group of a product.
    pub struct ProductOptionGroup {
        /// Id of the product that offers the group, as `prod_xxxxx`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Id of the linked option group, as `grp_xxxxx`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        group_id: Option<String> = "group_id" inferred,
        /// Position of the group at this product, in place of the group's `sort_order`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        sort_order_override: Option<i64> = "sort_order_override" inferred,
        /// Whether buyers of this product must choose from the group, in place of the group's `is_required`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        is_required_override: Option<bool> = "is_required_override" inferred,
    }
}

reply! {
    /// What was set for single options of a product.
    pub struct ProductOptionAvailabilityList {
        /// The options of the product that are shown or hidden on purpose.
        ///
        /// Inferred: named as the action is; no reply shows it.
        availability: Vec<ProductOptionAvailability> = "availability" inferred,
    }
}

reply! {
    /// Whether an option is offered.
    pub struct ProductOptionAvailability {
        /// Id of the product that has the option, as `prod_xxxxx`.
        ///
        /// Inferred: a field of the request; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Id of the option that is shown or hidden.
        ///
        /// Inferred: a field of the request; no reply shows it.
        option_id: Option<String> = "option_id" inferred,
        /// False hides the option at this product.
        ///
        /// Inferred: a field of the request; no reply shows it.
        is_available: Option<bool> = "is_available" inferred,
    }
}

body! {
    /// An option group to be linked.
    pub struct CreateProductOptionGroup {
        needed {
            /// Id of the product to link the group to, as `prod_xxxxx`.
            product_id: String = "product_id",
            /// Id of the option group to link, as `grp_xxxxx`.
            group_id: String = "group_id",
        }
        optional {
            /// Position of the group at this product, in place of the group's `sort_order`.
            sort_order_override: Whole = "sort_order_override",
            /// Whether buyers of this product must choose from the group, in place of the group's `is_required`.
            is_required_override: bool = "is_required_override",
        }
    }
}

body! {
    /// What to change in a link.
    pub struct UpdateProductOptionGroup {
        needed {
            /// Id of the linked product, as `prod_xxxxx`.
            product_id: String = "product_id",
            /// Id of the linked option group, as `grp_xxxxx`.
            ///
            /// Inferred: the sample sends it; that it must be there is taken from the create table, since the page has none for changes.
            group_id: String = "group_id",
        }
        optional {
            /// Position of the group at this product, in place of the group's `sort_order`.
            sort_order_override: Whole = "sort_order_override",
            /// Whether buyers of this product must choose from the group, in place of the group's `is_required`.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            is_required_override: bool = "is_required_override",
        }
    }
}

body! {
    /// Which link to remove.
    pub struct DeleteProductOptionGroup {
        required {
            /// Id of the linked product, as `prod_xxxxx`.
            product_id: String = "product_id",
        }
        optional {
            /// Id of the option group to unlink, as `grp_xxxxx`. The page does not say what happens without it.
            group_id: String = "group_id",
        }
    }
}

body! {
    /// Whether an option is offered.
    pub struct SetProductOptionAvailability {
        needed {
            /// Id of the product that has the option, as `prod_xxxxx`.
            product_id: String = "product_id",
            /// Id of the option to show or hide.
            ///
            /// Inferred: named in words only; no sample shows its form.
            option_id: String = "option_id",
            /// False hides the option at this product; true shows it again.
            ///
            /// Inferred: named in words only; no sample shows its form.
            is_available: bool = "is_available",
        }
    }
}
