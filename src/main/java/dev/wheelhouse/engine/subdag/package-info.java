/// SUBDAG tasks: a DAG run that stands for one run of another (D4).
///
/// The inner DAG run's key names the run that it is part of, so it is made once however often that
/// is tried, and found again by whoever looks. What a SUBDAG waits for stands in rows: a new engine
/// takes it up as it was.
@NullMarked
package dev.wheelhouse.engine.subdag;

import org.jspecify.annotations.NullMarked;
