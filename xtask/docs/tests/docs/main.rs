//! Tests the docs commands as a maintainer runs them, on a made-up shop and, if it is next to the checkout, on the real capture.

#[path = "../../../tests/named/mod.rs"]
mod named;
mod named_commands;
mod new_sections;
mod recall;
mod tables;

use std::{
    fs,
    io::{Read, Write},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Output},
    thread,
};

use saleskit_contract::Contract;
use serde_json::Value;
use tempfile::TempDir;
use xtask::project;
use xtask_docs::{changed, check, coverage, lock::Lock, page::Page};

const LOCK: &str = "specs/salesbooth/docs.lock";
const FAULTS: &str = "specs/salesbooth/docs.faults";
const PAGE: &str = "capture/salesbooth/shop.txt";
const BASKETS: &str = "specs/salesbooth/baskets.yaml";

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

/// A folder laid out like the repository, with the shop's documents and pages and a finished lock.
struct Shop(TempDir);

impl Shop {
    fn new() -> Self {
        let shop = Self(tempfile::tempdir().expect("a folder"));
        for folder in ["specs/salesbooth", "capture/salesbooth"] {
            fs::create_dir_all(shop.path(folder)).expect("a folder");
            for file in fs::read_dir(fixture().join(folder)).expect("a fixture") {
                let file = file.expect("a file").path();
                let name = file.file_name().expect("a name").to_string_lossy().into_owned();
                fs::copy(&file, shop.path(&format!("{folder}/{name}"))).expect("a copy");
            }
        }
        assert_eq!(shop.docs("lock").code, 0);
        shop
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("a file")
    }

    fn put(&self, path: &str, text: &str) {
        fs::write(self.path(path), text).expect("a file");
    }

    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no `{old}`");
        self.put(path, &text.replacen(old, new, 1));
    }

    fn docs(&self, command: &str) -> Ran {
        self.run(&[command, "--api", "salesbooth", "--capture", &self.path("capture").to_string_lossy()])
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        run(Command::new(env!("CARGO_BIN_EXE_xtask-docs")).args(arguments).env(project::ROOT_VARIABLE, self.0.path()))
    }
}

#[derive(Debug, PartialEq)]
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Ran {
    /// The output, without samples that match.
    fn findings(&self) -> Vec<&str> {
        self.out.lines().filter(|line| !line.ends_with(" ok")).collect()
    }
}

fn run(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().expect("the command can be started");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code: status.code().expect("an exit code"), out: text(stdout), err: text(stderr) }
}

#[test]
fn every_sample_of_a_page_that_agrees_is_paired_with_its_operation() {
    let ran = Shop::new().docs("check");
    let told = [
        "shop.txt:5 reply - ok",
        "shop.txt:8 error - ok",
        "shop.txt:13 curl baskets_list ok",
        "shop.txt:14 reply baskets_list ok",
        "shop.txt:19 reply baskets_weigh ok",
        "shop.txt:22 table baskets_create ok",
        "shop.txt:25 curl baskets_create ok",
        "shop.txt:33 reply baskets_create ok",
        "shop.txt:38 curl baskets_label ok",
        "shop.txt:40 body bells_call ok",
        "shop.txt:42 reply bells_call ok",
        "shop.txt:44 event - ok",
        "shop.txt:49 event - ok",
    ];
    let told: String = told.map(|line| format!("salesbooth/{line}\n")).concat();
    assert_eq!((ran.code, ran.out.as_str()), (0, told.as_str()), "{}", ran.err);
    assert!(ran.err.contains("salesbooth: 3 curl: 3 with an operation, 3 ok, 0 excused, 0 failing\n"), "{}", ran.err);
}

