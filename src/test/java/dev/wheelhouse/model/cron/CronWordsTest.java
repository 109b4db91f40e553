package dev.wheelhouse.model.cron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T1")
class CronWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 2 * * ? | At 02:00 every day | 每天 02:00
          0 0/5 * * * ? | Every 5 minutes | 每 5 分钟
          0 0/30 * * * ? | Every 30 minutes | 每 30 分钟
          0 * * * * ? | Every minute | 每分钟
          */10 * * * * ? | Every 10 seconds | 每 10 秒
          * * * * * ? | Every second | 每秒
          0 0 * * * ? | Every hour | 每小时整点
          0 15 * * * ? | At minute 15 of every hour | 每小时第 15 分
          0 7/20 * * * ? | Every 20 minutes from minute 7 of every hour | 每小时，从第 7 分起每 20 分钟
          0 0 */2 * * ? | Every 2 hours | 每 2 小时
          0 0/30 8-18 * * ? | Every 30 minutes from 08:00 to 18:30, every day | 每天 08:00 至 18:30 每 30 分钟
          0 0 22-2 * * ? | Every hour from 22:00 to 02:00, every day | 每天 22:00 至 02:00 每小时
          0 0 22-2 ? * MON | At 00:00, 01:00, 02:00, 22:00 and 23:00 on Monday | 每周一 00:00、01:00、02:00、22:00 和 23:00
          0 0/5 22-2 ? * MON | Every 5 minutes in hours 0 to 2, 22 and 23, on Monday | 每周一 0 至 2、22 和 23 时每 5 分钟
          0 30 9-17 ? * MON-FRI | Every hour from 09:30 to 17:30, on Monday to Friday | 周一至周五 09:30 至 17:30 每小时
          0 30 8 ? * MON-FRI | At 08:30 on Monday to Friday | 周一至周五 08:30
          0 0 2,14 * * ? | At 02:00 and 14:00 every day | 每天 02:00 和 14:00
          59 59 23 * * ? | At 23:59:59 every day | 每天 23:59:59
          0 0/5 14,18 * * ? | Every 5 minutes in hours 14 and 18, every day | 每天 14 和 18 时每 5 分钟
          0 0 9 ? * SUN | At 09:00 on Sunday | 每周日 09:00
          0 0 9 ? * SAT,SUN | At 09:00 on Saturday and Sunday | 每周六和周日 09:00
          0 0 9 ? * FRI-MON | At 09:00 on Friday to Monday | 周五至周一 09:00
          0 0 9 ? * 2/2 | At 09:00 on Monday, Wednesday and Friday | 每周一、周三和周五 09:00
          0 0 0 L * ? | At 00:00 on the last day of every month | 每月最后一天 00:00
          0 0 0 L-3 * ? | At 00:00 on the day 3 days before the last day of every month | 每月倒数第 4 天 00:00
          0 0 9 LW * ? | At 09:00 on the last weekday of every month | 每月最后一个工作日 09:00
          0 0 9 15W * ? | At 09:00 on the weekday nearest day 15 of every month | 每月最接近 15 日的工作日 09:00
          0 0 12 1,L * ? | At 12:00 on day 1 and the last day of every month | 每月 1 日和最后一天 12:00
          0 0 12 1,15 * ? | At 12:00 on days 1 and 15 of every month | 每月 1 日和 15 日 12:00
          0 0 10 10-20 * ? | At 10:00 on days 10 to 20 of every month | 每月 10 日至 20 日 10:00
          0 0 12 1/2 * ? | At 12:00 on every 2nd day from day 1 of every month | 每月从 1 日起每 2 天 12:00
          0 0 9 ? * MON#1 | At 09:00 on the first Monday of every month | 每月第一个周一 09:00
          0 0 9 ? * 6L | At 09:00 on the last Friday of every month | 每月最后一个周五 09:00
          0 0 9 ? * 2#1,6L | At 09:00 on the first Monday and the last Friday of every month | 每月第一个周一和最后一个周五 09:00
          0 0 9 1 JAN ? | At 09:00 on 1 January | 1 月 1 日 09:00
          0 0 9 1 NOV-FEB ? | At 09:00 on day 1 of every month from November to February | 11 月至次年 2 月每月 1 日 09:00
          0 0 9 1 NOV-FEB ? 2026 | At 09:00 on day 1 of January, February, November and December in 2026 | 2026 年 1 月、2 月、11 月和 12 月的 1 日 09:00
          0 0 0 1 1,4,7,10 ? | At 00:00 on day 1 of January, April, July and October | 1 月、4 月、7 月和 10 月的 1 日 00:00
          0 0 0 L 2 ? | At 00:00 on the last day of February | 2 月最后一天 00:00
          0 0 2 * 12 ? | At 02:00 every day in December | 12 月每天 02:00
          0 0 12 1 1 ? 2026/4 | At 12:00 on 1 January, in every 4th year from 2026 | 从 2026 年起每 4 年，1 月 1 日 12:00
          0 0 0 29 2 ? 2027-2033 | At 00:00 on 29 February, from 2027 to 2033 | 2027 年至 2033 年，2 月 29 日 00:00
          0 0/5 * * * ? 2026 | Every 5 minutes in 2026 | 2026 年每 5 分钟
          0 */15 * ? 4/6 THU | Every 15 minutes on Thursday in April and October | 4 月和 10 月每周四每 15 分钟
          10/8 23-47 6,17,22 ? * 2#3 | Every 8 seconds from second 10, in minutes 23 to 47 of hours 6, 17 and 22, on the third Monday of every month | 每月第三个周一 6、17 和 22 时第 23 至 47 分，从第 10 秒起每 8 秒
          55 0/11 */6 * * ? | At second 55, in every 11th minute from minute 0 of hours 0, 6, 12 and 18, every day | 每天 0、6、12 和 18 时，从第 0 分起每 11 分钟的第 55 秒
          30 4 1,15 * 5 | At 04:30 on days 1 and 15 of every month, and also on Friday | 每月 1 日和 15 日，以及每周五 04:30
          0 0 */2 * MON | At 00:00 on every 2nd day from day 1 of every month, but only on Monday | 每月从 1 日起每 2 天（仅限周一）00:00
          */15 * * * * | Every 15 minutes | 每 15 分钟
          @daily | At 00:00 every day | 每天 00:00
          @hourly | Every hour | 每小时整点
          @weekly | At 00:00 on Sunday | 每周日 00:00
          """)
  void sentenceIsPlainInBothLanguages(String expression, String english, String chinese) {
    CronExpression parsed = CronExpression.parse(expression);

    assertEquals(english, CronWords.describe(parsed, Locale.ENGLISH));
    assertEquals(chinese, CronWords.describe(parsed, Locale.CHINESE));
  }

  @Test
  void otherLanguagesGetEnglish() {
    CronExpression daily = CronExpression.parse("0 0 2 * * ?");

    assertEquals("At 02:00 every day", CronWords.describe(daily, Locale.FRENCH));
    assertEquals("每天 02:00", CronWords.describe(daily, Locale.TRADITIONAL_CHINESE));
  }

  @Test
  void everyExpressionHasASentence() throws IOException {
    Random random = new Random(7);

    CronCasesTest.rows().map(row -> row[4]).forEach(CronWordsTest::isSaid);
    for (int i = 0; i < 5_000; i++) {
      isSaid(RandomCron.make(random).text());
    }
  }

  private static void isSaid(String text) {
    CronExpression expression = CronExpression.parse(text);

    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
      String sentence = CronWords.describe(expression, language);
      assertFalse(
          sentence.isBlank()
              || sentence.contains("  ")
              || sentence.contains("[")
              || sentence.contains("，，")
              || sentence.endsWith(" "),
          text + ": " + sentence);
    }
  }
}
