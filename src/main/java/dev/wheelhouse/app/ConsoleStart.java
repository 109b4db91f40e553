package dev.wheelhouse.app;

import dev.wheelhouse.cli.ExitCode;
import java.io.PrintWriter;
import java.util.function.IntSupplier;

/// Opens the console and answers the program's exit code when its window is closed.
record ConsoleStart(PrintWriter err) implements IntSupplier {

  @Override
  public int getAsInt() {
    err.println("The console is not built in.");
    err.flush();
    return ExitCode.FAILED;
  }
}