#[test]
fn what_a_document_says_otherwise_is_told_with_the_sample_that_shows_it() {
    for (old, new, told) in [
        (
            "required: [label]",
            "required: [label, size]",
            "shop.txt:25 curl baskets_create [shop, Baskets, curl 2] body: the required property \"size\" is missing",
        ),
        (
            "        goods: {type: array, items: {type: string}, x-docs: {status: inferred, note: in samples only}}\n    Basket:",
            "    Basket:",
            "shop.txt:25 curl baskets_create [shop, Baskets, curl 2] body.goods: is not in the document",
        ),
        (
            "price: {type: number}",
            "price: {type: string}",
            "shop.txt:14 reply baskets_list [shop, Baskets, reply 1] body.data[0].price: is of type number, not string",
        ),
        (
            "        - {name: Idempotency-Key, in: header, description: Once only., schema: {type: string}}\n",
            "        - {name: X-Other, in: header, description: Another., schema: {type: string}}\n",
            "shop.txt:25 curl baskets_create [shop, Baskets, curl 2] header.Idempotency-Key: is not a header of the operation",
        ),
        (
            "properties: {file: {",
            "properties: {image: {",
            "shop.txt:38 curl baskets_label [shop, Labels, curl 1] form.file: is not in the document",
        ),
    ] {
        let shop = Shop::new();
        shop.edit(BASKETS, old, new);
        let ran = shop.docs("check");
        assert_eq!((ran.code, ran.findings()), (1, vec![format!("salesbooth/{told}").as_str()]), "{}", ran.err);
    }
}

#[test]
fn only_what_fails_is_printed_when_that_is_asked_for() {
    let shop = Shop::new();
    let failing = || {
        shop.run(&["check", "--failing", "--capture", &shop.path("capture").to_string_lossy(), "--api", "salesbooth"])
    };
    assert_eq!((failing().code, failing().out.as_str()), (0, ""));
    shop.edit(BASKETS, "price: {type: number}", "price: {type: string}");
    assert_eq!((failing().code, failing().out.lines().count()), (1, 1), "{}", failing().out);
}

#[test]
fn a_curl_without_an_operation_fails_and_so_does_the_reply_after_it() {
    let shop = Shop::new();
    shop.edit(PAGE, "-X POST https://shop.example/api/v1/baskets \\", "-X PUT https://shop.example/api/v1/baskets \\");
    let ran = shop.docs("check");
    let told = [
        "salesbooth/shop.txt:25 curl - [shop, Baskets, curl 2] PUT /baskets: this path takes GET, POST",
        "salesbooth/shop.txt:33 json - [shop, Baskets, json 1] the request before it belongs to no operation",
    ];
    assert_eq!((ran.code, ran.findings()), (1, told.to_vec()));
    shop.edit(PAGE, "-X PUT https://shop.example/api/v1/baskets \\", "-X POST https://other.example/api/v1/baskets \\");
    let told = "curl - [shop, Baskets, curl 2] https://other.example is not below https://shop.example/api/v1";
    assert!(shop.docs("check").out.contains(told));
}

#[test]
fn a_fault_of_the_page_is_excused_by_its_entry_until_it_is_mended() {
    let shop = Shop::new();
    let entry = "- {page: shop, section: Baskets, what: curl, nth: 2, operation: baskets_create, reason: the label is a number}\n";
    shop.put(FAULTS, entry);
    let stale = ["specs/salesbooth/docs.faults: the entry for shop, Baskets, curl 2 is unused; remove it"];
    assert_eq!((shop.docs("check").code, shop.docs("check").findings()), (1, stale.to_vec()));

    shop.edit(PAGE, "\"label\": \"Tea\",\n", "\"label\": 1,\n");
    let ran = shop.docs("check");
    assert_eq!(ran.findings(), ["salesbooth/shop.txt:25 curl baskets_create excused: the label is a number"]);
    assert_eq!(ran.code, 0);

    shop.put(FAULTS, &entry.replace("baskets_create", "baskets_list"));
    assert_eq!(shop.docs("check").code, 1);
    shop.put(FAULTS, "- {page: shop}\n");
    let ran = shop.docs("check");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("entry 1: `section` is missing"), "{}", ran.err);
}

