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

  /// Words that are there already, in the window's language or in none.
  public static Said plainly(String words) {
    return of("job-form.plainly", words);
  }

  /// What a check or the engine says.
  public static Said check(String english) {
    return of("job-form.plainly", new Check(english));
  }

  /// A sentence of a check, in English.
  private record Check(String english) {}

  public String in(Texts texts) {
    return texts.get(key, arguments.stream().map(it -> argument(it, texts)).toArray());
  }

  private static Object argument(Object argument, Texts texts) {
    return switch (argument) {
      case Said said -> said.in(texts);
      case Check(var english) -> texts.check(english);
      default -> argument;
    };
  }
}
