package dev.wheelhouse.console.overview;

/// Why the step of a cause can't be done now.
enum Hindrance {
  NONE(""),
  NO_ANSWER("hindrance.no-answer"),
  UNDER_WAY("hindrance.under-way"),
  NOTHING_TO_DO("hindrance.nothing-to-do"),
  READ_ONLY("hindrance.read-only"),
  /// The engine would refuse it; its words stand in the preview.
  REFUSED("hindrance.refused");

  private final String textKey;

  Hindrance(String textKey) {
    this.textKey = textKey;
  }

  String textKey() {
    return textKey;
  }
}
