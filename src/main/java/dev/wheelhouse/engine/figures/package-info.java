/// How well the engine serves: a picture of the last hour by the minute (O2). It is fed from what
/// the journal has written and counts what happened, never what is: a queue's length, slots in use
/// and open dead letters are asked of the dispatcher's view and of the rows.
@NullMarked
package dev.wheelhouse.engine.figures;

import org.jspecify.annotations.NullMarked;
