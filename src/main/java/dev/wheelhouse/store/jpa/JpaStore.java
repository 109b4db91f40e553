package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.AuditReads;
import dev.wheelhouse.store.CalendarReads;
import dev.wheelhouse.store.CapacityReads;
import dev.wheelhouse.store.CheckpointReads;
import dev.wheelhouse.store.ControlReads;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.EventReads;
import dev.wheelhouse.store.FailureReads;
import dev.wheelhouse.store.HistoryReads;
import dev.wheelhouse.store.HoldReads;
import dev.wheelhouse.store.InsightReads;
import dev.wheelhouse.store.ItemReads;
import dev.wheelhouse.store.JobReads;
import dev.wheelhouse.store.KeyReads;
import dev.wheelhouse.store.MisfireReads;
import dev.wheelhouse.store.OperationReads;
import dev.wheelhouse.store.OutputReads;
import dev.wheelhouse.store.QueueReads;
import dev.wheelhouse.store.RuleReads;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.SecretReads;
import dev.wheelhouse.store.SelectionReads;
import dev.wheelhouse.store.ServiceReads;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.TriggerReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.store.VersionReads;
import java.util.List;
import org.hibernate.SessionFactory;

/// The store over Hibernate and one database.
final class JpaStore implements Store {
  private final Backend backend;
  private final SessionFactory sessions;
  private final IdBlocks ids;
  private final GroupWriter writer;
  private final DefinitionReads definitions;
  private final VersionReads versions;
  private final JobReads jobs;
  private final RunReads runs;
  private final TriggerReads triggers;
  private final HistoryReads history;
  private final EventReads events;
  private final AuditReads audit;
  private final CalendarReads calendars;
  private final MisfireReads misfires;
  private final CapacityReads capacity;
  private final SecretReads secrets;
  private final CheckpointReads checkpoints;
  private final OutputReads outputs;
  private final ServiceReads services;

  private final KeyReads keys;
  private final FailureReads failures;
  private final HoldReads holds;
  private final ControlReads controls;
  private final RuleReads rules;
  private final InsightReads insight;
  private final QueueReads queues;
  private final SelectionReads selections;
  private final OperationReads operations;
  private final ItemReads items;

  JpaStore(Backend backend, SessionFactory sessions, DefinitionCodec codec) {
    var reading = new Reading(sessions);
    this.backend = backend;
    this.sessions = sessions;
    this.ids = new IdBlocks(backend);
    this.writer =
        new GroupWriter(
            sessions, backend, new DefinitionRows(codec), new EventNumbers(new IdBlocks(backend)));
    var rows = new DefinitionQueries(reading, codec);
    this.definitions = rows;
    this.versions = new VersionQueries(reading, rows);
    this.jobs = new JobQueries(reading, rows);
    this.runs = new RunQueries(reading);
    this.triggers = new TriggerQueries(reading);
    this.history = new HistoryQueries(reading);
    this.events = new EventQueries(reading);
    this.audit = new AuditChain(sessions);
    this.calendars = new CalendarQueries(reading);
    this.misfires = new MisfireQueries(reading);
    this.capacity = new CapacityQueries(reading);
    this.secrets = new SecretRows(reading);
    this.checkpoints = new CheckpointRows(reading);
    this.outputs = new OutputRows(reading);
    this.services = new ServiceQueries(reading);

    this.keys = new KeyQueries(reading);
    this.failures = new FailureQueries(reading);
    this.holds = new HoldQueries(reading);
    this.controls = new ControlQueries(reading);
    this.rules = new RuleRows(reading);
    this.insight = new InsightQueries(reading);
    this.queues = new QueueQueries(reading);
    this.selections = new SelectionQueries(reading);
    this.operations = new OperationQueries(reading);
    this.items = new ItemQueries(reading);
  }

  @Override
  public List<UnitResult> commit(List<Unit> units) {
    return writer.commit(units);
  }

  @Override
  public long reserveIds(int count) {
    return ids.reserve(IdBlocks.IDS, count);
  }

  @Override
  public DefinitionReads definitions() {
    return definitions;
  }

  @Override
  public VersionReads versions() {
    return versions;
  }

  @Override
  public JobReads jobs() {
    return jobs;
  }

  @Override
  public RunReads runs() {
    return runs;
  }

  @Override
  public TriggerReads triggers() {
    return triggers;
  }

  @Override
  public HistoryReads history() {
    return history;
  }

  @Override
  public EventReads events() {
    return events;
  }

  @Override
  public AuditReads audit() {
    return audit;
  }

  @Override
  public CalendarReads calendars() {
    return calendars;
  }

  @Override
  public MisfireReads misfires() {
    return misfires;
  }

  @Override
  public CapacityReads capacity() {
    return capacity;
  }

  @Override
  public SecretReads secrets() {
    return secrets;
  }

  @Override
  public CheckpointReads checkpoints() {
    return checkpoints;
  }

  @Override
  public OutputReads outputs() {
    return outputs;
  }

  @Override
  public ServiceReads services() {
    return services;
  }

  @Override
  public KeyReads keys() {
    return keys;
  }

  @Override
  public FailureReads failures() {
    return failures;
  }

  @Override
  public HoldReads holds() {
    return holds;
  }

  @Override
  public ControlReads controls() {
    return controls;
  }

  @Override
  public RuleReads rules() {
    return rules;
  }

  @Override
  public InsightReads insight() {
    return insight;
  }

  @Override
  public QueueReads queues() {
    return queues;
  }

  @Override
  public SelectionReads selections() {
    return selections;
  }

  @Override
  public ItemReads items() {
    return items;
  }

  @Override
  public OperationReads operations() {
    return operations;
  }

  @Override
  public String durability() {
    return backend.durability();
  }

  @Override
  public long sizeBytes() {
    return backend.sizeBytes();
  }

  @Override
  public void close() {
    try {
      sessions.close();
    } finally {
      backend.close();
    }
  }
}
