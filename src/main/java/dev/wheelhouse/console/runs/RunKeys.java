package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.shell.Shortcut;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The keys of what can be done with a run.
final class RunKeys {
  private RunKeys() {}

  /// Null for what has none.
  static @Nullable Shortcut of(RunAction action) {
    return switch (action) {
      case RERUN -> Shortcut.letter(KeyCode.R);
      case RERUN_WITH_DOWNSTREAM -> Shortcut.shiftLetter(KeyCode.R);
      case STOP -> Shortcut.letter(KeyCode.X);
      case KILL -> Shortcut.shiftLetter(KeyCode.X);
      case MARK_SUCCESS -> Shortcut.letter(KeyCode.M);
      case MARK_FAILED -> Shortcut.shiftLetter(KeyCode.M);
      case SKIP -> Shortcut.letter(KeyCode.S);
      case SUSPEND -> Shortcut.letter(KeyCode.P);
      case CONTINUE -> Shortcut.shiftLetter(KeyCode.P);
      case IT_SUCCEEDED -> Shortcut.letter(KeyCode.Y);
      case IT_DID_NOT_RUN -> Shortcut.shiftLetter(KeyCode.Y);
      case RERUN_FAILED -> Shortcut.shiftLetter(KeyCode.F);
      case RETRY_NOW, CHECKPOINT, DISCARD, COMPENSATE, IT_FAILED -> null;
    };
  }
}