#[test]
fn verdicts_as_json_are_one_list_of_apis() {
    let shop = Shop::new();
    let capture = shop.path("capture");
    let arguments = ["check", "--format", "json", "--api", "salesbooth", "--capture", &capture.to_string_lossy()];
    let told: Value = serde_json::from_str(&shop.run(&arguments).out).expect("JSON");
    let sample = &told[0]["samples"][2];
    assert_eq!(told[0]["api"], "salesbooth");
    assert_eq!(
        (&sample["operation"], &sample["line"], &sample["ok"]),
        (&"baskets_list".into(), &13.into(), &true.into())
    );
}

#[test]
fn a_lock_holds_titles_files_and_hashes_and_no_text() {
    let lock = Shop::new().read(LOCK);
    let lines: Vec<&str> = lock.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(lines.len(), 7);
    for line in &lines {
        assert!(line.split(' ').next().is_some_and(|hash| hash.len() == 12), "{line}");
    }
    assert!(lines[1].ends_with(" 1 shop baskets Baskets"), "{}", lines[1]);
    assert!(!lock.contains("carry"));
}

#[test]
fn changed_sections_name_their_document_and_the_operations_they_own() {
    let shop = Shop::new();
    assert_eq!(shop.docs("changed"), Ran { code: 0, out: String::new(), err: String::new() });
    shop.edit(PAGE, "Anybody.", "Nobody.");
    shop.edit(PAGE, "The keeper.", "The keepers.");
    shop.edit(PAGE, "tea.png\"Bells", "tea.png\"");
    let told = "\
salesbooth: changed shop.txt  Who may  baskets.yaml  baskets_list baskets_create baskets_weigh
salesbooth: changed shop.txt  Labels  baskets.yaml  baskets_label
salesbooth: removed shop.txt  Bells  bells.yaml  bells_call
salesbooth: changed shop.txt  Who may  -  bells_call
";
    let ran = shop.docs("changed");
    assert_eq!((ran.code, ran.out.as_str()), (1, told));
    let locked = shop.docs("lock");
    assert_eq!(locked.code, 0);
    let untouched = "warning: Labels of shop.txt changed; does specs/salesbooth/baskets.yaml match it?\n";
    assert!(locked.err.contains(untouched), "{}", locked.err);
    assert_eq!(shop.docs("changed").out, "");
    assert!(!shop.read(LOCK).contains("Bells"));
}

#[test]
fn a_new_section_without_calls_is_found_under_its_title_and_locked_with_a_warning() {
    let shop = Shop::new();
    let text = shop.read(PAGE);
    shop.put(PAGE, &format!("{}\nWarehouses\n| Field | Type |\n|---|---|\n| id | string |\n", text.trim_end()));
    let ran = shop.docs("changed");
    assert_eq!((ran.code, ran.out.as_str()), (1, "salesbooth: added   shop.txt  Warehouses  -\n"));
    assert!(ran.err.contains("docs lock --capture "), "{}", ran.err);
    let locked = shop.docs("lock");
    assert!(locked.err.contains("warning: Warehouses of shop.txt is new and has no document"), "{}", locked.err);
    assert!(shop.read(LOCK).lines().any(|line| line.ends_with(" 1 shop - Warehouses")));
    assert_eq!(shop.docs("changed").out, "");
}

#[test]
fn a_new_section_is_added_by_a_line_without_a_hash_and_a_mistyped_one_is_refused() {
    let shop = Shop::new();
    shop.edit(PAGE, "News\n", "Opening hours\nAlways.\nNews\n");
    let lock = shop.read(LOCK);
    let news = lock.lines().last().expect("a line").to_owned();
    shop.put(LOCK, &lock.replace(&news, &format!("- 1 shop - Opening hour\n{news}")));
    let ran = shop.docs("lock");
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("was not changed: correct it, because its pages do not have the title Opening hour"),
        "{}",
        ran.err
    );
    shop.edit(LOCK, "Opening hour", "Opening hours");
    assert!(shop.docs("changed").out.contains("added   shop.txt  Opening hours  -\n"));
    assert_eq!((shop.docs("lock").code, shop.docs("changed").code), (0, 0));
}

