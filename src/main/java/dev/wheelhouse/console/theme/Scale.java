package dev.wheelhouse.console.theme;

/// The size of everything in the window.
public enum Scale {
  SMALL(90),
  NORMAL(100),
  LARGE(115),
  HUGE(130);

  private final int percent;

  Scale(int percent) {
    this.percent = percent;
  }

  public int percent() {
    return percent;
  }

  public double factor() {
    return percent / 100.0;
  }

  /// A size of the design in pixels of this scale.
  public double px(double designed) {
    return designed * factor();
  }
}
