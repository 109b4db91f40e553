package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody else saved the job since it was opened here.
///
/// @param theirs as the engine has it now; null when it is gone
/// @param mine as it stands in the form
record Conflict(@Nullable SavedDefinition theirs, Definition mine) {

  /// The version that a save of mine would go over; 0 when there is none left.
  int version() {
    return theirs == null ? 0 : theirs.version();
  }

  List<LineDiff.Row> rows() {
    var left = theirs == null ? "" : DefinitionJson.writeYaml(theirs.definition());
    return LineDiff.of(left, DefinitionJson.writeYaml(mine));
  }
}
