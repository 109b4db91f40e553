package dev.wheelhouse.model.cron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Every row of cron-cases.tsv: kind, and the next three firings.
@Tag("T5")
class CronCasesTest {

  @TestFactory
  Stream<DynamicTest> rowFiresAsVerified() throws IOException {
    return rows().map(row -> DynamicTest.dynamicTest(row[0] + " " + row[4], () -> verify(row)));
  }

  static Stream<String[]> rows() throws IOException {
    try (InputStream in = CronCasesTest.class.getResourceAsStream("/cron-cases.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split("\t", -1));
    }
  }

  private static void verify(String[] row) {
    CronExpression expression = CronExpression.parse(row[4]);
    ZoneId zone = ZoneId.of(row[5]);
    Instant from = OffsetDateTime.parse(row[6]).toInstant();

    List<String> firings = nextThree(expression, from, zone);

    assertEquals(CronKind.valueOf(row[3]), expression.kind());
    assertEquals(List.of(row[7], row[8], row[9]), firings);
  }

  private static List<String> nextThree(CronExpression expression, Instant from, ZoneId zone) {
    List<String> firings = new ArrayList<>();
    Optional<Instant> at = Optional.of(from);
    while (firings.size() < 3) {
      at = at.flatMap(instant -> expression.next(instant, zone));
      firings.add(at.map(i -> i.atZone(zone).toOffsetDateTime().toString()).orElse("NEVER"));
    }
    return firings;
  }
}
