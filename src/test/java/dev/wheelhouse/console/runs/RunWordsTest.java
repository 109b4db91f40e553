package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class RunWordsTest {
  private static final Instant NOW = Instant.parse("2026-02-18T02:42:18Z");

  private final RunWords english = words(Language.ENGLISH);
  private final RunWords chinese = words(Language.CHINESE);

  @Test
  @Tag("N8")
  void logicalTimeStandsInTheZoneOfItsTrigger() {
    var run = run(Status.created(RunState.QUEUED, NOW), "");

    assertEquals("2026-02-18 09:00", english.slot(run));
    assertEquals(
        "billing date 17  2026-02-18 09:00", english.slot(run(run.status(), "billing date 17")));
  }

  @Test
  void waitingRunSaysForWhat() {
    var queued = Status.created(RunState.QUEUED, NOW);
    var retry = queued.to(RunState.RETRY_WAIT, NOW).due(NOW.plusSeconds(38)).error("exit code 1");

    assertEquals(
        "pool default: 4 of 4 slots busy, position 14",
        english.why(view(queued, new WaitReason.Slot("default", 4, 4, 14)), NOW));
    assertEquals("等待 settle", chinese.waits(new WaitReason.Upstream(List.of("settle")), NOW));
    assertEquals(
        "next attempt in 00:38 · exit code 1", english.why(view(retry, WaitReason.NONE), NOW));
  }

  @Test
  @Tag("P5")
  void eachReasonToWaitIsSaidInBothLanguages() {
    var at = NOW.plusSeconds(60);
    var reasons =
        List.of(
            new WaitReason.Slot("a", 8, 8, 14),
            new WaitReason.PoolClosed("a"),
            new WaitReason.Share("a", Placement.Lane.LIVE),
            new WaitReason.Turn(new RunId(7)),
            new WaitReason.Quota(5, 5),
            new WaitReason.JobLimit(1, 1),
            new WaitReason.GroupLimit("billing", 2, 2),
            new WaitReason.RetryBudget("a", 0.2),
            new WaitReason.Circuit("bank.example", at),
            new WaitReason.SameKey(new RunId(7)),
            new WaitReason.Until(at),
            new WaitReason.Event("file.arrived"),
            new WaitReason.Approval("Ship it?"));

    assertEquals(
        List.of(
            "pool a: 8 of 8 slots busy, position 14",
            "pool a is closed for new work",
            "pool a: the free slots are kept for backfills",
            "waits until run #7 has ended",
            "quota of the tenant: 5 of 5 runs at once",
            "limit of the job: 1 of 1 runs at once",
            "limit of group billing: 2 of 2 runs at once",
            "retry budget of pool a: at most 20 % of all attempts",
            "circuit breaker: bank.example fails too often, next try at 03:43:18",
            "run #7 with the same idempotency key goes on",
            "waits until 03:43:18",
            "waits for the event file.arrived",
            "waits for an approval: Ship it?"),
        reasons.stream().map(it -> english.waits(it, NOW)).toList());
    assertEquals(
        List.of(
            "执行器池 a：8/8 个槽位占用中，排在第 14 位",
            "执行器池 a 不接受新运行",
            "执行器池 a：空闲槽位留给补跑",
            "等待运行 #7 结束",
            "租户配额：同时运行 5/5",
            "作业限制：同时运行 1/1",
            "作业组 billing 限制：同时运行 2/2",
            "执行器池 a 的重试预算：最多占全部执行尝试的 20%",
            "熔断：bank.example 失败过多，03:43:18 再试",
            "等待幂等键相同的运行 #7",
            "等待至 03:43:18",
            "等待事件 file.arrived",
            "等待审批：Ship it?"),
        reasons.stream().map(it -> chinese.waits(it, NOW)).toList());
  }

  @Test
  @Tag("X8")
  void runningRunSaysWhatItWaitsFor() {
    var running = Status.created(RunState.RUNNING, NOW);

    assertEquals(
        "waits for the event file.arrived",
        english.why(view(running, new WaitReason.Event("file.arrived")), NOW));
    assertEquals(
        "stopping since 03:42:18 · waits for an approval: Ship it?",
        english.why(view(running.stopping(NOW), new WaitReason.Approval("Ship it?")), NOW));
  }

  @Test
  void stoppingShowsUntilTheRunHasEnded() {
    var running = Status.created(RunState.RUNNING, NOW).stopping(NOW);

    assertEquals("Stopping", english.state(view(running, WaitReason.NONE)));
    assertEquals("stopping since 03:42:18", english.why(view(running, WaitReason.NONE), NOW));
    assertEquals("已取消", chinese.state(view(running.to(RunState.CANCELED, NOW), WaitReason.NONE)));
  }

  @Test
  void runningTimeGoesOnWithTheClock() {
    var running = Status.created(RunState.RUNNING, NOW);

    assertEquals("2 m 05 s", english.took(running, NOW.plusSeconds(125)));
    assertEquals("", english.took(Status.created(RunState.QUEUED, NOW), NOW));
  }

  @Test
  void manyNamesAreCutShort() {
    assertEquals("a, b, c and 2 more", english.names(List.of("a", "b", "c", "d", "e")));
  }

  @Test
  void screenReadersHearTheStateFirst() {
    var view = view(Status.created(RunState.QUEUED, NOW), new WaitReason.Slot("default", 4, 4, 14));

    assertEquals(
        "Queued, settle, 2026-02-18 09:00, pool default: 4 of 4 slots busy, position 14",
        english.accessible(view, NOW));
  }

  @Test
  @Tag("U12")
  void reasonsOfTheEngineItselfAreInTheOperatorsLanguage() {
    var events = new EventWords(chinese);

    var wait = RunState.RETRY_WAIT;
    assertEquals("退避时间已到", events.detail(moved("RELEASE", wait, RunState.QUEUED, "delay over")));
    assertEquals(
        "引擎重启后找回", events.detail(moved("FIND", RunState.LOST, RunState.RUNNING, "found after")));
  }

  private static RunEvent moved(String type, RunState from, RunState to, String why) {
    return new RunEvent(
        1, TenantId.DEFAULT, new RunId(1), new JobId(1), type, from, to, 1, NOW, "engine", why);
  }

  @Test
  void historySaysWhatHappenedAndWhichPersonDidIt() {
    var events = new EventWords(english);

    assertEquals("created · by mara", events.detail(event("CREATED", RunState.QUEUED, "mara", "")));
    assertEquals(
        "attempt 2, embedded",
        events.detail(event("START", RunState.RUNNING, "engine", "embedded")));
    assertEquals(
        "attempt 2: exit code 1",
        events.detail(event("RETRY", RunState.RETRY_WAIT, "engine", "exit code 1")));
    assertEquals(
        "Stop asked", events.word(event(RunEvent.STOP_REQUESTED, RunState.RUNNING, "mara", "")));
    assertEquals(
        "等待重试", new EventWords(chinese).word(event("RETRY", RunState.RETRY_WAIT, "engine", "")));
  }

  @Test
  void attemptsSayHowTheyEnded() {
    var events = new EventWords(english);

    assertEquals("running", events.result(attempt(null)));
    assertEquals(
        "Exit code 0", events.result(attempt(new Outcome(Outcome.Kind.SUCCEEDED, 0, "", ""))));
    assertEquals(
        "退出码 1",
        new EventWords(chinese)
            .result(attempt(new Outcome(Outcome.Kind.FAILED, 1, "", "exit code 1"))));
    assertEquals(
        "Signal 9 · killed",
        events.result(attempt(new Outcome(Outcome.Kind.STOPPED, null, "9", "killed"))));
    assertEquals("Done", events.result(attempt(Outcome.SUCCESS)));
  }

  private static RunWords words(Language language) {
    var texts = new Texts(language);
    return new RunWords(texts, new Formats(texts, ZoneId.of("Europe/Berlin")));
  }

  private static RunView view(Status status, WaitReason waitsFor) {
    return new RunView(run(status, ""), "settle", false, 0, 0, waitsFor);
  }

  private static Run run(Status status, String label) {
    return new Run(
        new RunId(8841),
        new RunKey(TenantId.DEFAULT, "job:1", "@x", 0),
        Target.task(new JobId(1), 1),
        new Origin(
            TriggerSource.SCHEDULE,
            List.of("main"),
            Instant.parse("2026-02-18T01:00:00Z"),
            ZoneId.of("Asia/Shanghai"),
            label,
            "engine",
            ""),
        Placement.DEFAULT,
        Map.of(),
        status);
  }

  private static RunEvent event(String type, RunState to, String who, String why) {
    return new RunEvent(
        1, TenantId.DEFAULT, new RunId(8841), new JobId(1), type, null, to, 2, NOW, who, why);
  }

  private static Attempt attempt(Outcome outcome) {
    return new Attempt(
        TenantId.DEFAULT, new RunId(8841), 1, 1, "embedded", NOW, null, outcome, Map.of());
  }
}
