/// Floor 6: what starts the program and the one class that creates everything.
@NullMarked
package dev.wheelhouse.app;

import org.jspecify.annotations.NullMarked;
