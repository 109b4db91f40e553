package dev.wheelhouse.console.palette;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink.Questions;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the engine finds for a query, asked for in one round.
record Findings(List<JobView> jobs, List<RunView> runs) {
  private static final PageRequest PAGE = PageRequest.first(40);
  private static final PageRequest FEW = PageRequest.first(8);
  private static final int MOST_WORDS = 3;
  private static final Set<RunState> FAILURES = Set.of(RunState.FAILED, RunState.TIMEOUT);

  static Findings of(Questions engine, PaletteQuery query) {
    var found = new Findings(new ArrayList<>(), new ArrayList<>());
    query.number().flatMap(number -> run(engine, new RunId(number))).ifPresent(found.runs::add);
    if (query.empty()) {
      found.everything(engine);
    } else {
      query.words().stream().limit(MOST_WORDS).forEach(word -> found.word(engine, query, word));
    }
    return found;
  }

  /// Failures come last, so that they are the freshest of what is known.
  private void everything(Questions engine) {
    jobs.addAll(jobs(engine, "", PAGE));
    runs.addAll(runs(engine, RunFilter.ALL, PAGE));
    runs.addAll(runs(engine, new RunFilter(FAILURES, "", null, null), FEW));
    for (var letter : engine.ask(new Query.ListDeadLetters(FEW)).items()) {
      failed(engine, letter).ifPresent(runs::add);
    }
  }

  private void word(Questions engine, PaletteQuery query, String word) {
    if (query.allows(PaletteKind.JOB)) {
      jobs.addAll(jobs(engine, word, PAGE));
    }
    if (query.allows(PaletteKind.RUN)) {
      runs.addAll(runs(engine, new RunFilter(Set.of(), word, null, null), PAGE));
    }
  }

  private static List<JobView> jobs(Questions engine, String text, PageRequest page) {
    return engine.ask(new Query.ListJobs(JobFilter.text(text), JobOrder.NAME, page)).items();
  }

  private static List<RunView> runs(Questions engine, RunFilter filter, PageRequest page) {
    return engine.ask(new Query.ListRuns(filter, page)).items();
  }

  private static Optional<RunView> failed(Questions engine, DeadLetter letter) {
    return run(engine, letter.run());
  }

  private static Optional<RunView> run(Questions engine, RunId run) {
    try {
      return Optional.of(engine.ask(new Query.GetRun(run)).view());
    } catch (EngineException.Refused unknown) {
      return Optional.empty();
    }
  }
}
