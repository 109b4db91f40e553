/// The Queues screen: what waits, what is tried again, dead letters by their error, and runs in
/// doubt; what can be done with one, with many, and with all that a filter finds.
///
/// Rows are read in rounds: one round asks for everything that is on screen, so that groups, counts
/// and members fit together. What is picked is a set of rules (all, groups, single runs, without
/// these) and becomes a selection only when the engine is asked what an operation over it would do.
@NullMarked
package dev.wheelhouse.console.queues;

import org.jspecify.annotations.NullMarked;
