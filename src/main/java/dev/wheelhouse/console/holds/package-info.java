/// Holds and stops in the window: what is held wherever it acts, and the dialogs that put a hold on
/// something, lift one, or stop what runs under a place.
@NullMarked
package dev.wheelhouse.console.holds;

import org.jspecify.annotations.NullMarked;
