package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.console.link.EngineLink;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the chosen commands would do, asked for with each choice. The answer to the last choice
/// counts, in whichever order answers come.
final class DryRun {
  /// A command that needs a reason is tried before the operator has given one.
  private static final String NOT_YET = "not said yet";

  private final EngineLink link;
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Fault> problem = new ReadOnlyObjectWrapper<>();
  private final boolean all;
  private List<Preview> each = List.of();
  private int asked;

  /// @param all whether one command that would be refused stands in the way of the others
  DryRun(EngineLink link, boolean all) {
    this.link = link;
    this.all = all;
  }

  /// Null until the first answer; the former one stays while the next is awaited.
  ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Why the commands would be refused, or why that is not known; null when they would go ahead.
  ReadOnlyObjectProperty<@Nullable Fault> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void ask(List<? extends Command<?>> commands) {
    var mine = ++asked;
    link.fetch(
        it -> commands.stream().map(command -> of(it, command)).toList(),
        answer -> told(mine, answer),
        fault -> failed(mine, fault));
  }

  private static Preview of(EngineLink.Questions engine, Command<?> command) {
    return engine.preview(command, caller -> caller.because(NOT_YET));
  }

  /// The revision to expect; empty before the first answer.
  String revision() {
    Preview known = preview.get();
    return known == null ? "" : known.revision();
  }

  private void told(int mine, List<Preview> answers) {
    if (mine == asked) {
      each = answers;
      var together = Previews.together(answers, all);
      preview.set(together);
      problem.set(together.refusal());
    }
  }

  /// Whether the command of this place in the list would go ahead, as far as that is known.
  boolean wouldGo(int place) {
    return place >= each.size() || each.get(place).refusal() == null;
  }

  private void failed(int mine, Fault fault) {
    if (mine == asked) {
      problem.set(fault);
    }
  }
}
