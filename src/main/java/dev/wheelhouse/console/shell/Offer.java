package dev.wheelhouse.console.shell;

/// Something that can be done with an object wherever it turns up, such as in the palette.
///
/// @param id tells what is done, not with what: `rerun`
/// @param words names the object too: `Rerun settle #8841`
/// @param obstacle why it can't be done now; empty when it can
public record Offer(
    String id,
    String icon,
    String words,
    String obstacle,
    Explanation explanation,
    Runnable does) {}
