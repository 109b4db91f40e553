/// The checks that every save makes.
@NullMarked
package dev.wheelhouse.model.check;

import org.jspecify.annotations.NullMarked;
