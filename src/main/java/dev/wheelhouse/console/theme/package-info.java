/// How the window looks: type faces, colours of light and dark, scale, and the look of each run
/// state.
@NullMarked
package dev.wheelhouse.console.theme;

import org.jspecify.annotations.NullMarked;
