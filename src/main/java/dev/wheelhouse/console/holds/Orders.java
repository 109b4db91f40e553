package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.console.link.EngineLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Gives commands one after another, and ends at the first that is not carried out. What was
/// carried out is not given again.
final class Orders<R> {
  private final EngineLink link;
  private final List<Command<R>> carriedOut = new ArrayList<>();
  private final List<R> results = new ArrayList<>();
  private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();

  Orders(EngineLink link) {
    this.link = link;
  }

  ReadOnlyBooleanProperty underWayProperty() {
    return underWay.getReadOnlyProperty();
  }

  /// Why the last one was not carried out; null when it was.
  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// How many were carried out so far.
  int carriedOut() {
    return carriedOut.size();
  }

  /// @param done hears of all results, once all are there
  void give(
      List<? extends Command<R>> commands,
      UnaryOperator<Caller> as,
      Consumer<? super List<R>> done) {
    if (!underWay.get()) {
      underWay.set(true);
      problem.set(null);
      next(List.copyOf(commands), as, done);
    }
  }

  private void next(
      List<Command<R>> commands, UnaryOperator<Caller> as, Consumer<? super List<R>> done) {
    var open = commands.stream().filter(it -> !carriedOut.contains(it)).findFirst();
    if (open.isEmpty()) {
      underWay.set(false);
      done.accept(List.copyOf(results));
      return;
    }
    var command = open.get();
    link.execute(
        command,
        as,
        answer -> {
          switch (answer) {
            case Answer.Done<R>(var result) -> {
              carriedOut.add(command);
              results.add(result);
              next(commands, as, done);
            }
            case Answer.Rejected<R>(var fault) -> failed(fault);
            case Answer.Unknown<R>(var fault) -> failed(fault);
          }
        });
  }

  private void failed(Fault fault) {
    underWay.set(false);
    problem.set(fault);
  }
}
