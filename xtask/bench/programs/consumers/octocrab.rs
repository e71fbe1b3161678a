//! Three calls with octocrab: a get, a create and a list.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = octocrab::Octocrab::builder().personal_token(std::env::var("TOKEN")?).build()?;
    let issues = client.issues("owner", "repository");
    let issue = issues.create("A title").body("A body").send().await?;
    let issue = issues.get(issue.number).await?;
    println!("{} {}", issue.number, issue.title);
    for issue in issues.list().per_page(100).send().await? {
        println!("{} {}", issue.number, issue.title);
    }
    Ok(())
}
