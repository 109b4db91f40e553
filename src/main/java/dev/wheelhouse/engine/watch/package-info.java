/// Independent looks at the trigger engine.
@NullMarked
package dev.wheelhouse.engine.watch;

import org.jspecify.annotations.NullMarked;
