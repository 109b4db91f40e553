package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.fx.Background;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is under way in the background of this window, oldest first. Whoever begins something that
/// lasts registers it here, and its end too.
public final class OperationsModel {
  private final Background background;
  private final ObservableList<Operation> running = FXCollections.observableArrayList();
  private final ObservableList<Operation> shown = FXCollections.unmodifiableObservableList(running);

  public OperationsModel(Background background) {
    this.background = background;
  }

  public ObservableList<Operation> running() {
    return shown;
  }

  /// Registers something that goes on until it ends by itself.
  ///
  /// @param textKey what is being done: `Opening the sample`
  public Operation begin(String textKey, Object... arguments) {
    return add(textKey, arguments, false);
  }

  /// Registers something that the operator may call off.
  public Operation beginStoppable(String textKey, Object... arguments) {
    return add(textKey, arguments, true);
  }

  /// Registers something for as long as a value is true.
  public void follow(ObservableValue<Boolean> underWay, String textKey) {
    underWay.subscribe(new Following(textKey)::change);
  }

  private Operation add(String textKey, Object[] arguments, boolean stoppable) {
    var operation =
        new Operation(background, textKey, List.of(arguments), stoppable, running::remove);
    running.add(operation);
    return operation;
  }

  /// One operation that comes and goes with a value.
  private final class Following {
    private final String textKey;
    private List<Operation> now = List.of();

    Following(String textKey) {
      this.textKey = textKey;
    }

    void change(boolean underWay) {
      now.forEach(Operation::end);
      now = underWay ? List.of(begin(textKey)) : List.of();
    }
  }
}
