package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.AuditReads;
import java.util.List;
import java.util.Optional;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/// The audit as a chain of hashes (SEC4): a row that was changed, taken out or put in between no
/// longer fits its neighbours.
final class AuditChain implements AuditReads {
  private static final String FIRST = "";
  private static final int PORTION = 1_000;

  private final SessionFactory sessions;

  AuditChain(SessionFactory sessions) {
    this.sessions = sessions;
  }

  static void append(StatelessSession session, AuditEntry entry) {
    AuditEntity last =
        session
            .createSelectionQuery("from Audit order by seq desc", AuditEntity.class)
            .setMaxResults(1)
            .getSingleResultOrNull();
    session.insert(
        last == null
            ? AuditEntity.after(0, FIRST, entry)
            : AuditEntity.after(last.seq, last.hash, entry));
  }

  @Override
  public Optional<Broken> firstBroken() {
    try (StatelessSession session = sessions.openStatelessSession()) {
      long seq = 0;
      String hash = FIRST;
      for (var rows = portion(session, 0); !rows.isEmpty(); rows = portion(session, seq)) {
        for (AuditEntity row : rows) {
          String fault = faultOf(row, seq, hash);
          if (!fault.isEmpty()) {
            return Optional.of(new Broken(row.seq, fault));
          }
          seq = row.seq;
          hash = row.hash;
        }
      }
      return Optional.empty();
    }
  }

  private static String faultOf(AuditEntity row, long formerSeq, String formerHash) {
    if (row.seq != formerSeq + 1) {
      return "entries are missing before it";
    }
    if (!row.prevHash.equals(formerHash)) {
      return "it does not follow the entry before it";
    }
    return row.hash.equals(row.computedHash()) ? "" : "it was changed";
  }

  private static List<AuditEntity> portion(StatelessSession session, long after) {
    return session
        .createSelectionQuery("from Audit where seq > :after order by seq", AuditEntity.class)
        .setParameter("after", after)
        .setMaxResults(PORTION)
        .getResultList();
  }
}
