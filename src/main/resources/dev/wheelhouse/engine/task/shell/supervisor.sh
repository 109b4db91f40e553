#!/bin/sh
# Starts one attempt of a SHELL task, outlives the engine, and leaves the result in the attempt's
# folder. The protocol stands in package-info.java of dev.wheelhouse.engine.task.shell.
#
#   supervisor.sh run FOLDER COOKIE TIMEOUT GRACE PART    centiseconds (0: no time-out), bytes
#   supervisor.sh sweep FOLDER COOKIE                     kills what a lost attempt left; prints how many
#   supervisor.sh tidy FOLDER COOKIE                      the same where nothing of it can be alive
#   supervisor.sh launch MASK                             becomes the task; only `run` calls it
#   supervisor.sh clean MASK                              becomes the clean-up command
#
# Four processes: this shell waits for the task in the foreground (a background job would inherit
# INT and QUIT as ignored); `watch` obeys the engine and keeps the time; `rotate` bounds the log.
# None of them carries the cookie, so a sweep never hits its own supervisor.
set -u

readonly PATIENCE=10 # tenths of a second that left-overs of a normal end get before they are killed
readonly CLEANING=600 # twentieths of a second that a clean-up command gets before it is killed
readonly IDLE=100    # centiseconds between two looks at `control`; a TERM to `watch` cuts it short
readonly ASLEEP=500  # a longer step of the clock means that the machine slept: not the task's time

# --- looking at processes -------------------------------------------------------------------

