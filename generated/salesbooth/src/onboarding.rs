// Generated from specs/salesbooth/onboarding.yaml by `cargo xtask generate`. Do not edit: change the document.

//! New users and new workspaces.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, NumberAmount, Operation, Request, Requirement, Secret, Untyped,
    body, open_enum,
};

use crate::workspaces::DataRegion;

/// The operations of `onboarding`, reached as [`Client::onboarding`](crate::Client::onboarding).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Sign up, or open another workspace.
    ///
    /// New users need no credential. Whoever has an account already must be signed in: send the cookies of the session.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::onboarding::CreateOnboarding;
    ///
    /// let body = CreateOnboarding::new()
    ///     .first_name("example")
    ///     .last_name("example")
    ///     .email("example")
    ///     .password("examplex");
    /// let reply = client.onboarding().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /onboarding`. Not retried once the API may have received it. Needs no credential.
    ///
    /// # Required before sending
    ///
    /// - `business_name`, when `account_type` is `human`
    /// - `industry`, when `account_type` is `human`
    /// - `services`, when `account_type` is `human`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Onboarding”. Inferred: the page gives the fields; the method is lost.
    #[inline]
    pub fn create(&self, body: CreateOnboarding) -> Call<Untyped> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE];

static CREATE: Operation = Operation::new("onboarding_create", "onboarding", Method::Post, "/onboarding")
    .requirements(&[
        Requirement::new(&[("account_type", &["human"])], &["business_name"]),
        Requirement::new(&[("account_type", &["human"])], &["industry"]),
        Requirement::new(&[("account_type", &["human"])], &["services"]),
    ])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Kind of account, which decides what fields are required.
    pub enum OnboardingAccountType {
        /// A person with a business: `business_name`, `industry` and `services` are required.
        Human = "human",
        /// A software agent: the fields about a business may be left out.
        Agent = "agent",
    }
}

body! {
    /// The user and the workspace to create.
    pub struct CreateOnboarding {
        needed {
            /// Given name of the user.
            first_name: String = "first_name",
            /// Family name of the user.
            last_name: String = "last_name",
            /// E-mail address that the user signs in with.
            email: String = "email",
            /// Password to sign in with; at least 8 characters.
            password: Secret = "password",
        }
        optional {
            /// Name of the business, and of the workspace. Needed unless the account is for an agent.
            business_name: String = "business_name",
            /// Line of business, in words. Needed unless the account is for an agent.
            industry: String = "industry",
            /// Deposit that deals ask for unless they say otherwise, in percent, 0 to 100.
            deposit_percentage: NumberAmount = "deposit_percentage",
            /// Phone number of the business.
            phone: String = "phone",
            /// URL of the website of the business.
            website: String = "website",
            /// Country of the business, as a code of two letters such as `US`. Default: `US`.
            country: String = "country",
            /// Region in which the data is kept.
            region: DataRegion = "region",
            /// Who the account is for. For `human` the name of the business, its industry and its services are needed. Default: `human`.
            account_type: OnboardingAccountType = "account_type",
        }
        list {
            /// The services that the business offers. Needed unless the account is for an agent.
            services: OnboardingService = "services",
        }
    }
}

body! {
    /// A service that the business offers.
    pub struct OnboardingService {
        optional {
            /// Name of the service, as customers read it.
            name: String = "name",
            /// What the service consists of.
            description: String = "description",
            /// Lower end of the price, in major units.
            price_min: NumberAmount = "price_min",
            /// Upper end of the price, in major units.
            price_max: NumberAmount = "price_max",
        }
    }
}
