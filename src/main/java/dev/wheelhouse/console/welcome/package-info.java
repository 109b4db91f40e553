/// The first screen: open the sample, see that the engine is well.
@NullMarked
package dev.wheelhouse.console.welcome;

import org.jspecify.annotations.NullMarked;
