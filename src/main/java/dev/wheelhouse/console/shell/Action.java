package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;

/// Something the operator can do: the one source for its button, menu item, shortcut, line in the
/// help sheet, and for whether it may be done now.
///
/// An action that may not be done now stays in its place, and says why.
public final class Action {
  private final String id;
  private final String textKey;
  private final String icon;
  private final ActionGroup group;
  private final @Nullable Shortcut shortcut;
  private final @Nullable Screen screen;
  private final ObservableStringValue obstacle;
  private final BooleanBinding enabled;
  private final BooleanBinding locked;
  private final Runnable handler;

  private Action(Builder builder, Runnable handler) {
    this.id = builder.id;
    this.textKey = "action." + builder.id;
    this.icon = builder.icon;
    this.group = builder.group;
    this.shortcut = builder.shortcut;
    this.screen = builder.screen;
    this.obstacle = first(builder.right, builder.obstacle);
    this.locked =
        Bindings.createBooleanBinding(() -> !builder.right.get().isEmpty(), builder.right);
    this.enabled = Bindings.createBooleanBinding(() -> obstacle.get().isEmpty(), obstacle);
    this.handler = handler;
  }

  /// Starts an action; its words have the key `action.<id>`.
  public static Builder of(String id, String icon, ActionGroup group) {
    return new Builder(id, icon, group);
  }

  public String id() {
    return id;
  }

  public String textKey() {
    return textKey;
  }

  /// The key of a sentence that says what it does; empty where the name says it all.
  public Optional<String> saysKey(Texts texts) {
    return Optional.of("action-says." + id).filter(texts.bundle()::containsKey);
  }

  public String icon() {
    return icon;
  }

  public ActionGroup group() {
    return group;
  }

  public Optional<Shortcut> shortcut() {
    return Optional.ofNullable(shortcut);
  }

  /// The only screen on which its keys mean it; empty for the whole window.
  Optional<Screen> screen() {
    return Optional.ofNullable(screen);
  }

  /// Why it can't be done now, in the operator's words; empty when it can.
  public ObservableStringValue obstacle() {
    return obstacle;
  }

  /// Whether the engine or the operator's role forbids it, whatever the state of things.
  public ObservableBooleanValue locked() {
    return locked;
  }

  /// Its icon, or a lock.
  public String iconNow() {
    return locked.get() ? "mdi2l-lock-outline" : icon;
  }

  public ObservableBooleanValue enabled() {
    return enabled;
  }

  /// Does it, unless something stands in its way.
  public void perform() {
    if (enabled.get()) {
      handler.run();
    }
  }

  private static ObservableStringValue first(
      ObservableStringValue one, ObservableStringValue other) {
    return Bindings.createStringBinding(
        () -> one.get().isEmpty() ? other.get() : one.get(), one, other);
  }

  /// The optional parts of an action.
  public static final class Builder {
    private final String id;
    private final String icon;
    private final ActionGroup group;
    private @Nullable Shortcut shortcut;
    private @Nullable Screen screen;
    private ObservableStringValue obstacle = new SimpleStringProperty("");
    private ObservableStringValue right = new SimpleStringProperty("");

    private Builder(String id, String icon, ActionGroup group) {
      this.id = Objects.requireNonNull(id);
      this.icon = Objects.requireNonNull(icon);
      this.group = Objects.requireNonNull(group);
    }

    public Builder keys(Shortcut keys) {
      this.shortcut = keys;
      return this;
    }

    /// Leaves its keys to other actions on other screens; pair it with an obstacle there.
    public Builder on(Screen only) {
      this.screen = only;
      return this;
    }

    /// A text that says why it can't be done now; empty while it can.
    public Builder unless(ObservableStringValue why) {
      this.obstacle = why;
      return this;
    }

    /// A text that says why the engine or the role forbids it, as [Rights#obstacle] tells; empty
    /// while they do not. It comes before every other obstacle.
    public Builder needs(ObservableStringValue why) {
      this.right = why;
      return this;
    }

    public Action does(Runnable handler) {
      return new Action(this, handler);
    }
  }
}
