//! What the commands print. A reader that has read enough (`| head`) ends the printing, and neither the command nor its exit code.

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

/// Writes words. A closed pipe is passed over; whatever else keeps them from being written ends the command with 2.
pub fn to(mut stream: impl Write, words: Arguments<'_>) {
    match stream.write_fmt(words) {
        Ok(()) => {}
        Err(fault) if fault.kind() == ErrorKind::BrokenPipe => {}
        Err(fault) => {
            // When stderr is what cannot be written to, nobody can be told.
            let _ = writeln!(io::stderr(), "error: the output cannot be written: {fault}");
            process::exit(2);
        }
    }
}
