package dev.wheelhouse.console.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What checks and refusals say against the sentences that the window knows: found in the sources,
/// so that one that is new there is missed here.
@Tag("U12")
class CheckWordsTest {
  private static final Path ROOT = Path.of("src", "main", "java", "dev", "wheelhouse");

  /// Whatever the editor and the job form show comes from here.
  private static final List<String> SAYING =
      List.of(
          "model/check/",
          "model/dag/DagCheck",
          "model/dag/EdgeCheck",
          "model/definition/",
          "model/sql/",
          "engine/SaveRefusals",
          "engine/PartRefusals",
          "engine/NameRefusals",
          "engine/OwnRefusals",
          "engine/task/shell/LimitProbe",
          "http/wire/");

  /// Told to developers or at dispatch, never of a definition that is edited; or shell commands.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "The logical time 7 with 7 is no instant.",
          "The logical time 7 with 7 leaves the calendar.",
          "The secret 7 can't stand here.",
          "There is no secret 7. Save it, or correct the name.",
          "7 is required. Give it a value.",
          "reading a text in memory",
          "writing a definition",
          "(line 7, column 7).",
          "ANSWER, POLL, CALLBACK",
          "NONE, BASIC, BEARER",
          "other job's or DAG's name",
          "exec 7test -x");

  private static final Pattern DOC = Pattern.compile("^\\s*///.*$", Pattern.MULTILINE);
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern BETWEEN = Pattern.compile("\"\\s*\\+\\s*[^\";{]+?\\+\\s*\"");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern FORMAT = Pattern.compile("%(?:\\d\\$)?(?:\\.0)?[sdf]");
  private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,} [a-z]{2,} [a-z]{2,}");

  private final CheckWords chinese = new CheckWords(Language.CHINESE);

  @Test
  void everySentenceOfAChecksSourceIsKnown() {
    // when each is said with 7 for whatever it names
    var unknown =
        sentences()
            .filter(it -> !ELSEWHERE.contains(it))
            .filter(it -> isUnknown(it))
            .collect(Collectors.toCollection(TreeSet::new));

    // then
    assertEquals(Set.of(), unknown);
  }

  /// What a source puts together may begin or end with what it names.
  private boolean isUnknown(String text) {
    return Stream.of("%s", "7%s", "%s 7", "%s7", "7 %s", "%s 7.", "7 %s 7")
        .map(it -> it.replace("%s", text))
        .flatMap(
            it ->
                Stream.of("The name ", "The secret ")
                    .map(
                        w ->
                            it.replaceFirst("^The 7 ", w + "7 ")
                                .replaceFirst(
                                    "^The name 7 (is empty|has 7 char|\"7\" begins)",
                                    "The name $1")))
        .allMatch(it -> chinese.of(it).isEmpty());
  }

  @Test
  void noSentenceStandsHereThatNobodySays() {
    var sources = all();
    var english = CheckWords.bundle(Locale.ROOT);
    var unsaid =
        english.keySet().stream()
            .filter(key -> !saidIn(sources, english.getString(key)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(Set.of(), unsaid);
  }

  /// Each stretch between two places is written somewhere.
  private static boolean saidIn(String sources, String sentence) {
    return Stream.of(sentence.split("\\{(?:\\+?\\d|what)}|\\. "))
        .map(it -> it.replaceAll("^(?:The secret|[ ,.;:])+|[ ,.;:]+$", ""))
        .filter(it -> it.length() > 12)
        .allMatch(sources::contains);
  }

  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
    var english = CheckWords.bundle(Locale.ROOT);
    var words = CheckWords.bundle(Language.CHINESE.locale());

    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(words.keySet()));
    for (var key : english.keySet()) {
      assertEquals(places(english.getString(key)), places(words.getString(key)), key);
      assertFalse(ENGLISH.matcher(words.getString(key)).find(), key);
    }
  }

  private static Set<String> places(String sentence) {
    return Pattern.compile("\\{\\+?(\\d|what)}")
        .matcher(sentence)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The command is empty. Write what should run.                         | 命令为空。请写明要运行什么。
          The node key 12 is a number, which would be taken for an id. Add a letter. | 节点键 12 是数字，会被当作编号。请加上字母。
          The other job's or DAG's name is empty. Give it one.                 | 所等待的作业或 DAG 的名称为空。请填写。
          The default of n is "x"; give a whole number such as 42.             | 默认值有误：n 的值是“x”；请给出整数，例如 42。
          In the DAG d: ${upstream.a.output.b} names a node that the DAG does not have. | 在 DAG d 中：${upstream.a.output.b} 引用的节点在 DAG 中不存在。
          The edge a → b asks for no exit code, so it would never be picked. Name one. | 连线 a → b 没有列出退出码，永远不会被选中。请给出一个。
          The definition is a list; give an object in braces.                  | 定义 是列表；请给出花括号中的对象。
          task.retries is the number 1.5; give a whole number, 0 or more.      | task.retries 是数字 1.5；请给出不小于 0 的整数。
          """)
  void aSentenceIsSaidAnewWithWhatItNames(String english, String words) {
    assertEquals(words, new Texts(Language.CHINESE).check(english));
  }

  @Test
  void inEnglishEverySentenceStaysAsItIs() {
    var english = new Texts(Language.ENGLISH);

    assertEquals(
        "The default of n is \"x\"; give a whole number such as 42.",
        english.check("The default of n is \"x\"; give a whole number such as 42."));
    assertEquals("what nobody knows", english.check("what nobody knows"));
  }

  private static Stream<String> sentences() {
    return SAYING.stream()
        .flatMap(CheckWordsTest::files)
        .map(CheckWordsTest::source)
        .flatMap(it -> TEXT.matcher(it).results())
        .map(CheckWordsTest::sentence)
        .filter(it -> it.split("\\s+").length >= 3)
        .filter(it -> it.chars().filter(Character::isLetter).count() > 8);
  }

  private static String sentence(MatchResult text) {
    var plain = text.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
    return FORMAT.matcher(plain).replaceAll("7").strip();
  }

  private static String source(Path file) {
    try {
      var text = DOC.matcher(Files.readString(file)).replaceAll("");
      return BETWEEN.matcher(JOINED.matcher(text).replaceAll("")).replaceAll("7");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As it is written, for what stands between places.
  private static String all() {
    return Stream.concat(SAYING.stream(), Stream.of("engine/calendar/CalendarRefusals"))
        .flatMap(CheckWordsTest::files)
        .map(CheckWordsTest::source)
        .map(it -> it.replace("\\\"", "\"").replaceAll("%(?:\\d\\$)?(?:\\.0)?[sdf]", "7"))
        .collect(Collectors.joining());
  }

  private static Stream<Path> files(String start) {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> ROOT.relativize(it).toString().replace('\\', '/').startsWith(start))
          .filter(it -> it.toString().endsWith(".java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
