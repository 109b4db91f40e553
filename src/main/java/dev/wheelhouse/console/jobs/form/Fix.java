package dev.wheelhouse.console.jobs.form;

/// What a click does about a problem.
///
/// @param label of the click
public record Fix(Said label, Remedy remedy) {

  /// What is done.
  public sealed interface Remedy {

    /// Another text in a field.
    record Put(String path, String text) implements Remedy {}

    /// Leads to the job that is in the way.
    record Open(String job) implements Remedy {}
  }

  /// Puts a text into a field, and says so: "Use 1 * * * *".
  public static Fix use(String path, String text) {
    return new Fix(Said.of("job-form.fix-use", text), new Remedy.Put(path, text));
  }

  /// Puts a text into a field, and says so: "Set 10 min".
  public static Fix set(String path, String text) {
    return new Fix(Said.of("job-form.fix-set", text), new Remedy.Put(path, text));
  }
}
