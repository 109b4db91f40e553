/// A picture of cards with wires between them, on a canvas: any number of them, by mouse and by
/// keyboard. It knows nothing of DAGs: it shows what it is given and tells what is wanted.
@NullMarked
package dev.wheelhouse.console.control.graph;

import org.jspecify.annotations.NullMarked;
