package dev.wheelhouse.console.jobs.form;

import java.time.ZoneId;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What fields show and change, wherever they stand: their texts, what is wrong with them, and the
/// names that can be chosen.
public interface FieldsModel {
  ObservableValue<JobFields> fieldsProperty();

  JobFields fields();

  /// Puts a text into a field.
  void put(String path, String text);

  /// Changes several fields or rows at once.
  void change(UnaryOperator<JobFields> by);

  ProblemsModel problems();

  ObservableValue<KnownNames> namesProperty();

  /// Of triggers that say none.
  ZoneId zone();

  /// What each field is compared with and can be set back to; null where nothing is.
  ObservableValue<@Nullable JobFields> comparedProperty();
}
