/// The bridge between the window's thread and all others.
@NullMarked
package dev.wheelhouse.console.fx;

import org.jspecify.annotations.NullMarked;
