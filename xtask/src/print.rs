//! Prints output. If the reader closes the pipe (`| head`), printing stops, but the command continues and keeps its exit code.

use std::{
    fmt::Arguments,
    io::{self, ErrorKind, Write},
    process,
};

/// Prints to stdout, as `print!` does.
#[macro_export]
macro_rules! out {
    ($($words:tt)*) => { $crate::print::to(::std::io::stdout(), ::core::format_args!($($words)*)) };
}

/// Prints a line to stdout, as `println!` does.
#[macro_export]
macro_rules! outln {
    ($($words:tt)*) => { $crate::out!("{}\n", ::core::format_args!($($words)*)) };
}

/// Prints a line to stderr, as `eprintln!` does.
#[macro_export]
macro_rules! errln {
    ($($words:tt)*) => {
        $crate::print::to(::std::io::stderr(), ::core::format_args!("{}\n", ::core::format_args!($($words)*)))
    };
}

/// Writes text. A closed pipe is ignored; any other write error ends the command with 2.
pub fn to(mut stream: impl Write, words: Arguments<'_>) {
    match stream.write_fmt(words) {
        Ok(()) => {}
        Err(fault) if fault.kind() == ErrorKind::BrokenPipe => {}
        Err(fault) => {
            // If stderr cannot be written, there is nowhere to report it.
            let _ = writeln!(io::stderr(), "error: cannot write the output: {fault}");
            process::exit(2);
        }
    }
}