#[test]
fn sections_and_operations_that_do_not_meet_are_told() {
    let shop = Shop::new();
    let ran = shop.docs("coverage");
    assert_eq!(ran.code, 0, "{}", ran.out);
    let row = "Baskets  baskets            3           2         1             0";
    assert!(ran.out.lines().any(|line| line == row), "{}", ran.out);

    shop.edit(BASKETS, "{section: Labels}", "{section: Bells}");
    shop.edit(LOCK, " - The frame", " frames The frame");
    shop.edit(PAGE, "Anybody.", "Anybody, by `DELETE /baskets` or /api/v1/baskets-old.");
    let missing = [
        "baskets.yaml: baskets_label names the section `Bells`, which docs.lock does not assign to this file; correct the title, or add the line `- 1 <page> baskets Bells`",
        "shop.txt: `The frame` belongs to frames.yaml, which has no operation for it; add one, or change docs.lock",
        "shop.txt:35 `Who may` names DELETE /baskets, which is not an operation",
        "shop.txt:35 `Who may` names - /api/v1/baskets-old, which is not an operation",
    ];
    let ran = shop.docs("coverage");
    let told: Vec<&str> = ran.out.lines().filter(|line| line.contains(".yaml:") || line.contains(".txt:")).collect();
    assert_eq!((ran.code, told), (1, missing.to_vec()));
}

#[test]
fn input_that_cannot_be_used_ends_with_2() {
    let shop = Shop::new();
    let nowhere = ["check", "--api", "salesbooth", "--capture", "/nowhere"];
    assert!(shop.run(&nowhere).err.starts_with("error: cannot list /nowhere/salesbooth"));
    assert_eq!((shop.run(&nowhere).code, shop.run(&["check"]).code), (2, 2));
    fs::remove_file(shop.path(LOCK)).expect("the lock");
    let ran = shop.docs("changed");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("docs.lock is missing: list the sections in it"), "{}", ran.err);
}

/// Pseudo-random bytes, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % most.max(1)
    }
}

#[test]
fn no_page_however_broken_makes_a_command_panic() {
    let contract = Contract::load(&fixture().join("specs/salesbooth")).expect("documents");
    let lock = Lock::parse(&fs::read_to_string(fixture().join(LOCK)).expect("a lock")).expect("a lock");
    let text = fs::read_to_string(fixture().join(PAGE)).expect("a page");
    let judge = |text: &str| {
        let pages = [Page::new("shop", text)];
        let samples = check::check(&contract, &lock, &pages, Vec::new()).verdicts.len();
        coverage::coverage(&contract, &lock, &pages, Vec::new());
        changed::changes(&changed::relocked(&lock, &pages), &pages, Some(&contract));
        samples
    };
    assert_eq!(judge(&text), 13);
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    for end in ends {
        judge(&text[..end]);
        judge(&text[end..]);
    }
    let signs: Vec<char> = "{}[]\"'\\\n#:,|/<>&¤ ü.curl-d".chars().collect();
    let mut dice = Dice(7);
    for _ in 0..600 {
        let mut broken: Vec<char> = text.chars().collect();
        for _ in 0..=dice.below(8) {
            let at = dice.below(broken.len());
            match dice.below(3) {
                0 => broken[at] = signs[dice.below(signs.len())],
                1 => broken.insert(at, signs[dice.below(signs.len())]),
                _ => drop(broken.remove(at)),
            }
        }
        judge(&broken.into_iter().collect::<String>());
    }
    for sign in ["{", "[", "{\"a\":", "curl -d '", "\\\n", "/a", "Baskets\n"] {
        judge(&sign.repeat(3000));
    }
}

const HTML: &str = "<html><head><title>T</title></head><body><h1>Baskets</h1><p>Carry <code>goods</code>.</p>\
    <table><tr><th>Field</th><th>Type</th></tr><tr><td>label</td><td>string</td></tr></table>\
    <pre>curl https://shop.example/api/v1/baskets \\\n  -H \"A: b\"</pre></body></html>";
