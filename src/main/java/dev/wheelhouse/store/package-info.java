/// Floor 2: what the engine asks of a database.
@NullMarked
package dev.wheelhouse.store;

import org.jspecify.annotations.NullMarked;
