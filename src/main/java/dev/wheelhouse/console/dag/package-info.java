/// The DAG editor: a document with its history, and the screen around it (U3).
@NullMarked
package dev.wheelhouse.console.dag;

import org.jspecify.annotations.NullMarked;
