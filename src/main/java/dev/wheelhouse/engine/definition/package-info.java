/// Saving definitions and reading their versions.
@NullMarked
package dev.wheelhouse.engine.definition;

import org.jspecify.annotations.NullMarked;
