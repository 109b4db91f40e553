/// Lists in parts.
@NullMarked
package dev.wheelhouse.model.page;

import org.jspecify.annotations.NullMarked;
