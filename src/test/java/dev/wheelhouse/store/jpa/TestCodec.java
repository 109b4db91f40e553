package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.definition.Definition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps definitions in a map and stores their numbers: the store does not care for the form.
final class TestCodec {
  private static final Map<String, Definition> WRITTEN = new ConcurrentHashMap<>();

  static final DefinitionCodec CODEC = new DefinitionCodec(TestCodec::write, TestCodec::read);

  private TestCodec() {}

  private static String write(Definition definition) {
    String number = "{\"number\":" + WRITTEN.size() + "}";
    WRITTEN.put(number, definition);
    return number;
  }

  private static Definition read(String number) {
    return WRITTEN.get(number);
  }
}
