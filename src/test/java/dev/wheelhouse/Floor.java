package dev.wheelhouse;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// A group of packages and how high it stands: it imports what stands lower, and itself.
enum Floor {
  TIME(0, "time"),
  TASK(0, "task"),
  MODEL(1, "model"),
  API(2, "api"),
  STORE(2, "store"),
  WIRE(3, "http.wire"),
  SAMPLE(3, "sample"),
  ENGINE(4, "engine"),
  JPA(4, "store.jpa"),
  SERVER(4, "http.server"),
  CLIENT(4, "http.client"),
  ADAPTER(4, "adapter"),
  CONSOLE(5, "console"),
  CLI(5, "cli"),
  APP(6, "app");

  static final String ROOT = "dev.wheelhouse.";

  private final int height;
  private final String prefix;

  Floor(int height, String group) {
    this.height = height;
    this.prefix = ROOT + group;
  }

  /// The group that holds a package; `store.jpa` is told from `store` by the longer name.
  static Optional<Floor> of(String packageName) {
    return Arrays.stream(values())
        .filter(floor -> (packageName + ".").startsWith(floor.prefix + "."))
        .max(Comparator.comparingInt(floor -> floor.prefix.length()));
  }

  static Optional<Floor> of(JavaClass javaClass) {
    return of(javaClass.getPackageName());
  }

  boolean mayImport(Floor other) {
    return this == other || height > other.height;
  }
}
