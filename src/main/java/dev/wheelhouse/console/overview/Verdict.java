package dev.wheelhouse.console.overview;

/// How a figure stands to its target.
public enum Verdict {
  NO_DATA("mdi2m-minus-circle-outline", "overview.no-data"),
  GOOD("mdi2c-check-circle", "overview.good"),
  /// Four fifths of the budget are used.
  NEAR("mdi2a-alert", "overview.near"),
  BROKEN("mdi2c-close-octagon", "overview.broken");

  private static final double NEAR_FROM = 0.8;

  /// A share of runs is a quotient; what equals its target on paper must not miss it by rounding.
  private static final double ROUNDING = 1e-9;

  private final String icon;
  private final String textKey;

  Verdict(String icon, String textKey) {
    this.icon = icon;
    this.textKey = textKey;
  }

  /// @param used of the budget, in its unit
  public static Verdict of(double used, double budget) {
    if (used > budget + ROUNDING) {
      return BROKEN;
    }
    return budget > 0 && used >= NEAR_FROM * budget - ROUNDING ? NEAR : GOOD;
  }

  public String icon() {
    return icon;
  }

  /// The key of its word for screen readers.
  public String textKey() {
    return textKey;
  }
}