# Reads state, group and start time of a process.
stat_of() {
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  # shellcheck disable=SC2086 # split on purpose; the name in parentheses may hold blanks
  set -- ${line##*) }
  state=$1 group=$3
  shift 19
  start=$1
}

# Who this process is; `$$` would name the parent inside a subshell.
write_identity() {
  stat_of self
  read -r boot </proc/sys/kernel/random/boot_id
  echo "${line%% *} $start $boot" >"$1"
}

# Learns the task's process from `child`, once it is there.
meet_task() {
  [ -n "$task" ] || { read -r task born _ <child; } 2>/dev/null
  [ -n "$task" ]
}

task_alive() { stat_of "$task" && [ "$start" = "$born" ] && [ "$state" != Z ]; }

# False when the number of the task's session now belongs to somebody else.
session_ours() { [ -n "$task" ] && { ! stat_of "$task" || [ "$start" = "$born" ]; }; }

# Sets `left` to all that carry the cookie or are still in the task's session.
find_left() {
  pattern="^WHEELHOUSE_ATTEMPT=$cookie\$"
  session_ours && pattern="$pattern|^[0-9]+ \\(.*\\) [^ZX] [0-9]+ [0-9]+ $task "
  left=
  for file in $(grep -lsazE -e "$pattern" /proc/[0-9]*/environ /proc/[0-9]*/stat); do
    process=${file#/proc/}
    process=${process%/*}
    case "$left " in *" $process "*) ;; *) left="$left $process" ;; esac
  done
  [ -n "$left" ]
}

# --- signals --------------------------------------------------------------------------------

# dash's kill does not know `--`.
signal() {
  name=$1
  shift
  kill "-$name" "$@" 2>/dev/null
}

signal_group() { session_ours && signal "$1" "-$task"; }

# Each process once: a second TERM makes some programs skip their clean-up.
ask_to_end() {
  signal_group TERM
  find_left
  for process in $left; do
    stat_of "$process" && [ "$group" != "$task" ] && signal TERM "$process"
  done
}

# Stops everything until nobody new turns up: what is frozen forks no more.
freeze() {
  frozen=' '
  round=0
  signal_group STOP
  while [ "$round" -lt 50 ] && find_left; do
    fresh=
    for process in $left; do
      case "$frozen" in *" $process "*) ;; *) fresh="$fresh $process" ;; esac
    done
    [ -n "$fresh" ] || break
    # shellcheck disable=SC2086
    signal STOP $fresh
    frozen="$frozen${fresh# } "
    round=$((round + 1))
  done
}

thaw() {
  find_left
  # shellcheck disable=SC2086
  [ -z "$left" ] || signal CONT $left
}

# Freezes and kills until two looks in a row find nobody (a process inside exec shows no
# environment for a moment). Sets `swept`.
sweep() {
  swept=0
  killed=' '
  looks=0
  while [ "$looks" -lt 2 ]; do
    looks=$((looks + 1))
    find_left || continue
    looks=0
    freeze
    # shellcheck disable=SC2086
    signal KILL $frozen
    for process in $frozen; do
      case "$killed" in *" $process "*) continue ;; esac
      killed="$killed$process "
      swept=$((swept + 1))
    done
    sleep 0.05
  done
}

# --- watch: the engine's orders and the time-out ----------------------------------------------

clock() {
  read -r uptime _ </proc/uptime
  now=${uptime%.*}${uptime#*.}
}

# The first to claim the end decides what it is called: the task by ending, or who stops it. On a
# full disk nobody can create the file; then whoever asks may go on.
claim() {
  set -C
  { true >ending; } 2>/dev/null
  claimed=$?
  set +C
  [ "$claimed" -eq 0 ] || { [ ! -e ending ] && return 0; } || return 1
  echo "$1" >ending
  return 0
}

# What `watch` exits with, for the case that `ending` could not hold the word.
readonly STOPPED=21 KILLED=22 TIMEOUT=23

word_of() {
  case $1 in
  "$STOPPED") echo STOPPED ;;
  "$KILLED") echo KILLED ;;
  "$TIMEOUT") echo TIMEOUT ;;
  *) echo EXITED ;;
  esac
}

begin_end() {
  if [ -z "$deadline" ]; then
    claim "$(word_of "$1")" || return 0
    verdict=$1
    deadline=$((now + $2))
    [ "$2" -eq 0 ] || ask_to_end
    [ -z "$suspended" ] || thaw
  elif [ $((now + $2)) -lt "$deadline" ]; then
    deadline=$((now + $2))
  fi
}

obey() {
  { read -r order <control; } 2>/dev/null || return 0
  [ "$order" != "$obeyed" ] || return 0
  obeyed=$order
  # shellcheck disable=SC2086
  set -- $order
  case $2 in
  stop) begin_end "$STOPPED" "$3" ;;
  kill) begin_end "$KILLED" 0 ;;
  suspend)
    [ -n "$deadline" ] || {
      freeze
      suspended=yes
      echo >suspended
    }
    ;;
  continue)
    thaw
    suspended=
    rm -f suspended
    ;;
  esac
}

keep_time() {
  clock
  step=$((now - last))
  last=$now
  [ "$step" -le "$ASLEEP" ] || step=0
  [ -n "$suspended" ] || spent=$((spent + step))
}

time_is_up() { [ "$timeout" -gt 0 ] && [ "$spent" -ge "$timeout" ]; }

# Sets `pause`; grace is watched more closely than idle running.
choose_pause() {
  pause=$IDLE
  if [ -n "$deadline" ] || [ -z "$task" ]; then
    pause=10
  elif [ "$timeout" -gt 0 ] && [ -z "$suspended" ] && [ $((timeout - spent)) -lt "$pause" ]; then
    pause=$((timeout - spent))
  fi
  [ "$pause" -gt 0 ] || pause=1
}

nap() {
  case $pause in
  ???*) sleep "$((pause / 100))" & ;;
  ??) sleep "0.$pause" & ;;
  *) sleep "0.0$pause" & ;;
  esac
  wait $!
  signal TERM $!
}

watch() {
  trap : HUP PIPE TERM
  write_identity watcher
  deadline='' suspended='' obeyed='' spent=0 verdict=0
  clock
  last=$now
  while :; do
    keep_time
    ! watch_over || exit "$verdict"
    if meet_task; then
      obey
      ! time_is_up || begin_end "$TIMEOUT" "$grace"
      ! grace_is_up || signal_group KILL
    fi
    choose_pause
    nap
  done
}

grace_is_up() { [ -n "$deadline" ] && [ "$now" -ge "$deadline" ]; }

# When the task has ended there is only the grace of what it left behind.
watch_over() {
  if meet_task; then
    ! task_alive && { [ -z "$deadline" ] || grace_is_up || ! find_left; }
  else
    [ -e ending ] || ! signal 0 $$
  fi
}

# --- rotate: the log ----------------------------------------------------------------------------

# Parts are named by the offset of their first byte; the first and the last three stay. A disk that
# is full must not stop the task.
rotate() {
  trap '' HUP PIPE TERM
  block=$((part / 64))
  [ "$block" -le 65536 ] || block=65536
  offset=0 before='' last='' failed=''
  while copy_part; do
    [ "${before:-0}" -eq 0 ] || rm -f "log.$before"
    before=$last last=$begin
  done
  if [ -z "$failed" ]; then
    echo COMPLETE >log.end
  else
    echo FAILED >log.end
    exec cat >/dev/null
  fi
}

# Fills one part; true when it is nearly full and more may come. dd writes what it reads at once, so
# that a line can be seen at once, and counts reads: a short one makes it end before the part is full.
copy_part() {
  begin=$offset
  full=$((begin + part * 7 / 8))
  while [ "$offset" -lt "$full" ]; do
    count=$(((begin + part - offset) / block))
    reads='' copied=''
    LC_ALL=C dd bs="$block" count="$count" >>"log.$begin" 2>log.dd && read_counts <log.dd
    if [ -z "$copied" ]; then
      failed=yes
      return 1
    fi
    offset=$((offset + copied))
    [ $((${reads%+*} + ${reads#*+})) -eq "$count" ] || return 1
  done
}

# From lines like "0+3 records in" and "120 bytes copied"; warnings may stand between.
read_counts() {
  while read -r number what way _; do
    case "$what $way" in
    'records in') reads=$number ;;
    bytes*) copied=$number ;;
    esac
  done
}

# What escaped (own session, no cookie) may hold the log open: it is not waited for, and told.
await_log() {
  tries=0
  until [ -e log.end ] || [ "$tries" -ge 40 ]; do
    sleep 0.05
    tries=$((tries + 1))
  done
  log=OPEN
  [ ! -e log.end ] || { read -r log <log.end || log=FAILED; }
}

# --- run ----------------------------------------------------------------------------------------

flush() { sync "$@" 2>/dev/null || sync; }

# True for the first who asks.
once() {
  set -C
  { true >"$1"; } 2>/dev/null
  first=$?
  set +C
  [ "$first" -eq 0 ]
}

start_once() {
  set -C
  { echo "$$" >started; } 2>/dev/null || exit 75
  set +C
  write_identity sup || exit 74
  flush started sup .
}

run_task() {
  mkfifo pipe
  watch &
  watcher=$!
  rotate <pipe &
  exec 3>pipe
  input=/dev/null
  [ ! -e stdin ] || input=stdin
  setsid /bin/sh "$0" launch "$mask" <"$input" >pipe 2>&1 3>&-
  code=$?
}

# Runs the clean-up command, once whoever comes first, and notes in the log (3) what came of it.
clean_up() {
  [ -e cleanup ] && once cleaning || return 0
  echo "clean-up: begins" >&3
  {
    [ -z "$quiet" ] || exec >/dev/null 2>&1
    exec setsid /bin/sh "$0" clean "$mask"
  } </dev/null >&3 2>&1 3>&- &
  cleaner=$!
  tries=0
  while cleaning_on && [ "$tries" -lt "$CLEANING" ]; do
    sleep 0.05
    tries=$((tries + 1))
  done
  if cleaning_on; then
    sweep
    echo "clean-up: killed, it took too long" >&3
  else
    wait "$cleaner"
    echo "clean-up: exit code $?" >&3
    sweep
  fi
}

cleaning_on() { stat_of "$cleaner" && [ "$state" != Z ]; }

# The clean-up of an attempt that was lost: its log gets the note only, nobody bounds it any more.
clean_up_late() {
  quiet=yes last=0
  for file in log.[0-9]*; do
    [ ! -e "$file" ] || [ "${file#log.}" -lt "$last" ] || last=${file#log.}
  done
  exec 3>>"log.$last"
  clean_up
  exec 3>&-
}

# Left-overs of a normal end may finish by themselves (a `tee` that still writes), then go.
let_finish() {
  tries=0
  while [ "$tries" -lt "$PATIENCE" ] && find_left; do
    sleep 0.1
    tries=$((tries + 1))
  done
}

end_task() {
  meet_task
  reason=EXITED
  if claim EXITED; then
    signal TERM "$watcher"
    let_finish
  else
    verdict=0
    while signal 0 "$watcher"; do
      wait "$watcher"
      verdict=$?
    done
    read -r reason <ending || reason=$(word_of "$verdict")
  fi
  sweep
  killed_left=$swept
  clean_up
  swept=$killed_left
  exec 3>&-
  await_log
}

# On a full disk the result waits; only a folder that was deleted makes it pointless.
write_exit() {
  killer=
  [ "${code:-0}" -le 128 ] || killer=$((code - 128))
  fault=
  [ ! -e fault ] || read -r fault <fault
  until printf 'reason=%s\ncode=%s\nsignal=%s\nleftovers=%s\nfault=%s\nlog=%s\n' \
    "$reason" "$code" "$killer" "$swept" "$fault" "$log" >exit.tmp && flush exit.tmp; do
    [ -e started ] || exit 74
    sleep 1
  done
  mv exit.tmp exit
  flush .
}

# Removes what is no evidence, and what may hold secrets.
forget() { rm -rf scratch pipe suspended log.dd launch stdin script cleanup cleanup.sh cleaning; }

run() {
  trap : HUP INT QUIT PIPE TERM
  start_once
  if [ -e revoked ]; then
    reason=REVOKED code='' swept=0 log=COMPLETE
  else
    run_task
    end_task
  fi
  forget
  write_exit
}

case $1 in
run)
  cd "$2" || exit 74
  cookie=$3 timeout=$4 grace=$5 part=$6 task='' quiet='' mask=$(umask)
  umask 077
  run
  ;;
sweep)
  cd "$2" || exit 74
  cookie=$3 task='' mask=$(umask)
  meet_task && ! task_alive && task=
  sweep
  killed_left=$swept
  clean_up_late
  forget
  echo "$killed_left"
  ;;
tidy)
  cd "$2" || exit 74
  cookie=$3 task='' mask=$(umask)
  clean_up_late
  forget
  echo 0
  ;;
clean)
  umask "$2"
  . ./cleanup
  ;;
launch)
  wheelhouse_mask=$2 wheelhouse_folder=$PWD wheelhouse_step=DIRECTORY
  write_identity child || exit 74
  trap 'echo "$wheelhouse_step $?" >"$wheelhouse_folder/fault"' EXIT
  . ./launch
  ;;
esac
