package dev.wheelhouse;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/// What reads the machine's clock or stops a thread.
final class StaticClock {
  private static final Set<String> SLEEPERS =
      Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit");

  private StaticClock() {}

  static boolean isRead(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return switch (access.getName()) {
      case "now" -> owner.startsWith("java.time.") && !takesAClock(access);
      case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
      case "system" -> owner.equals("java.time.InstantSource");
      case "<init>" ->
          owner.equals("java.util.Date") || owner.equals("java.util.GregorianCalendar");
      case "getInstance" -> owner.equals("java.util.Calendar");
      default ->
          owner.equals("java.time.Clock")
              && (access.getName().startsWith("system") || access.getName().startsWith("tick"));
    };
  }

  private static boolean takesAClock(JavaAccess<?> access) {
    return access.getTarget().getFullName().contains("java.time.Clock");
  }

  static boolean sleeps(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return access.getName().equals("sleep") && SLEEPERS.contains(owner);
  }
}
