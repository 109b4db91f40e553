/// The window's words, numbers and times in its languages.
@NullMarked
package dev.wheelhouse.console.text;

import org.jspecify.annotations.NullMarked;
