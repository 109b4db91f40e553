package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads views in one language; controllers come from a map that the wiring fills.
public final class ViewLoader {
  private final Texts texts;
  private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();

  public ViewLoader(Texts texts) {
    this.texts = texts;
  }

  public Texts texts() {
    return texts;
  }

  /// Says how a view's controller is made; each load makes a new one.
  public <C> ViewLoader with(Class<C> type, Supplier<? extends C> controller) {
    controllers.put(type, controller);
    return this;
  }

  public Parent load(Views view) {
    var loader = new FXMLLoader(view.url(), texts.bundle(), null, this::controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("loading view " + view, e);
    }
  }

  private Object controller(Class<?> type) {
    var supplier = controllers.get(type);
    if (supplier == null) {
      throw new IllegalStateException("no controller is wired for " + type.getName());
    }
    return supplier.get();
  }
}
