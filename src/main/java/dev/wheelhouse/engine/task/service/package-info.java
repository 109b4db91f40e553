/// What tasks inside the engine have in common: HTTP, SQL and JAVA handlers (X8).
///
/// One folder per attempt, beside those of SHELL tasks; its files tell the next engine what became
/// of the attempt:
///
/// ```
/// begun    made durable before the task's first act: without it the attempt never began
/// log.0    the log
/// state    what a task needs to go on after a restart, if it can (0600; gone at the end)
/// result   the outcome: temporary file, fsync, rename, fsync of the folder; never rewritten
/// ```
///
/// **Threads.** Each attempt has a thread of its own, which never touches the store: what it needs
/// is read before it starts, and what it tells is handed over to threads of the engine. Its end is
/// told by another thread that has seen it end, so the next attempt can't start while this one
/// runs, whatever was asked of it meanwhile.
@NullMarked
package dev.wheelhouse.engine.task.service;

import org.jspecify.annotations.NullMarked;
