package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/// The contracts on an H2 file.
class OnH2Test {

  private static Store in(Path folder) {
    return Stores.open(new StoreLocation.Folder(folder), TestCodec.CODEC);
  }

  @Nested
  class Holds extends HoldContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Runs extends StoreContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Lists extends ListContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Jobs extends JobListContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Outputs extends OutputContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Secrets extends SecretContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Events extends EventContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Capacity extends CapacityContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Services extends ServiceContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Calendars extends CalendarContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Failures extends FailureContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Insight extends InsightContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Items extends ItemContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Versions extends VersionContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }

  @Nested
  class Operations extends OperationContract {
    @Override
    Store emptyStore(Path folder) {
      return in(folder);
    }
  }
}
