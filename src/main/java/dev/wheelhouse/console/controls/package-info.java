/// The sheet about control: what is held, the rules that hold and stop by themselves, and what was
/// done to the engine's work lately.
@NullMarked
package dev.wheelhouse.console.controls;

import org.jspecify.annotations.NullMarked;
