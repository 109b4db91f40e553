/// Which failures are tried again, and after how long.
@NullMarked
package dev.wheelhouse.model.retry;

import org.jspecify.annotations.NullMarked;
