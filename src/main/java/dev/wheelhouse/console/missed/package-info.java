/// The sheet that lists missed firings nobody has decided about, such as those of a machine that
/// slept (T9).
@NullMarked
package dev.wheelhouse.console.missed;

import org.jspecify.annotations.NullMarked;
