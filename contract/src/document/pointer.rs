//! JSON pointers as text: names for places inside a value.

/// Adds one step.
pub(crate) fn push(pointer: &mut String, step: &str) {
    pointer.push('/');
    for letter in step.chars() {
        match letter {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// The steps, unescaped.
pub(crate) fn steps(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"))
}

#[cfg(test)]
mod tests {
    use super::{push, steps};

    #[test]
    fn a_step_with_slashes_and_tildes_survives() {
        let mut pointer = String::from("/paths");
        push(&mut pointer, "/deals/~x");
        assert_eq!(pointer, "/paths/~1deals~1~0x");
        assert_eq!(steps(&pointer).collect::<Vec<_>>(), ["paths", "/deals/~x"]);
    }
}
