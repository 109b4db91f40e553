package dev.wheelhouse.sample;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.model.definition.Definition;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The samples that a window or a verb can put into an engine (U14). Nothing is pretended: the
/// tasks are processes that work on real files. Installing one again is harmless.
public enum Samples {
  /// The daily billing chain that fails and is repaired.
  BILLING(BillingSample.DAG, "The daily billing chain, which fails and is repaired."),
  /// A payment whose repeat is refused.
  PAYMENT(
      SampleJobs.PAY_ORDER,
      "A payment with an idempotency key: started a second time for one order, it is refused."),
  /// A long job with progress and a time-out.
  REPORT(
      SampleJobs.YEARLY_REPORT,
      "A long job that tells how far it is; with months=100 it runs into its time-out."),
  /// A job with a compensation.
  ORDER(
      SampleJobs.SHIP_ORDER,
      "An order that reserves goods and fails; its compensation gives them back.");

  private final String start;
  private final String sentence;

  Samples(String start, String sentence) {
    this.start = start;
    this.sentence = sentence;
  }

  /// Those beside the billing chain.
  public static List<Samples> further() {
    return List.of(PAYMENT, REPORT, ORDER);
  }

  /// By what [#key] says.
  public static Optional<Samples> byKey(String key) {
    return Arrays.stream(values()).filter(sample -> sample.key().equals(key)).findFirst();
  }

  /// For verbs, folders and links.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Text key of what it is called in a window.
  public String titleKey() {
    return "sample." + key();
  }

  /// Text key of what it shows, in a window.
  public String sentenceKey() {
    return "sample." + key() + "-sentence";
  }

  /// What it shows, in English.
  public String sentence() {
    return sentence;
  }

  /// The job or DAG to start, to see it.
  public String start() {
    return start;
  }

  /// Creates what is missing of the sample.
  ///
  /// @param wanted where the files go, unless the sample exists and has its files elsewhere
  /// @return where the files are
  /// @throws EngineException when the engine refuses
  public Path install(EngineApi engine, Caller caller, Path wanted) {
    return install(engine, caller, wanted, Pace.USUAL);
  }

  /// As [#install(EngineApi, Caller, Path)], faster or slower.
  public Path install(EngineApi engine, Caller caller, Path wanted, Pace pace) {
    return switch (this) {
      case BILLING -> new BillingSample(engine, caller).create(wanted, pace).path();
      case PAYMENT -> small(engine, caller, wanted, pace, SampleJobs::payment);
      case REPORT -> small(engine, caller, wanted, pace, SampleJobs::report);
      case ORDER -> small(engine, caller, wanted, pace, SampleJobs::order);
    };
  }

  private Path small(
      EngineApi engine,
      Caller caller,
      Path wanted,
      Pace pace,
      Function<SampleJobs, List<Definition>> jobs) {
    var installation = new Installation(engine, caller);
    Path path =
        installation
            .folderOf(start, SampleFolder.VARIABLE)
            .orElseGet(() -> wanted.toAbsolutePath().normalize());
    installation.complete(jobs.apply(new SampleJobs(new SampleFolder(path), pace)));
    return path;
  }
}
