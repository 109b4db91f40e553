/// The screens' way to the engine.
@NullMarked
package dev.wheelhouse.console.link;

import org.jspecify.annotations.NullMarked;
