package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.model.run.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was thrown, as evidence: a retry rule names types, and a wrapped one counts too (F2).
public final class Thrown {
  private static final int DEEPEST = 20;

  private Thrown() {}

  public static Outcome outcome(Throwable thrown) {
    return Outcome.failed(message(thrown), cause(thrown));
  }

  /// Names of its class and of its causes' classes, each with their superclasses.
  public static Outcome.Cause cause(Throwable thrown) {
    Set<String> names = new LinkedHashSet<>();
    @Nullable Throwable each = thrown;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      for (@Nullable Class<?> type = each.getClass();
          type != null && type != Object.class;
          type = type.getSuperclass()) {
        names.add(type.getName());
      }
      each = each.getCause();
    }
    return new Outcome.Cause(0, List.copyOf(names));
  }

  /// One line: the type, and what it says.
  public static String message(Throwable thrown) {
    String words = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
    String type = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? type : type + ": " + words;
  }

  /// The whole of it, for the attempt's log.
  public static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString().stripTrailing();
  }
}
