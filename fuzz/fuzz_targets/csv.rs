//! Runs [`saleskit_fuzz::csv`] under libFuzzer; nothing in an ordinary build.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|input: &[u8]| saleskit_fuzz::csv(input));

#[cfg(not(fuzzing))]
fn main() {}
