package dev.wheelhouse.app;

import dev.wheelhouse.cli.Supplies;
import dev.wheelhouse.cli.Verbs;
import dev.wheelhouse.time.SystemTimers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The program's door: no verb opens the console, a verb is handed to the command line.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = terminal(FileDescriptor.out, "stdout.encoding");
    PrintWriter err = terminal(FileDescriptor.err, "stderr.encoding");
    System.exit(run(out, err, args));
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    try (var timers = new SystemTimers()) {
      var engines = new StoreEngines(timers);
      Folders folders = Folders.ofThisMachine();
      var supplies =
          new Supplies(
              new ConsoleStart(err, folders),
              EngineLog::toTerminal,
              engines::start,
              new Supplies.Stores(engines::startQuiet, folders.store(), new HiddenValue(System.in)),
              new Benches(timers),
              timers);
      return new Verbs(out, err, supplies).run(args);
    }
  }

  /// A terminal without a locale claims to know ASCII only, which no terminal does any more.
  private static PrintWriter terminal(FileDescriptor descriptor, String encodingProperty) {
    String encoding = System.getProperty(encodingProperty, "UTF-8");
    Charset charset = Charset.forName(encoding, StandardCharsets.UTF_8);
    Charset wide = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), wide), true);
  }
}
