use fixture_text_reply::notes::LeftNote;
use saleskit_mock::Answer;
use saleskit_runtime::Kind;
use serde_json::json;

use super::support::Wire;

/// What a reply of this form is read as.
async fn read(answer: Answer) -> Result<LeftNote, saleskit_runtime::Error> {
    let wire = Wire::start("notes_either").await;
    wire.mock().answer("notes_either", answer);
    Ok(wire.client().notes().either().await?.into_inner())
}

#[tokio::test]
async fn a_reply_of_either_form_is_read_and_the_media_type_decides() {
    for (answer, text) in
        [(Answer::text(200, "Left"), "Left"), (Answer::text(200, "4"), "4"), (Answer::json(200, json!("Left")), "Left")]
    {
        assert_eq!(read(answer).await.expect("a reply"), LeftNote::from(text));
    }
    for answer in [Answer::json(200, json!({"id": 4})), Answer::text(200, "{\"id\": 4}")] {
        let LeftNote::Note(note) = read(answer).await.expect("a reply") else { panic!("not a note") };
        assert_eq!(note.id, Some(4));
    }
}

#[tokio::test]
async fn an_error_in_either_form_is_one_and_a_page_is_no_line_of_text() {
    assert_eq!(
        read(Answer::json(200, json!({"error": "The box is full"}))).await.expect_err("an error").kind(),
        Kind::Rejected
    );
    assert_eq!(read(Answer::html(200, "<p>Sign in</p>")).await.expect_err("an error").kind(), Kind::Undecodable);
}
