/// Controls that any screen may use.
@NullMarked
package dev.wheelhouse.console.control;

import org.jspecify.annotations.NullMarked;
