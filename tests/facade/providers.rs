//! Credentials that change while a client is in use.

use std::{
    error::Error as _,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use crate::support::{
    Server, answer, json, on_byte,
    operations::{CREATE_QUOTE, EITHER_KEY, LIST_QUOTES},
    scripted::{Fate, Scripted, answered, ok},
};
use saleskit::{
    Call, Category, Credential, CredentialProvider, Kind, Pending, Request, Salesbooth, SecretString,
    salesbooth::deals::CreateDeal,
};
use secrecy::ExposeSecret;

type Given = Result<SecretString, Box<dyn std::error::Error + Send + Sync>>;

/// Returns its keys one after the other, a new one when the last was rejected.
#[derive(Default)]
struct Keys {
    keys: Vec<&'static str>,
    at: AtomicUsize,
    asked: Mutex<Vec<Option<String>>>,
}

impl Keys {
    fn new(keys: &[&'static str]) -> Arc<Self> {
        Arc::new(Self { keys: keys.to_vec(), ..Self::default() })
    }

    fn asked(&self) -> Vec<Option<String>> {
        self.asked.lock().unwrap().clone()
    }
}

struct Shared(Arc<Keys>);

impl CredentialProvider for Shared {
    fn credential(&self, refused: Option<&SecretString>) -> Pending<Given> {
        let keys = &self.0;
        keys.asked.lock().unwrap().push(refused.map(|refused| refused.expose_secret().to_owned()));
        let at = if refused.is_some() {
            keys.at.fetch_add(1, Ordering::Relaxed) + 1
        } else {
            keys.at.load(Ordering::Relaxed)
        };
        let key = keys.keys[at.min(keys.keys.len() - 1)];
        Box::pin(async move { Ok(key.into()) })
    }
}

fn client(api: &Scripted, keys: &Arc<Keys>) -> Salesbooth {
    api.salesbooth().api_key(Credential::provider(Shared(Arc::clone(keys)))).build().unwrap()
}

fn bearers(api: &Scripted) -> Vec<String> {
    api.take().iter().map(|sent| sent.header("authorization").unwrap().to_owned()).collect()
}

#[tokio::test(start_paused = true)]
async fn a_provider_is_asked_once_per_call_whatever_the_number_of_attempts() {
    let keys = Keys::new(&["sb_test_1"]);
    let api = Scripted::new([Fate::Lost, Fate::Lost, ok()]);
    client(&api, &keys).deals().get("deal_1").await.unwrap();
    client(&api, &keys).deals().get("deal_1").await.unwrap();
    assert_eq!(keys.asked(), [None, None]);
    assert_eq!(bearers(&api), ["Bearer sb_test_1"; 4]);
}

#[tokio::test(start_paused = true)]
async fn a_provider_is_asked_once_also_for_an_operation_of_several_schemes() {
    let keys = Keys::new(&["sb_pub_1"]);
    let api = Scripted::new([ok()]);
    let call: Call<serde_json::Value> = Call::json(client(&api, &keys).engine(), Request::new(&EITHER_KEY));
    call.await.unwrap();
    assert_eq!((keys.asked(), bearers(&api)), (vec![None], vec!["Bearer sb_pub_1".to_owned()]));
}

#[tokio::test(start_paused = true)]
async fn a_refused_credential_is_replaced_once_whatever_the_class_of_the_operation() {
    let keys = Keys::new(&["sb_test_1", "sb_test_2"]);
    let api = Scripted::new([answered(401, &[], ""), ok()]);
    let booth = client(&api, &keys);
    let reply = booth.deals().delete("deal_1").await.unwrap();
    assert_eq!(reply.http().attempts(), 2);
    assert_eq!(keys.asked(), [None, Some("sb_test_1".to_owned())]);
    assert_eq!(bearers(&api), ["Bearer sb_test_1", "Bearer sb_test_2"]);
    booth.deals().get("deal_1").await.unwrap();
    assert_eq!(bearers(&api), ["Bearer sb_test_2"]);

    let keys = Keys::new(&["sb_test_1", "sb_test_2", "sb_test_3"]);
    let api = Scripted::new([answered(401, &[], "")]);
    let error = client(&api, &keys).deals().create(CreateDeal::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.category(), error.attempts()), (Kind::Rejected, Category::Authentication, 2));
    let sent = api.take();
    assert_eq!(sent[0].header("idempotency-key"), sent[1].header("idempotency-key"));
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_knows_no_other_credential_ends_the_call() {
    let keys = Keys::new(&["sb_test_1"]);
    let api = Scripted::new([answered(401, &[], ""), ok()]);
    let error = client(&api, &keys).deals().get("deal_1").await.unwrap_err();
    assert_eq!((error.category(), error.attempts(), api.count()), (Category::Authentication, 1, 1));
}

#[tokio::test(start_paused = true)]
async fn a_fixed_key_that_is_refused_is_not_sent_again() {
    let api = Scripted::new([answered(401, &[], ""), ok()]);
    api.client().deals().get("deal_1").await.unwrap_err();
    assert_eq!(api.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_provider_without_a_credential_leaves_the_call_unsent() {
    struct Broken(&'static str);

    impl CredentialProvider for Broken {
        fn credential(&self, _: Option<&SecretString>) -> Pending<Given> {
            let key = self.0;
            Box::pin(async move { if key.is_empty() { Err("the vault is sealed".into()) } else { Ok(key.into()) } })
        }
    }

    let api = Scripted::new([ok()]);
    for (key, words) in
        [("", "provider of `api_key` failed"), ("${hunter2}", "variable"), ("sb_pub_hunter2", "publishable")]
    {
        let client = api.salesbooth().api_key(Credential::provider(Broken(key))).build().unwrap();
        assert!(!format!("{client:?}").contains("hunter2"));
        let error = client.deals().get("deal_1").await.unwrap_err();
        assert_eq!((error.kind(), error.category(), error.attempts()), (Kind::NotSent, Category::Authentication, 0));
        assert!(error.to_string().contains(words) && !error.to_string().contains("hunter2"), "{error}");
        if key.is_empty() {
            assert_eq!(error.source().unwrap().to_string(), "the vault is sealed");
        }
    }
    assert_eq!(api.count(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_never_answers_is_bound_by_the_calls_time() {
    struct Silent;

    impl CredentialProvider for Silent {
        fn credential(&self, _: Option<&SecretString>) -> Pending<Given> {
            Box::pin(std::future::pending())
        }
    }

    let api = Scripted::new([ok()]);
    let client = api.salesbooth().api_key(Credential::provider(Silent)).build().unwrap();
    let error = client.deals().get("deal_1").timeout(Duration::from_secs(2)).await.unwrap_err();
    assert_eq!((error.kind(), error.category(), api.count()), (Kind::NotSent, Category::Transient, 0));
    assert!(error.to_string().contains("2s"), "{error}");
}

#[tokio::test]
async fn a_shared_provider_serves_both_credentials_of_salesbyte() {
    let server = Server::start([answer(401, &[], ""), json(200, "{}")]);
    let shared: Arc<dyn CredentialProvider> = Arc::new(Shared(Keys::new(&["token-1", "token-2"])));
    let client = server.salesbyte().company_token(Arc::clone(&shared)).integration_uuid(shared).build().unwrap();
    on_byte(&client, &LIST_QUOTES).await.unwrap();
    on_byte(&client, &CREATE_QUOTE).await.unwrap();
    let asked = server.asked();
    assert_eq!(asked[1].header("authorization").as_deref(), Some("Bearer token-2"));
    assert_eq!(asked[2].body, r#"{"uuid":"token-2"}"#);
}
