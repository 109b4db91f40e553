package dev.wheelhouse.console.control.graph;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.layout.Region;

/// A control that is painted, in the colours of its style sheet.
abstract class Painted extends Region {
  private final Tints tints = new Tints(this);

  Tints tints() {
    return tints;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return Tints.meta();
  }
}
