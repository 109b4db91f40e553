package dev.wheelhouse.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// The program's own log: `log/engine.log` in the store's folder, five old files of 10 MB beside
/// it; `WHEELHOUSE_LOG=json` writes one JSON object a line. Where it goes is known when a store is
/// opened, so `logback.xml` names levels only and the rest is done here.
final class EngineLog {
  private static final String FORM =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{0}: %msg%n";
  private static final FileSize LARGEST = new FileSize(10 * FileSize.MB_COEFFICIENT);
  private static final int OLD_FILES = 5;

  private EngineLog() {}

  /// From now on the log goes into the folder; a folder that can't be written gets none.
  static void into(Path folder) {
    Path file = folder.resolve("log").resolve("engine.log");
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      return;
    }
    replace("file", file(file));
  }

  /// Warnings and worse are shown on the terminal.
  static void toTerminal() {
    var warnings = new ThresholdFilter();
    warnings.setLevel("WARN");
    warnings.start();
    var terminal = new ConsoleAppender<ILoggingEvent>();
    terminal.setContext(context());
    terminal.setTarget("System.err");
    terminal.setEncoder(encoder(context(), false));
    terminal.addFilter(warnings);
    replace("terminal", terminal);
  }

  private static Appender<ILoggingEvent> file(Path file) {
    LoggerContext context = context();
    var appender = new RollingFileAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setFile(file.toString());
    var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
    size.setContext(context);
    size.setMaxFileSize(LARGEST);
    size.start();
    var old = new FixedWindowRollingPolicy();
    old.setContext(context);
    old.setParent(appender);
    old.setFileNamePattern(file.toString().replace("%", "\\%") + ".%i");
    old.setMinIndex(1);
    old.setMaxIndex(OLD_FILES);
    old.start();
    appender.setTriggeringPolicy(size);
    appender.setRollingPolicy(old);
    appender.setEncoder(encoder(context, "json".equalsIgnoreCase(System.getenv("WHEELHOUSE_LOG"))));
    return appender;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, boolean json) {
    if (json) {
      var encoder = new JsonEncoder();
      encoder.setContext(context);
      encoder.start();
      return encoder;
    }
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(FORM);
    encoder.setCharset(UTF_8);
    encoder.start();
    return encoder;
  }

  private static void replace(String name, Appender<ILoggingEvent> appender) {
    Logger root = context().getLogger(Logger.ROOT_LOGGER_NAME);
    Appender<ILoggingEvent> former = root.getAppender(name);
    if (former != null) {
      root.detachAppender(former);
      former.stop();
    }
    appender.setName(name);
    appender.start();
    root.addAppender(appender);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }
}
