package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.ProcessLimits;

/// The fields of what a task's processes may take, there and back. An empty field is no limit.
final class ProcessLimitFields {
  static final String CPU = "task.limits.cpuSec";
  static final String MEMORY = "task.limits.memoryBytes";
  static final String OPEN_FILES = "task.limits.openFiles";
  static final String NO_NETWORK = "task.limits.noNetwork";
  static final String USER = "task.limits.user";

  private ProcessLimitFields() {}

  static void write(ProcessLimits limits, FieldTexts texts) {
    texts.put(CPU, FieldTexts.limit(limits.cpuTime()));
    texts.put(MEMORY, limits.memoryBytes() == 0 ? "" : ByteCount.format(limits.memoryBytes()));
    texts.put(OPEN_FILES, FieldTexts.limit(limits.openFiles()));
    texts.put(NO_NETWORK, limits.noNetwork());
    texts.put(USER, limits.user());
  }

  static ProcessLimits read(FieldReader reader) {
    return new ProcessLimits(
        reader.limit(CPU),
        reader.bytes(MEMORY),
        reader.limitOf(OPEN_FILES),
        reader.flag(NO_NETWORK),
        reader.text(USER));
  }
}
