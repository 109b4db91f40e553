package dev.wheelhouse.engine;

import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import java.nio.file.Path;

/// The store of an engine that is not running.
final class EngineStores {
  private EngineStores() {}

  static Store open(Path folder) {
    var codec = new DefinitionCodec(DefinitionJson::write, DefinitionJson::read);
    return Stores.open(new StoreLocation.Folder(folder), codec);
  }
}
