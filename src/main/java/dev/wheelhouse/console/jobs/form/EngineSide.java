package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.definition.Definition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the engine says of a definition that is to be saved.
///
/// @param of the definition that was shown to it; null before the first answer
/// @param refusal null when it would be saved
/// @param readOnly whether nothing can be saved there at all
/// @param names that can be chosen
record EngineSide(
    @Nullable Definition of, @Nullable Fault refusal, boolean readOnly, KnownNames names) {
  static final EngineSide UNKNOWN = new EngineSide(null, null, false, KnownNames.NONE);

  EngineSide answered(Definition definition, @Nullable Fault fault, Capabilities.Support saving) {
    var locked =
        saving == Capabilities.Support.READ_ONLY || saving == Capabilities.Support.FORBIDDEN;
    return new EngineSide(definition, fault, locked, names);
  }

  EngineSide knowing(KnownNames others) {
    return new EngineSide(of, refusal, readOnly, others);
  }

  /// Another version stands there than the one that was opened.
  boolean conflict() {
    return refusal != null && refusal.code().equals(Fault.VERSION_CONFLICT);
  }

  /// Findings beside those of the form's own check. A name that is taken stays taken until another
  /// one is typed.
  List<Finding> findings(Definition shown) {
    if (refusal == null || of == null || conflict()) {
      return List.of();
    }
    if (refusal.code().equals(Fault.NAME_TAKEN)) {
      return of.name().equals(shown.name()) ? List.of(taken(of.name())) : List.of();
    }
    return of.equals(shown) ? fields(refusal) : List.of();
  }

  private static Finding taken(String name) {
    var open = new Fix(Said.of("job-form.fix-open"), new Fix.Remedy.Open(name));
    return Finding.error("name", Said.of("job-form.name-taken", name), open);
  }

  private static List<Finding> fields(Fault fault) {
    var paths = fault.details().getOrDefault("field", List.of());
    var words = fault.details().getOrDefault("problems", List.of(fault.message()));
    return Optional.of(paths)
        .filter(it -> !it.isEmpty())
        .map(it -> Finding.error(it.getFirst(), Said.check(words.getFirst())))
        .or(() -> Optional.of(Finding.error("", Said.check(fault.message()))))
        .stream()
        .toList();
  }
}
