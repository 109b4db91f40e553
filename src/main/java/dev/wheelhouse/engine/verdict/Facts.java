package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.api.Evidence.Fact;
import dev.wheelhouse.api.Evidence.Weight;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The findings as pieces of evidence, each with what it speaks for. What says nothing is left out.
final class Facts {
  private static final Integer WELL = 0;

  private final Findings it;
  private final List<Fact> facts = new ArrayList<>();

  private Facts(Findings findings) {
    it = findings;
  }

  static List<Fact> of(Findings findings) {
    return new Facts(findings).all();
  }

  private List<Fact> all() {
    if (!it.bad() && !it.marked()) {
      return List.of();
    }
    heartbeat();
    processes();
    exit();
    resultFile();
    facts.add(new Fact.Attempts(it.attempts().size(), it.most(), attempts()));
    facts.add(new Fact.Repeatable(it.idempotent(), repeatable()));
    if (!it.resource().isEmpty()) {
      facts.add(new Fact.Circuit(it.resource(), Weight.BAD));
    }
    if (it.alike() > 0) {
      facts.add(new Fact.Alike(it.alike(), Weight.BAD));
    }
    return List.copyOf(facts);
  }

  private void heartbeat() {
    Traces traces = it.traces();
    if (alive()) {
      facts.add(new Fact.Heartbeat(it.now(), traces.every(), Weight.GOOD));
    } else if (it.lost() || traces.heard() != null) {
      Instant heard = traces.heard();
      facts.add(new Fact.Heartbeat(heard, traces.every(), ifLost()));
    }
  }

  private void processes() {
    Traces.Own process = it.traces().process();
    if (process != null) {
      Weight weight = process.alive() ? Weight.GOOD : ifLost();
      facts.add(new Fact.Processes(process.alive(), process.pid(), weight));
    }
  }

  private void exit() {
    it.exitCode()
        .ifPresent(
            code -> {
              boolean well = Objects.equals(code, WELL) && it.signal().isEmpty();
              facts.add(new Fact.Exit(code, it.signal(), well ? Weight.GOOD : Weight.BAD));
            });
  }

  /// Where nothing could be left, its absence says nothing.
  private void resultFile() {
    boolean there = it.traces().result() != null;
    if (it.traces().began() != Traces.Began.UNKNOWN) {
      Weight weight = there ? (it.lost() ? Weight.GOOD : Weight.NEUTRAL) : ifLost();
      facts.add(new Fact.ResultFile(there, weight));
    }
  }

  private Weight attempts() {
    return it.state().failure() && it.attempts().size() >= it.most() ? Weight.BAD : Weight.NEUTRAL;
  }

  private Weight repeatable() {
    if (it.idempotent()) {
      return Weight.GOOD;
    }
    return it.state() == RunState.NEEDS_CONFIRMATION ? Weight.BAD : Weight.NEUTRAL;
  }

  private boolean alive() {
    Traces.Own process = it.traces().process();
    return process != null && process.alive();
  }

  private Weight ifLost() {
    return it.lost() && it.traces().result() == null ? Weight.BAD : Weight.NEUTRAL;
  }
}
