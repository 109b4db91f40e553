package dev.wheelhouse.store.jpa;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;

/// Starts Hibernate over a data source: it checks the tables and never makes them.
final class Sessions {
  private static final List<Class<?>> ENTITIES =
      List.of(
          JobEntity.class,
          JobVersionEntity.class,
          LayoutEntity.class,
          DagNodeEntity.class,
          TriggerEntity.class,
          RunEntity.class,
          AttemptEntity.class,
          EventEntity.class,
          DeadLetterEntity.class,
          MisfireEntity.class,
          PublishedEventEntity.class,
          CalendarEntity.class,
          CalendarDayEntity.class,
          PoolEntity.class,
          QuotaEntity.class,
          GroupLimitEntity.class,
          CanaryEntity.class,
          SecretEntity.class,
          CheckpointEntity.class,
          OutputEntity.class,
          DataSourceEntity.class,
          CallbackEntity.class,
          IdempotencyKeyEntity.class,
          HoldEntity.class,
          ControlEntity.class,
          RuleEntity.class,
          OperationEntity.class,
          OperationItemEntity.class,
          GuardEntity.class,
          AuditEntity.class);

  private Sessions() {}

  static SessionFactory open(DataSource source) {
    var registry =
        new StandardServiceRegistryBuilder()
            .applySettings(
                Map.of(
                    AvailableSettings.JAKARTA_NON_JTA_DATASOURCE,
                    source,
                    AvailableSettings.HBM2DDL_AUTO,
                    "validate",
                    AvailableSettings.PHYSICAL_NAMING_STRATEGY,
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
                    AvailableSettings.JDBC_TIME_ZONE,
                    "UTC",
                    AvailableSettings.STATEMENT_BATCH_SIZE,
                    100,
                    AvailableSettings.XML_MAPPING_ENABLED,
                    false,
                    AvailableSettings.USE_SECOND_LEVEL_CACHE,
                    false))
            .build();
    try {
      var sources = new MetadataSources(registry);
      ENTITIES.forEach(sources::addAnnotatedClass);
      return sources.buildMetadata().buildSessionFactory();
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }
}
