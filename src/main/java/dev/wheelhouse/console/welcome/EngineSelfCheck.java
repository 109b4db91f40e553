package dev.wheelhouse.console.welcome;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.welcome.Check.Level;
import java.nio.file.Path;
import java.util.List;

/// The checks of an engine, from the figures that it gives about itself.
public final class EngineSelfCheck implements SelfCheck {
  private static final long LITTLE_ROOM = 2_000_000_000L;
  private static final long NO_ROOM = 100_000_000L;
  private static final String UNSUPERVISED = "NONE";

  private final EngineApi engine;
  private final Caller caller;
  private final Path home;

  /// @param home the operator's home folder, shown as `~`
  public EngineSelfCheck(EngineApi engine, Caller caller, Path home) {
    this.engine = engine;
    this.caller = caller;
    this.home = home;
  }

  @Override
  public List<Check> run() {
    return checks(engine.ask(new Query.Health(), caller), home);
  }

  /// The checks that these figures stand for.
  public static List<Check> checks(EngineHealth health, Path home) {
    return List.of(
        Check.of("store", Level.GOOD, shown(health.folder(), home), health.durability()),
        Check.of("disk", room(health.freeBytes()), Formats.bytes(health.freeBytes())),
        Check.of(
            "slots", health.slots() > 0 ? Level.GOOD : Level.BAD, Integer.toString(health.slots())),
        supervision(health.supervision()));
  }

  private static Check supervision(String tier) {
    return tier.equals(UNSUPERVISED)
        ? Check.of("unsupervised", Level.WARNING)
        : Check.of("supervision", Level.GOOD);
  }

  private static String shown(Path folder, Path home) {
    return folder.startsWith(home)
        ? Path.of("~").resolve(home.relativize(folder)).toString()
        : folder.toString();
  }

  private static Level room(long bytes) {
    if (bytes < NO_ROOM) {
      return Level.BAD;
    }
    return bytes < LITTLE_ROOM ? Level.WARNING : Level.GOOD;
  }
}
