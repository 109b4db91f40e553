package dev.wheelhouse.console.shell;

import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.text.Texts;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;

/// What the shown engine lets this operator do, by the type of command: read at the start and each
/// time the engine is back. Until it is known nothing is forbidden; the engine refuses by itself.
public final class Rights {
  private final EngineLink link;
  private final ReadOnlyObjectWrapper<@Nullable Capabilities> known = new ReadOnlyObjectWrapper<>();
  private final BooleanBinding readOnly = Bindings.createBooleanBinding(this::onlyLooking, known);

  public Rights(EngineLink link) {
    this.link = link;
    link.outageProperty().subscribe((before, now) -> backOrNot(before != null && now == null));
  }

  /// Asks the engine anew.
  public void read() {
    link.fetch(EngineLink.Questions::capabilities, known::set, _ -> {});
  }

  /// Why a command of this type can't be given; empty when it can.
  public ObservableStringValue obstacle(Class<?> command, Texts texts) {
    return Bindings.createStringBinding(() -> words(command, texts), known);
  }

  /// Whether commands of this type can't be given, whatever the state of things.
  public BooleanBinding forbids(Class<?> command) {
    return Bindings.createBooleanBinding(() -> forbidden(command), known);
  }

  private boolean forbidden(Class<?> command) {
    var capabilities = known.get();
    return capabilities != null && !usable(capabilities.of(command));
  }

  /// Whether not a single command can be given.
  public BooleanBinding readOnly() {
    return readOnly;
  }

  private void backOrNot(boolean back) {
    if (back) {
      read();
    }
  }

  private boolean onlyLooking() {
    var capabilities = known.get();
    return capabilities != null
        && Arrays.stream(Command.class.getPermittedSubclasses())
            .noneMatch(command -> usable(capabilities.of(command)));
  }

  private String words(Class<?> command, Texts texts) {
    var capabilities = known.get();
    if (capabilities == null) {
      return "";
    }
    return switch (capabilities.of(command)) {
      case NATIVE, EMULATED -> "";
      case READ_ONLY -> texts.get("rights.read-only");
      case FORBIDDEN -> texts.get("rights.forbidden");
      case UNSUPPORTED ->
          texts.get("rights.unsupported", capabilities.engineName(), capabilities.version());
    };
  }

  private static boolean usable(Support support) {
    return support == Support.NATIVE || support == Support.EMULATED;
  }
}
