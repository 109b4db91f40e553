package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.holds.HoldMark;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.definition.Definition;
import java.time.Instant;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The name of a job behind the icon of its kind, marked while it has dead letters; or the heading
/// of a group with an arrow that opens it; or a grey bar for what is not loaded yet.
final class JobNameCell extends TableCell<JobRow, JobEntry> {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final double[] BARS = {0.62, 0.48, 0.7, 0.55, 0.4, 0.66};

  private final JobWords words;
  private final FontIcon icon = Icons.of("mdi2c-console", "in-row");
  private final Label name = new Label();
  private final Label letters = new Label();
  private final HoldMark held;
  private final ObservableMap<String, JobView> marked;
  private final HBox job;
  private final Button arrow = new Button("", Icons.of("mdi2c-chevron-right"));
  private final Label group = new Label();
  private final Label members = new Label();
  private final HBox heading;
  private final Region bar = new Region();
  private final HBox skeleton = new HBox(bar);

  JobNameCell(JobWords words, ObservableValue<Instant> now, ObservableMap<String, JobView> marked) {
    this.words = words;
    this.marked = marked;
    this.held = new HoldMark(words.formats(), now::getValue);
    letters.getStyleClass().setAll("label", "dead-letters", StateStyle.DEAD_LETTER.styleClass());
    letters.setGraphic(Icons.of(StateStyle.DEAD_LETTER.icon()));
    letters.setMinWidth(USE_PREF_SIZE);
    name.setMinWidth(0);
    job = new HBox(icon, name, held, letters);
    job.getStyleClass().add("job-box");
    arrow.getStyleClass().setAll("button", "tree-arrow");
    arrow.setFocusTraversable(false);
    arrow.setMouseTransparent(true);
    group.getStyleClass().add("strong");
    group.setMinWidth(0);
    members.getStyleClass().addAll("mono", "muted");
    members.setMinWidth(USE_PREF_SIZE);
    heading = new HBox(arrow, group, members);
    heading.getStyleClass().addAll("job-box", "group-box");
    bar.getStyleClass().add("bar");
    skeleton.getStyleClass().add("skeleton-cell");
    Bindings.createObjectBinding(() -> Set.copyOf(marked.keySet()), marked)
        .when(InScene.of(this))
        .subscribe(_ -> showMark());
  }

  @Override
  protected void updateItem(@Nullable JobEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    pseudoClassStateChanged(MARKED, false);
    if (entry == null || empty) {
      setGraphic(null);
      return;
    }
    setGraphic(
        switch (entry) {
          case JobEntry.Job(var view) -> job(view);
          case JobEntry.Group it -> heading(it);
          case JobEntry.Loading _ -> skeleton();
        });
  }

  private HBox job(JobView view) {
    var definition = view.saved().definition();
    showIcon(definition);
    name.setText(view.name());
    held.show(view.holds());
    var dead = view.deadLetters();
    letters.setVisible(dead > 0);
    letters.setManaged(dead > 0);
    letters.setText(dead > 1 ? Formats.number(dead) : "");
    return job;
  }

  private void showMark() {
    if (getItem() instanceof JobEntry.Job(var view)) {
      showIcon(view.saved().definition());
    }
  }

  private void showIcon(Definition definition) {
    var chosen = marked.containsKey(definition.name());
    pseudoClassStateChanged(MARKED, chosen);
    var literal = chosen ? "mdi2c-checkbox-marked" : DefinitionWords.icon(definition);
    if (!literal.equals(icon.getIconLiteral())) {
      icon.setIconLiteral(literal);
    }
  }

  private HBox heading(JobEntry.Group it) {
    group.setText(words.group(it.name()));
    members.setText(it.jobs() < 0 ? "" : Formats.number(it.jobs()));
    pseudoClassStateChanged(OPEN, it.open());
    return heading;
  }

  private HBox skeleton() {
    bar.setMaxWidth(getWidth() * BARS[Math.floorMod(getIndex(), BARS.length)]);
    bar.setPrefWidth(bar.getMaxWidth());
    return skeleton;
  }
}
