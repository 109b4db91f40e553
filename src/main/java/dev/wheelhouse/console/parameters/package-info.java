/// Fields for the parameters of a run: their values, what is wrong with them, and how they look.
@NullMarked
package dev.wheelhouse.console.parameters;

import org.jspecify.annotations.NullMarked;
