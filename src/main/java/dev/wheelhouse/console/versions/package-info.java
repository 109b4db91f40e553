/// Former versions of definitions, and definitions as files: the sheets and what opens them.
@NullMarked
package dev.wheelhouse.console.versions;

import org.jspecify.annotations.NullMarked;
