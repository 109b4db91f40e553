/// The Runs screen: a live table of runs with DAG runs that open into their nodes, and the drawer
/// of one run with its attempts, history, log and actions.
///
/// Everything goes through one [EngineLink]. The table loads the list in pages and asks again only
/// for the pages in sight when the engine tells of changes; the drawer does the same for its run;
/// the log is read by byte ranges from where the last range ended.
@NullMarked
package dev.wheelhouse.console.runs;

import org.jspecify.annotations.NullMarked;
