package dev.wheelhouse.console.control.graph;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of a painted control, as its style sheet has them at this moment.
final class Tints {
  private static final List<CssMetaData<? extends Styleable, ?>> META =
      Stream.concat(Region.getClassCssMetaData().stream(), Tint.all().stream().map(TintMeta::new))
          .toList();

  private final Color[] colours = new Color[Tint.all().size()];
  private final List<SimpleStyleableObjectProperty<Color>> properties;

  private static final class TintMeta extends CssMetaData<Styleable, Color> {
    private final int index;

    TintMeta(Tint tint) {
      super(tint.property(), StyleConverter.getColorConverter(), Color.TRANSPARENT);
      index = tint.index();
    }

    @Override
    public boolean isSettable(Styleable styled) {
      return true;
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(Styleable styled) {
      return ((Painted) styled).tints().properties.get(index);
    }
  }

  private Runnable changed = () -> {};

  Tints(Styleable owner) {
    properties =
        Tint.all().stream()
            .map(
                tint -> {
                  var meta = new TintMeta(tint);
                  return new SimpleStyleableObjectProperty<>(
                      meta, owner, tint.property(), Color.TRANSPARENT);
                })
            .toList();
    for (var tint : Tint.all()) {
      properties
          .get(tint.index())
          .subscribe(
              colour -> {
                colours[tint.index()] = colour == null ? Color.TRANSPARENT : colour;
                changed.run();
              });
    }
  }

  /// Called when a colour has become another.
  void onChange(Runnable called) {
    changed = called;
  }

  static List<CssMetaData<? extends Styleable, ?>> meta() {
    return META;
  }

  Color of(Tint tint) {
    return colours[tint.index()];
  }
}
