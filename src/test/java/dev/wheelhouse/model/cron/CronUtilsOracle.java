package dev.wheelhouse.model.cron;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// The only door to cron-utils: a second reading of an expression, in UTC, for what both read
/// alike. Left out is what cron-utils 9.2.1 gets wrong: reversed ranges, `W`, lists with `L`.
final class CronUtilsOracle {
  private static final Pattern MISREAD = Pattern.compile("W|L-|,.*L|L.*,");
  private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

  private CronUtilsOracle() {}

  static boolean understands(String expression) {
    boolean reversed =
        RANGE
            .matcher(expression)
            .results()
            .anyMatch(r -> Integer.parseInt(r.group(1)) > Integer.parseInt(r.group(2)));
    return !reversed && !MISREAD.matcher(expression).find();
  }

  static Optional<Instant> next(String expression, Instant after) {
    ZonedDateTime at = after.atZone(ZoneOffset.UTC);
    return ExecutionTime.forCron(PARSER.parse(expression))
        .nextExecution(at)
        .map(ZonedDateTime::toInstant);
  }
}
