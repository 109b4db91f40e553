package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/// The contracts on an H2 file.
class OnH2Test {

  private static Store in(Path folder) {
    return Stores.open(new StoreLocation.Folder(folder), TestCodec.CODEC);
  }

  @Nested
  class Runs extends StoreContract {
    @TempDir Path folder;

    @Override
    Store emptyStore() {
      return in(folder);
    }

    @AfterEach
    void close() {
      given.store().close();
    }
  }

  @Nested
  class Lists extends ListContract {
    @TempDir Path folder;

    @Override
    Store emptyStore() {
      return in(folder);
    }

    @AfterEach
    void close() {
      given.store().close();
    }
  }

  @Nested
  class Jobs extends JobListContract {
    @TempDir Path folder;

    @Override
    Store emptyStore() {
      return in(folder);
    }

    @AfterEach
    void close() {
      given.store().close();
    }
  }

  @Nested
  class Secrets extends SecretContract {
    @TempDir Path folder;

    @Override
    Store emptyStore() {
      return in(folder);
    }

    @AfterEach
    void close() {
      given.store().close();
    }
  }

  @Nested
  class Events extends EventContract {
    @TempDir Path folder;

    @Override
    Store emptyStore() {
      return in(folder);
    }

    @AfterEach
    void close() {
      given.store().close();
    }
  }

  @Nested
  class Capacity extends CapacityContract {
    @TempDir Path folder;

    @Override
    Store emptyStore() {
      return in(folder);
    }

    @AfterEach
    void close() {
      given.store().close();
    }
  }

  @Nested
  class Services extends ServiceContract {
    @TempDir Path folder;

    @Override
    Store emptyStore() {
      return in(folder);
    }

    @AfterEach
    void close() {
      given.store().close();
    }
  }

  @Nested
  class Calendars extends CalendarContract {
    @TempDir Path folder;

    @Override
    Store emptyStore() {
      return in(folder);
    }

    @AfterEach
    void close() {
      given.store().close();
    }
  }

  @Nested
  class Failures extends FailureContract {
    @TempDir Path folder;

    @Override
    Store emptyStore() {
      return in(folder);
    }

    @AfterEach
    void close() {
      given.store().close();
    }
  }
}
