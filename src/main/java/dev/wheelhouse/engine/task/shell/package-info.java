/// SHELL tasks: processes under a supervisor that outlives the engine.
///
/// One folder per attempt; its files are the whole protocol between engine and supervisor, so a new
/// engine can do all that the old one could.
///
/// ```
/// launch    engine      what to run: folder, environment, limits, command (0600; gone once opened)
/// stdin     engine      what the task reads (0600; gone once opened); without it /dev/null
/// cleanup   engine      how to run the clean-up command in `cleanup.sh` (0600; gone at the end)
/// cleaning  supervisor  O_EXCL: the clean-up command runs once, also after the supervisor's death
/// cookie    engine      the value of WHEELHOUSE_ATTEMPT that all of the task's processes inherit
/// control   engine      the latest order: number, verb, grace; temporary file and rename
/// revoked   engine      a recovering engine forbids the start; checked after `started` was made
/// started   supervisor  O_EXCL, synced before anything is executed: one start per folder
/// sup       supervisor  its pid, start time, boot id
/// watcher   supervisor  the same of the part that obeys; a TERM to it means "look at control"
/// child     launcher    the same of the task's own process, written by it before it becomes the task
/// ending    supervisor  O_EXCL: what the end is called; the task by ending, or who stops it, is first
/// pause     engine      WHEELHOUSE_PAUSE; there when the task is asked for a checkpoint and its end
/// suspended supervisor  there while the processes are suspended
/// log.N     supervisor  parts of the log, named by their offset: the first and the last three stay
/// log.end   supervisor  nothing more comes
/// scratch/  task        WHEELHOUSE_SCRATCH; gone at the end
/// output    task        WHEELHOUSE_OUTPUT; lines name=value
/// exit      supervisor  the result: temporary file, fsync, rename, fsync of the folder; never rewritten
/// ```
///
/// **Start.** `started` without `revoked` runs; `revoked` before `started` never runs; when both
/// were made at once the supervisor runs nothing and says REVOKED in `exit`. So no `started` after
/// `revoked` proves that nothing ever ran.
///
/// **Stop** (time-out, stop, kill). TERM to the group and to carriers of the cookie outside it,
/// grace, KILL to the group, then freeze and kill whoever carries the cookie or sits in the task's
/// session, until two looks in a row find nobody. Only then `exit` appears: an attempt ends when
/// its tree is dead.
///
/// **Pause at a checkpoint.** The task looks for the file that `WHEELHOUSE_PAUSE` names. When it is
/// there and the task can, it prints `::checkpoint text` and ends with the exit code 85; the next
/// start of the same attempt finds the text in `WHEELHOUSE_CHECKPOINT`. A task that does not look
/// goes on. Without the file 85 is an exit code like any other.
///
/// **Normal end.** What the task left running gets one second to finish, then it is frozen and
/// killed too, and counted in `leftovers`: an attempt that ended has no processes. A task that is
/// meant to leave a service behind asks the service manager for it.
///
/// **Clean-up.** When the tree is dead the clean-up command runs, for 30 seconds at most, as the
/// engine's user; the log tells its exit code, the result does not. Of an attempt whose supervisor
/// was killed, whoever sweeps it runs it.
///
/// **After a restart.** `exit` is there: ended. Supervisor alive (pid, start time and boot id
/// equal): adopted. Else `exit` is read once more, then the attempt is lost and swept by its
/// cookie.
///
/// Limits: a process that clears its environment *and* opens its own session *and* outlives its
/// parent is out of reach; if it holds the log open, the report says so. A shell reports exit code
/// 143 and death by TERM alike; above 128 both are given. Linux only: macOS has no setsid command
/// and no /proc, Windows wants job objects; there a start is refused with the reason.
@NullMarked
package dev.wheelhouse.engine.task.shell;

import org.jspecify.annotations.NullMarked;
