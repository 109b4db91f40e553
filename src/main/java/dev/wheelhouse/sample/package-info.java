/// Floor 3: sample definitions that a first start can create, run and repair. They use the engine's
/// interface like anybody else.
@NullMarked
package dev.wheelhouse.sample;

import org.jspecify.annotations.NullMarked;