const TEXT: &str = "Baskets\nCarry goods.\n| Field | Type |\n|---|---|\n| label | string |\n\
    curl https://shop.example/api/v1/baskets \\\n  -H \"A: b\"\n";

/// Answers as many requests as there are answers, one after the other. Returns the address.
fn serve(answers: Vec<(&'static str, &'static str)>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    thread::spawn(move || {
        for (head, body) in answers {
            let (mut stream, _) = listener.accept().expect("a connection");
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).expect("a request");
            let length = body.len();
            write!(stream, "HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}")
                .expect("an answer");
        }
    });
    address
}

#[test]
fn a_page_of_the_web_and_one_of_a_file_become_the_same_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("goods.html");
    fs::write(&file, HTML).expect("a file");
    let address = serve(vec![("200 OK\r\nContent-Type: text/html; charset=utf-8", HTML)]);
    let (web, local) = (format!("{address}/docs/baskets.html?x=1"), format!("file://{}", file.display()));
    let shop = Shop::new();
    let into = folder.path().join("captured");
    let ran = shop.run(&["capture", &web, &local, "-o", &into.to_string_lossy()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for page in ["baskets.txt", "goods.txt"] {
        assert_eq!(fs::read_to_string(into.join(page)).expect("a page"), TEXT);
    }
    assert_eq!(
        shop.run(&["capture", &file.to_string_lossy()]),
        Ran { code: 0, out: TEXT.to_owned(), err: String::new() }
    );
}

#[test]
fn what_is_no_page_and_a_folder_of_the_repository_are_refused() {
    let shop = Shop::new();
    let address = serve(vec![("404 Not Found", "gone"), ("200 OK\r\nContent-Type: image/png", "x")]);
    for told in ["answered 404", "is image/png, not a page"] {
        let ran = shop.run(&["capture", &address]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(told), "{}", ran.err);
    }
    let page = shop.path("page.html");
    fs::write(&page, HTML).expect("a file");
    let ran = shop.run(&["capture", &page.to_string_lossy(), "-o", &shop.path("docs").to_string_lossy()]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("is in the repository"), "{}", ran.err);
    assert!(!shop.path("docs").exists(), "nothing is made for what is refused");
    assert_eq!(shop.run(&["capture", "ftp://shop.example"]).code, 2);
}

#[test]
fn a_folder_of_any_checkout_is_refused_by_whatever_path_but_its_target_is_not() {
    let shop = Shop::new();
    let page = shop.path("specs/salesbooth/baskets.yaml");
    let other = tempfile::tempdir().expect("a folder");
    fs::write(other.path().join("Cargo.toml"), "[package]\nname = \"saleskit\"\n").expect("a manifest");
    let capture = |folder: &str| {
        let into = other.path().join(folder);
        shop.run(&["capture", &page.to_string_lossy(), "-o", &into.to_string_lossy()]).code
    };
    for folder in ["", "specs/../pages", "not/there/yet"] {
        assert_eq!(capture(folder), 2, "{folder}");
    }
    assert!(!other.path().join("not").exists());
    assert_eq!(capture("target/pages"), 0);
}

#[test]
fn a_page_without_an_end_is_refused() {
    let shop = Shop::new();
    let endless = shop.path("endless.html");
    fs::File::create(&endless).expect("a file").set_len(1 << 40).expect("a sparse file");
    let ran = shop.run(&["capture", &endless.to_string_lossy()]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("is longer than 32 MiB"), "{}", ran.err);
}

#[test]
fn the_captured_pages_agree_with_the_documents() {
    let capture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/docs");
    if !capture.is_dir() {
        eprintln!("skipped: there is no capture at {}", capture.display());
        return;
    }
    for command in ["check", "coverage", "changed"] {
        let mut docs = Command::new(env!("CARGO_BIN_EXE_xtask-docs"));
        docs.args([command, "--capture"]).arg(&capture).env_remove(project::ROOT_VARIABLE);
        let ran = run(&mut docs);
        assert_eq!(ran.code, 0, "docs {command}:\n{}\n{}", ran.findings().join("\n"), ran.err);
    }
}
