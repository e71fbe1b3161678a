// Generated from specs/salesbooth/ab_tests.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Experiments with two variants of a widget.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Whole, body, open_enum, reply,
};

use crate::common::Deletion;

/// The operations of `ab_tests`, reached as [`Client::ab_tests`](crate::Client::ab_tests).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List A/B tests.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let ab_test_list = client.ab_tests().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ab-tests`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Source: docs section “Widget A/B Tests”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> Call<AbTestList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Start an A/B test.
    ///
    /// The widget itself is variant A; variant B is a copy with other words or colours. Visits are split between the two, and the significance of the difference is computed by the server.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::ab_tests::CreateAbTest;
    ///
    /// let body = CreateAbTest::new("wgt_xxxxx")
    ///     .name("CTA Button Colour Test")
    ///     .traffic_weight_b(50)
    ///     .auto_promote(true)
    ///     .variant_b_cta_text("Get Your Quote Now")
    ///     .variant_b_theme_color("#10b981");
    /// let ab_test = client.ab_tests().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /ab-tests`. Not retried once the API may have received it. Scope: `deals:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget A/B Tests”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: impl Into<CreateAbTest>) -> Call<AbTest> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateAbTest>::into(body));
        Call::json(self.0, request)
    }

    /// Read one A/B test with its figures.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let ab_test = client.ab_tests().get("abt_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ab-tests?id=…`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the test, such as `abt_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget A/B Tests”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<AbTest> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change or pause an A/B test.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::ab_tests::UpdateAbTest;
    ///
    /// let ab_test = client.ab_tests().update("abt_xxxxx", UpdateAbTest::new()).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /ab-tests?id=…`. Not retried once the API may have received it. Scope: `deals:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the test, such as `abt_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget A/B Tests”. Inferred: the scopes name the method and a table has the fields; the id is taken to be in the query. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateAbTest) -> Call<AbTest> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete an A/B test.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.ab_tests().delete("abt_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /ab-tests?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the test, such as `abt_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget A/B Tests”. Inferred: the changelog says full CRUD; the scopes name POST and PATCH only. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// End an A/B test with a winner.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::ab_tests::PromoteAbTest;
    ///
    /// let body = PromoteAbTest::new().ab_test_id("example").winner_widget_id("example");
    /// let ab_test = client.ab_tests().promote(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /ab-tests?action=promote`. Not retried once the API may have received it. Scope: `deals:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget A/B Tests”. Inferred: the changelog names it and a table has the fields; the action in the query is a guess. The reply's form is inferred: the page shows no reply; taken to be the test that the operation acts on.
    #[inline]
    pub fn promote(&self, body: PromoteAbTest) -> Call<AbTest> {
        let mut request = Request::new(&PROMOTE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Choose the variant for a visit.
    ///
    /// What a widget asks at each load of its page. The publishable key in the query is all that is needed.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let ab_test_assignment = client
    ///     .ab_tests()
    ///     .get_assignment()
    ///     .credential("sb_pub_xxxxx")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /ab-tests/resolve?api_key=…`. Safe to repeat, so it is retried.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Widget A/B Tests”.
    #[inline]
    pub fn get_assignment(&self) -> Call<AbTestAssignment> {
        let request = Request::new(&GET_ASSIGNMENT);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &PROMOTE, &GET_ASSIGNMENT];

static LIST: Operation = Operation::new("ab_tests_list", "ab_tests", Method::Get, "/ab-tests")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("ab_tests_create", "ab_tests", Method::Post, "/ab-tests")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("ab_tests_get", "ab_tests", Method::Get, "/ab-tests")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("ab_tests_update", "ab_tests", Method::Patch, "/ab-tests")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("ab_tests_delete", "ab_tests", Method::Delete, "/ab-tests")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static PROMOTE: Operation = Operation::new("ab_tests_promote", "ab_tests", Method::Post, "/ab-tests")
    .query(&[("action", "promote")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_ASSIGNMENT: Operation = Operation::new("ab_tests_get_assignment", "ab_tests", Method::Get, "/ab-tests/resolve")
    .auth(&["publishableKeyQuery"])
    .envelope(Envelope::Data);

open_enum! {
    /// Whether a test is splitting visits at present.
    pub enum AbTestStatus {
        /// Visits are split between the two variants.
        Running = "running",
        /// The test is suspended. Set `running` to continue it.
        Paused = "paused",
    }
}

open_enum! {
    /// One of the two sides of a test.
    pub enum AbTestVariant {
        /// The original widget, unchanged. `A`
        A = "A",
        /// The challenger, with the `variant_b_*` values of the test in place of the original ones. `B`
        B = "B",
    }
}

reply! {
    /// The A/B tests of a workspace.
    pub struct AbTestList {
        /// All tests of the workspace.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        ab_tests: Vec<AbTest> = "ab_tests" inferred,
    }
}

reply! {
    /// An A/B test of a widget. The page says that it comes with figures and shows none.
    pub struct AbTest {
        /// Id of the test, such as `abt_xxxxx`.
        ///
        /// Inferred: seen in the reply for visits only.
        ab_test_id: Option<String> = "ab_test_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
        /// Id of the widget that serves as variant A, such as `wgt_xxxxx`.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        widget_id: Option<String> = "widget_id" inferred,
        /// Descriptive name of the test; derived from the title of the widget unless one was sent.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Whether the test is running or paused.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        status: Option<AbTestStatus> = "status" inferred,
        /// Percentage of visits that get variant B, 0 to 100.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        traffic_weight_b: Option<f64> = "traffic_weight_b" inferred,
        /// Whether the winner replaces the original as soon as the result is significant.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        auto_promote: Option<bool> = "auto_promote" inferred,
        /// Widget title that variant B shows in place of the original one.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        variant_b_title: Option<String> = "variant_b_title" inferred,
        /// Text on the call-to-action button of variant B.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        variant_b_cta_text: Option<String> = "variant_b_cta_text" inferred,
        /// Theme colour of variant B in hex, such as `#10b981`.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        variant_b_theme_color: Option<String> = "variant_b_theme_color" inferred,
        /// Id of the widget that won; present once the test was closed by promoting a winner.
        ///
        /// Inferred: a field of the promotion; no reply shows it.
        winner_widget_id: Option<String> = "winner_widget_id" inferred,
    }
}

impl AbTest {
    /// The identifier: `ab_test_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.ab_test_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("AbTest", &["ab_test_id", "id"]))
    }
}

body! {
    /// A test to start.
    pub struct CreateAbTest {
        required {
            /// The widget that is variant A.
            widget_id: String = "widget_id",
        }
        optional {
            /// A name that describes the test; derived from the title of the widget when omitted.
            name: String = "name",
            /// Percentage of visits that get variant B. Default: `50`.
            traffic_weight_b: Whole = "traffic_weight_b",
            /// Promotes the winning variant as soon as the difference reaches the significance threshold.
            auto_promote: bool = "auto_promote",
            /// Title of the widget in variant B; replaces that of variant A.
            variant_b_title: String = "variant_b_title",
            /// Text on the call-to-action button in variant B; replaces that of variant A.
            variant_b_cta_text: String = "variant_b_cta_text",
            /// Theme colour of variant B in hex, such as `#10b981`; replaces that of variant A.
            variant_b_theme_color: String = "variant_b_theme_color",
        }
    }
}

body! {
    /// Fields of a test to change.
    pub struct UpdateAbTest {
        optional {
            /// Whether a test is splitting visits at present.
            status: AbTestStatus = "status",
            /// New percentage of visits that get variant B.
            traffic_weight_b: Whole = "traffic_weight_b",
        }
    }
}

body! {
    /// The test to close and its winner.
    pub struct PromoteAbTest {
        needed {
            /// Id of the test to close, such as `abt_xxxxx`.
            ab_test_id: String = "ab_test_id",
            /// Id of the widget of the winning variant.
            winner_widget_id: String = "winner_widget_id",
        }
    }
}

reply! {
    /// The variant that a visitor gets.
    pub struct AbTestAssignment {
        /// One of the two sides of a test.
        variant: Option<AbTestVariant> = "variant",
        /// The widget to show for this variant, such as `wgt_xxxxx`.
        widget_id: Option<String> = "widget_id",
        /// The test that the visit counts for, such as `abt_xxxxx`.
        ab_test_id: Option<String> = "ab_test_id",
        /// Appearance of the widget in this variant.
        config: Option<AbTestConfig> = "config",
    }
}

impl AbTestAssignment {
    /// The identifier: `ab_test_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.ab_test_id
            .as_deref()
            .ok_or_else(|| Error::missing("AbTestAssignment", &["ab_test_id"]))
    }
}

reply! {
    /// Appearance of the widget in this variant.
    pub struct AbTestConfig {
        /// Heading of the widget, such as `Create a Deal`.
        title: Option<String> = "title",
        /// Theme colour in hex, such as `#2563eb`.
        theme_color: Option<String> = "theme_color",
    }
}
