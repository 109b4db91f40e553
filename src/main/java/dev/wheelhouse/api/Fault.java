package dev.wheelhouse.api;

import java.util.List;
import java.util.Map;

/// Why something was refused or failed: a code that windows translate, and a sentence in English.
///
/// @param code as the API spells it, such as `409_DAG_CYCLE_DETECTED`
/// @param message names the object, the fact and the remedy
/// @param details by name, such as `field` or `path`
public record Fault(String code, String message, Map<String, List<String>> details) {
  public Fault {
    details = Map.copyOf(details);
  }

  public static Fault of(String code, String message) {
    return new Fault(code, message, Map.of());
  }

  /// A fault of one field of a definition or request.
  public static Fault field(String path, String message) {
    return new Fault(INVALID_FIELD, message, Map.of("field", List.of(path)));
  }

  public static final String INVALID_FIELD = "400_INVALID_FIELD";
  public static final String NOT_FOUND = "404_NOT_FOUND";
  public static final String VERSION_CONFLICT = "409_VERSION_CONFLICT";
  public static final String NAME_TAKEN = "409_NAME_TAKEN";
  public static final String IN_USE = "409_IN_USE";
  public static final String CYCLE = "409_DAG_CYCLE_DETECTED";
  public static final String STATE_CONFLICT = "409_STATE_CONFLICT";
  public static final String PARAMETERS_DIFFER = "409_MANUAL_RUN_DIFFERS";
  public static final String EVENT_DIFFERS = "409_EVENT_DIFFERS";
  public static final String JOB_PAUSED = "423_JOB_PAUSED";
  public static final String QUOTA_EXCEEDED = "429_TENANT_QUOTA_EXCEEDED";
  public static final String OVERLOADED = "503_DISPATCHER_OVERLOADED";
  public static final String DUPLICATE_OPERATION = "409_DUPLICATE_OPERATION";
  public static final String STORE_UNAVAILABLE = "503_STORE_UNAVAILABLE";
  public static final String INTERNAL = "500_INTERNAL";
  public static final String ENGINE_STOPPED = "503_ENGINE_STOPPED";
}
