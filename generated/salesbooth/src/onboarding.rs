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
    /// `POST /onboarding` · docs section “Onboarding”, inferred (the page gives the fields; the method is lost). Sent once. Needs no credential.
    ///
    /// Nothing is sent without
    ///
    /// - `business_name`, when `account_type` is `human`
    /// - `industry`, when `account_type` is `human`
    /// - `services`, when `account_type` is `human`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn create(&self, body: CreateOnboarding) -> Call<Untyped> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
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
    /// Who the account is for: a person with a business, or an agent.
    pub enum OnboardingAccountType {
        /// `human`
        Human = "human",
        /// `agent`
        Agent = "agent",
    }
}

body! {
    /// A user and a workspace to be made.
    pub struct CreateOnboarding {
        needed {
            /// The user's first name.
            first_name: String = "first_name",
            /// The user's last name.
            last_name: String = "last_name",
            /// The user's address, to sign in with.
            email: String = "email",
            /// At least 8 characters.
            password: Secret = "password",
        }
        optional {
            /// What the workspace is called. Needed unless the account is for an agent.
            business_name: String = "business_name",
            /// Needed unless the account is for an agent.
            industry: String = "industry",
            /// Usual deposit in percent, 0 to 100.
            deposit_percentage: NumberAmount = "deposit_percentage",
            /// The business's number.
            phone: String = "phone",
            /// The business's address on the web.
            website: String = "website",
            /// The country, as its code of two letters. Default: `US`.
            country: String = "country",
            /// Where the data is kept.
            region: DataRegion = "region",
            /// Who the account is for. For `human` the name of the business, its industry and its services are needed. Default: `human`.
            account_type: OnboardingAccountType = "account_type",
        }
        list {
            /// What is offered. Needed unless the account is for an agent.
            services: OnboardingService = "services",
        }
    }
}

body! {
    /// Something that is offered.
    pub struct OnboardingService {
        optional {
            /// What the service is called.
            name: String = "name",
            /// What is done.
            description: String = "description",
            /// What it costs at least.
            price_min: NumberAmount = "price_min",
            /// What it costs at most.
            price_max: NumberAmount = "price_max",
        }
    }
}
