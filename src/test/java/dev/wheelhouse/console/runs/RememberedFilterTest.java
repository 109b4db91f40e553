package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.run.RunState;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class RememberedFilterTest {
  private final ObservableMap<String, String> remembered = FXCollections.observableHashMap();

  @Test
  void filterComesBackAsItWasLeft() {
    var before = kept();
    before.states().addAll(Set.of(RunState.FAILED, RunState.TIMEOUT));
    before.rangeProperty().set(TimeRange.WEEK);
    before.jobProperty().set("billing");

    var after = kept();

    assertEquals(Set.of(RunState.FAILED, RunState.TIMEOUT), after.states());
    assertEquals(TimeRange.WEEK, after.rangeProperty().get());
    assertEquals("billing", after.jobProperty().get());
  }

  @Test
  void clearedFilterIsRememberedAsCleared() {
    remembered.putAll(Map.of(RememberedFilter.STATES, "FAILED", RememberedFilter.RANGE, "HOUR"));

    kept().clear();

    assertEquals(false, kept().narrow().get());
  }

  @Test
  void whatThisProgramDoesNotKnowIsLeftOut() {
    remembered.putAll(
        Map.of(RememberedFilter.STATES, "MELTED,FAILED", RememberedFilter.RANGE, "DECADE"));

    assertEquals(Set.of(RunState.FAILED), kept().states());
    assertEquals(TimeRange.ALL, kept().rangeProperty().get());
  }

  private RunFilterModel kept() {
    var filter = new RunFilterModel();
    RememberedFilter.keep(filter, remembered);
    return filter;
  }
}
