/// Floor 5: the verbs of the command line.
@NullMarked
package dev.wheelhouse.cli;

import org.jspecify.annotations.NullMarked;
