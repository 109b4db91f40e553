package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.Finding;
import dev.wheelhouse.console.jobs.form.ProblemsModel;
import dev.wheelhouse.console.jobs.form.RetryPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is told of the fields beside their texts: what is wrong with them, how many can't be read,
/// and what becomes of a run that fails.
final class ToldModel {
  private final ProblemsModel problems = new ProblemsModel();
  private final ReadOnlyObjectWrapper<Optional<RetryPlan>> retries =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
  private List<Finding> beside = List.of();
  private int unreadHere;

  /// What was found elsewhere; it is said with the next reading.
  void beside(List<Finding> findings) {
    beside = List.copyOf(findings);
  }

  /// Of a field that both speak of, the reading knows better than what was found elsewhere.
  ///
  /// @param unreadElsewhere how many fields were left that can't be read
  void say(Sheet.Reading reading, int unreadElsewhere) {
    unreadHere = reading.unread();
    unread.set(unreadHere + unreadElsewhere);
    retries.set(reading.retries());
    var all = new ArrayList<>(reading.findings());
    beside.stream()
        .filter(it -> reading.findings().stream().noneMatch(own -> own.path().equals(it.path())))
        .forEach(all::add);
    problems.found(all);
  }

  /// The fields are shown no more.
  ///
  /// @return how many of them can't be read
  int leave() {
    var before = unreadHere;
    unreadHere = 0;
    return before;
  }

  ProblemsModel problems() {
    return problems;
  }

  ReadOnlyObjectProperty<Optional<RetryPlan>> retriesProperty() {
    return retries.getReadOnlyProperty();
  }

  /// Of the fields that are shown.
  int unreadHere() {
    return unreadHere;
  }

  /// Here and wherever one was before.
  ReadOnlyIntegerProperty unreadProperty() {
    return unread.getReadOnlyProperty();
  }
}
