package dev.wheelhouse.console.control.graph;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;

/// How long a hundred pixels of the design are in the window: the style sheets are written for each
/// size that an operator can wish for, and a canvas reads that size there.
final class Hundred extends SimpleStyleableDoubleProperty {
  private static final CssMetaData<GraphCanvas, Number> META =
      new CssMetaData<>("-graph-hundred", StyleConverter.getSizeConverter(), 100) {
        @Override
        public boolean isSettable(GraphCanvas styled) {
          return true;
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(GraphCanvas styled) {
          return styled.hundred();
        }
      };
  private static final List<CssMetaData<? extends Styleable, ?>> WITH_TINTS =
      Stream.concat(Tints.meta().stream(), Stream.of(META)).toList();

  Hundred(GraphCanvas owner) {
    super(META, owner, "hundred", 100.0);
  }

  static List<CssMetaData<? extends Styleable, ?>> withTints() {
    return WITH_TINTS;
  }
}
