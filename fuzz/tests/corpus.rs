//! Every target with its corpus, and with inputs that were found once, without libFuzzer.

use std::{fs, path::Path};

use saleskit_fuzz::TARGETS;

#[test]
fn every_input_of_the_corpora_keeps_the_promises() {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (name, target) in TARGETS {
        let folder = corpora.join(name);
        let mut inputs = 0;
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("a file").path();
            let input = fs::read(&path).expect("an input");
            println!("{}", path.display());
            target(&input);
            inputs += 1;
        }
        assert!(inputs > 0, "{name} has no corpus");
        target(&[]);
    }
}

#[test]
fn the_corpora_are_small() {
    const MOST: u64 = 200_000;
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (name, _) in TARGETS {
        let files = fs::read_dir(corpora.join(name)).expect("a corpus").map(|entry| entry.expect("a file"));
        let size: u64 = files.map(|file| file.metadata().expect("its size").len()).sum();
        assert!(size <= MOST, "{name}: {size} bytes; run `cargo fuzz cmin {name}`");
    }
}
