package dev.wheelhouse.cli;

import dev.wheelhouse.api.Command.DeleteDataSource;
import dev.wheelhouse.api.Command.SaveDataSource;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.definition.DataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `wheelhouse datasource list|save|delete`: where SQL tasks find a database.
@Command(
    name = "datasource",
    description = "Data sources of a store.",
    mixinStandardHelpOptions = true)
final class DatasourceVerb {
  private static final Listing<DataSource> SOURCES =
      new Listing<DataSource>()
          .column("name", "name", DataSource::name)
          .column("url", "url", DataSource::url)
          .column("user", "user", DataSource::user)
          .column("passwordSecret", "password secret", DataSource::passwordSecret)
          .detail("driverJar", "driver jar", DataSource::driverJar)
          .detail("driverClass", "driver class", DataSource::driverClass);

  private static final Set<String> FIELDS =
      Set.of("name", "url", "user", "passwordSecret", "driverJar", "driverClass");

  private final StoreVerbs store;

  DatasourceVerb(StoreVerbs store) {
    this.store = store;
  }

  @Command(name = "list", description = "Lists data sources.", mixinStandardHelpOptions = true)
  public int list(@Mixin StoreOptions options) {
    return store.run(
        options,
        session ->
            session.list(
                SOURCES, session.ask(new Query.ListDataSources()), "There is no data source."));
  }

  @Command(
      name = "save",
      description = {
        "Saves a data source from a JSON file with name and url, and, where needed,",
        "user, passwordSecret (a secret's name), driverJar and driverClass."
      },
      mixinStandardHelpOptions = true)
  public int save(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "FILE", description = "The data source.") Path file) {
    return store.run(
        options,
        session -> {
          DataSource source = session.tell(new SaveDataSource(read(new InputFile(file))));
          session.print(
              () -> "Data source " + source.name() + " is saved.", () -> SOURCES.object(source));
        });
  }

  @Command(name = "delete", description = "Deletes a data source.", mixinStandardHelpOptions = true)
  public int delete(
      @Mixin StoreOptions options,
      @Parameters(paramLabel = "NAME", description = "The data source.") String name) {
    return store.run(
        options,
        session -> {
          session.tell(new DeleteDataSource(name));
          session.done("Data source " + name + " is deleted.", "name", name);
        });
  }

  private static DataSource read(InputFile file) {
    Map<String, String> texts = file.textsByName();
    for (String field : texts.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new BadInput(
            "file.invalid",
            "%s: there is no field %s; there are %s"
                .formatted(file.path(), field, String.join(", ", new TreeSet<>(FIELDS))));
      }
    }
    return new DataSource(
        required(file, texts, "name"),
        required(file, texts, "url"),
        texts.getOrDefault("user", ""),
        texts.getOrDefault("passwordSecret", ""),
        texts.getOrDefault("driverJar", ""),
        texts.getOrDefault("driverClass", ""));
  }

  private static String required(InputFile file, Map<String, String> texts, String field) {
    String value = texts.getOrDefault(field, "");
    if (value.isBlank()) {
      throw new BadInput(
          "file.invalid", "%s: %s is missing; give it".formatted(file.path(), field));
    }
    return value;
  }
}
