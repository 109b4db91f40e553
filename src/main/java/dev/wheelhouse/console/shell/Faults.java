package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.text.Texts;
import java.util.Locale;

/// Errors in the operator's language: the kind by the fault's code, the particulars in the words of
/// the engine where the window has none for them.
public final class Faults {
  private Faults() {}

  public static String words(Throwable cause, Texts texts) {
    if (cause instanceof EngineException refused) {
      return words(refused.fault(), texts);
    }
    var message = cause.getMessage();
    return message == null ? cause.toString() : message;
  }

  public static String words(Fault fault, Texts texts) {
    var key = "fault." + fault.code().toLowerCase(Locale.ROOT).replace('_', '-');
    var words = texts.check(fault.message());
    return texts.bundle().containsKey(key) ? texts.get(key, words) : words;
  }
}
