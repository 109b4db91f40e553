package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// What rooms can do with objects that are shown elsewhere: a room says it once, the palette offers
/// it for each object that it finds.
public final class Offers {
  private final List<BiFunction<? super JobView, ? super Texts, List<Offer>>> forJobs =
      new ArrayList<>();
  private final List<BiFunction<? super RunView, ? super Texts, List<Offer>>> forRuns =
      new ArrayList<>();

  /// Called for each job or DAG that turns up, on the window's thread; must be quick.
  public void forJobs(BiFunction<? super JobView, ? super Texts, List<Offer>> offers) {
    forJobs.add(offers);
  }

  /// Called for each run that turns up, on the window's thread; must be quick.
  public void forRuns(BiFunction<? super RunView, ? super Texts, List<Offer>> offers) {
    forRuns.add(offers);
  }

  public Stream<Offer> of(JobView job, Texts texts) {
    return forJobs.stream().flatMap(offers -> offers.apply(job, texts).stream());
  }

  public Stream<Offer> of(RunView run, Texts texts) {
    return forRuns.stream().flatMap(offers -> offers.apply(run, texts).stream());
  }
}
