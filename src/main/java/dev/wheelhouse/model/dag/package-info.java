/// The pure rules over their graph.
@NullMarked
package dev.wheelhouse.model.dag;

import org.jspecify.annotations.NullMarked;
