package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import java.util.List;

/// A sentence that is said in the window's language when it is shown.
///
/// @param key of the text
/// @param arguments what the text names; one may be said, too
public record Said(String key, List<Object> arguments) {
  public Said {
    arguments = List.copyOf(arguments);
  }

  public static Said of(String key, Object... arguments) {
    return new Said(key, List.of(arguments));
  }

  /// Words that are there already, such as the engine's own.
  public static Said plainly(String words) {
    return of("job-form.plainly", words);
  }

  public String in(Texts texts) {
    return texts.get(
        key, arguments.stream().map(it -> it instanceof Said said ? said.in(texts) : it).toArray());
  }
}
