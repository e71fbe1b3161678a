//! The tasks of a maintainer, each with its commands in order. `cargo xtask` without arguments prints them.

/// Each line is a command that a shell accepts; capital letters and `<..>` mark what the reader fills in.
pub(super) const TASKS: &str = "\
A docs page changed
  cargo xtask docs capture -o DIR/<api> URL  # save the pages as text, outside of git
  cargo xtask docs changed --capture DIR    # which sections changed, and which operations they describe
  $EDITOR specs/<api>/<section>.yaml        # describe the change; specs/README.md has the rules
  cargo xtask lint                          # check the documents
  cargo xtask generate                      # update the crates
  cargo xtask test SECTION                  # send the section's examples to a mock of the API
  cargo xtask docs check --capture DIR      # compare the pages with the documents
  cargo xtask diff main                     # what the change does to integrators
  cargo xtask docs lock --capture DIR       # record the pages as processed, in the same commit

I want to call a new endpoint
  $EDITOR specs/<api>/<section>.yaml        # add the operation with an example; specs/README.md has the rules
  cargo xtask lint                          # check the documents
  cargo xtask surface --check               # preview the Rust method
  cargo xtask generate                      # write it
  cargo xtask test SECTION                  # send its example to a mock of the API
  cargo xtask mock                          # serve the API on loopback, for a program of your own

The API has a new section
  $EDITOR specs/<api>/<section>.yaml        # describe it; specs/README.md has the frame of a file
  $EDITOR specs/<api>/common.yaml           # add it to the sections of a domain, in x-domains
  $EDITOR specs/<api>/docs.lock             # add the line `- 1 <page> <section> <title>`
  cargo xtask lint                          # says what is missing; continue as for an endpoint

I review a pull request
  cargo xtask mixed main                    # does it change the generator and documents at once?
  cargo xtask diff main                     # what breaks, on the wire and in source code
  git diff main -- 'generated/*/surface.txt'  # every operation, argument, type and field that changed
  cargo xtask generate --check              # do the generated files match the documents?
  cargo xtask ci                            # all gates, with a table at the end

I cut a release
  cargo xtask semver TAG                    # does the version number fit the changes since the last release?
  cargo xtask changelog TAG --write         # draft the changelog's next section
  cargo xtask hard                          # the slow suites, which take hours
  cargo xtask package                       # the packages, their sizes, and a program that uses them
  cargo xtask release VERSION               # all checks and the release's files; publishes nothing

I changed the generator
  INSTA_UPDATE=always cargo test -p xtask --test fixtures  # update the snapshots, then read their diff
  cargo xtask generate                      # update the crates
  cargo xtask ci                            # all gates

Exit codes: 0 success, 1 findings, 2 wrong usage or unusable input. `cargo xtask COMMAND --help` explains a command.";
