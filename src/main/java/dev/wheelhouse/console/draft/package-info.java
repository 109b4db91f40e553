/// Drafts: what was typed and not saved yet. They belong to the console, not to the engine (N4).
@NullMarked
package dev.wheelhouse.console.draft;

import org.jspecify.annotations.NullMarked;
