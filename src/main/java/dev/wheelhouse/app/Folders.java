package dev.wheelhouse.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the store and the console's settings lie when nobody says otherwise, as each system has
/// it. `WHEELHOUSE_STORE` and `WHEELHOUSE_CONFIG` go first.
public record Folders(Path store, Path config) {

  public static Folders ofThisMachine() {
    return of(
        System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
  }

  static Folders of(Map<String, String> environment, String system, String home) {
    Folders usual = usual(environment, system.toLowerCase(Locale.ROOT), Path.of(home));
    return new Folders(
        path(environment, "WHEELHOUSE_STORE", usual.store()),
        path(environment, "WHEELHOUSE_CONFIG", usual.config()));
  }

  private static Folders usual(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("windows")) {
      Path local = path(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
      return new Folders(
          local.resolve("Wheelhouse"), local.resolve("Wheelhouse").resolve("console"));
    }
    if (system.startsWith("mac")) {
      Path support = home.resolve("Library").resolve("Application Support").resolve("Wheelhouse");
      return new Folders(support, support.resolve("console"));
    }
    return new Folders(
        path(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
            .resolve("wheelhouse"),
        path(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("wheelhouse"));
  }

  private static Path path(Map<String, String> environment, String name, Path otherwise) {
    String given = environment.getOrDefault(name, "");
    return given.isBlank() ? otherwise : Path.of(given);
  }
}
