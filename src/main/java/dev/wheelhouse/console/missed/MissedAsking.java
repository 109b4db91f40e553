package dev.wheelhouse.console.missed;

import dev.wheelhouse.api.MisfireView;
import dev.wheelhouse.console.shell.Dialog;
import dev.wheelhouse.console.shell.ShellModel;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// When the sheet is shown: once for each window of missed firings, never over another dialog. What
/// is left undecided is told once the sheet is closed.
final class MissedAsking {
  private final MissedModel model;
  private final ShellModel shell;
  private final Surface surface;
  private final Set<Long> asked = new HashSet<>();
  private boolean shown;

  /// What the window does.
  interface Surface {
    Dialog sheet();

    boolean isSheet(@Nullable Dialog dialog);

    /// @param undecided how many windows wait on
    void leftOpen(int undecided);
  }

  MissedAsking(MissedModel model, ShellModel shell, Surface surface) {
    this.model = model;
    this.shell = shell;
    this.surface = surface;
    ListChangeListener<MisfireView> changed = _ -> look();
    model.windows().addListener(changed);
    shell.dialogProperty().subscribe(this::dialog);
  }

  /// Shows the sheet, whether its windows were asked about before or not.
  void show() {
    if (!model.windows().isEmpty()) {
      asked.addAll(ids());
      shell.ask(surface.sheet());
    }
  }

  private void dialog(@Nullable Dialog now) {
    var was = shown;
    shown = surface.isSheet(now);
    if (was && now == null && !model.windows().isEmpty()) {
      surface.leftOpen(model.windows().size());
    }
    look();
  }

  private void look() {
    if (shown) {
      asked.addAll(ids());
      if (model.windows().isEmpty()) {
        shell.closeDialog();
      }
    } else if (shell.dialogProperty().get() == null && !asked.containsAll(ids())) {
      show();
    }
  }

  private Set<Long> ids() {
    return model.windows().stream().map(MisfireView::id).collect(Collectors.toSet());
  }
}
