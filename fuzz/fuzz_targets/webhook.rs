//! Runs [`saleskit_fuzz::webhook`] under libFuzzer; nothing in an ordinary build.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|input: &[u8]| saleskit_fuzz::webhook(input));

#[cfg(not(fuzzing))]
fn main() {}
