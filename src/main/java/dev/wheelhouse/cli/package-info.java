/// Floor 5: the verbs of the command line. They know the engine's interface only; what needs the
/// wiring comes from the floor above as [dev.wheelhouse.cli.Supplies].
@NullMarked
package dev.wheelhouse.cli;

import org.jspecify.annotations.NullMarked;
