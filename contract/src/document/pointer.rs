//! JSON pointers as text: the names that documents give their nodes.

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

/// The pointer with one more step.
pub(crate) fn join(pointer: &str, step: &str) -> String {
    let mut longer = pointer.to_owned();
    push(&mut longer, step);
    longer
}

/// The pointer without its last step; the root stays the root.
pub(crate) fn parent(pointer: &str) -> &str {
    pointer.rfind('/').map_or("", |end| &pointer[..end])
}

/// The steps, unescaped.
pub(crate) fn steps(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"))
}

#[cfg(test)]
mod tests {
    use super::{join, parent, steps};

    #[test]
    fn a_step_with_slashes_and_tildes_survives() {
        let pointer = join("/paths", "/deals/~x");
        assert_eq!(pointer, "/paths/~1deals~1~0x");
        assert_eq!(steps(&pointer).collect::<Vec<_>>(), ["paths", "/deals/~x"]);
        assert_eq!(parent(&pointer), "/paths");
        assert_eq!(parent(""), "");
    }
}
