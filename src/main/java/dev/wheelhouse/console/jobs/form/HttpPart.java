package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.jobs.form.HttpTaskFields.AuthKind;
import dev.wheelhouse.console.jobs.form.HttpTaskFields.Completion;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The fields of an HTTP task.
final class HttpPart {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private final FormFields fields;
  private final Texts texts;

  HttpPart(FormFields fields) {
    this.fields = fields;
    this.texts = fields.texts();
  }

  Node node() {
    var part =
        new VBox(
            fields.sized(
                List.of(20, 80),
                fields.choice("task.method", "job-form.method", METHODS, it -> it),
                fields
                    .line("task.url", "job-form.url", "mono-field")
                    .required()
                    .hint(texts.get("job-form.url-hint"))),
            new NamedValuesPane(
                fields, HttpTaskFields.HEADERS, "job-form.headers", "job-form.add-header"),
            fields.area("task.body", "job-form.body", 3, "mono-field"),
            auth(),
            expectation(),
            completion(),
            rarer());
    part.getStyleClass().add("fields");
    return part;
  }

  private Node auth() {
    var secret = texts.get("job-form.secret-hint", "${secret:name}");
    var basic =
        fields.columns(
            fields.line("task.auth.user", "job-form.auth-user", "mono-field"),
            fields.line("task.auth.password", "job-form.auth-password", "mono-field").hint(secret));
    return fields.sized(
        List.of(35, 65),
        fields.choice("task.auth.type", "job-form.auth", AuthKind.class, HttpPart::key),
        new VBox(
            fields.when(basic, auth(AuthKind.BASIC)),
            fields.when(
                fields.line("task.auth.token", "job-form.auth-token", "mono-field").hint(secret),
                auth(AuthKind.BEARER))));
  }

  private static Predicate<JobFields> auth(AuthKind kind) {
    return it -> it.text("task.auth.type").equals(kind.name());
  }

  private static String key(AuthKind kind) {
    return switch (kind) {
      case NONE -> "job-form.auth-none";
      case BASIC -> "job-form.auth-basic";
      case BEARER -> "job-form.auth-bearer";
    };
  }

  private Node expectation() {
    return fields.columns(
        fields
            .line("task.expect.statuses", "job-form.statuses", "mono-field")
            .hint(texts.get("job-form.statuses-hint")),
        fields
            .line("task.expect.bodyContains", "job-form.body-contains", "mono-field")
            .hint(texts.get("job-form.body-contains-hint")));
  }

  private Node completion() {
    var poll = fields.when(poll(), completes(Completion.POLL));
    var box =
        new VBox(
            fields.explained(
                "task.completion.type",
                "job-form.completion",
                Completion.class,
                HttpPart::key,
                HttpPart::sentence),
            poll);
    box.getStyleClass().add("fields");
    return box;
  }

  private static Predicate<JobFields> completes(Completion way) {
    return it -> it.text("task.completion.type").equals(way.name());
  }

  private static String key(Completion way) {
    return switch (way) {
      case ANSWERED -> "job-form.completion-answered";
      case POLL -> "job-form.completion-poll";
      case CALLBACK -> "job-form.completion-callback";
    };
  }

  private static String sentence(Completion way) {
    return switch (way) {
      case ANSWERED -> "job-form.completion-answered-does";
      case POLL -> "job-form.completion-poll-does";
      case CALLBACK -> "job-form.completion-callback-does";
    };
  }

  private Node poll() {
    var box =
        new VBox(
            fields.sized(
                List.of(75, 25),
                fields
                    .line("task.completion.url", "job-form.poll-url", "mono-field")
                    .required()
                    .hint(texts.get("job-form.poll-url-hint", "${response./id}")),
                fields.line("task.completion.intervalSec", "job-form.poll-interval", "mono-field")),
            fields.columns(
                fields
                    .line("task.completion.jsonPointer", "job-form.poll-pointer", "mono-field")
                    .hint(texts.get("job-form.pointer-hint")),
                fields.line("task.completion.done", "job-form.poll-done", "mono-field"),
                fields.line("task.completion.failed", "job-form.poll-failed", "mono-field")));
    box.getStyleClass().add("fields");
    return box;
  }

  private Node rarer() {
    return new FoldedFields(
        fields,
        List.of(
            "task.expect.jsonPointer",
            "task.expect.equalTo",
            "task.connectTimeoutSec",
            "task.tls.certificate",
            "task.tls.clientKeyStore",
            "task.tls.clientPassword",
            "task.tls.anyHost"),
        fields.columns(
            fields
                .line("task.expect.jsonPointer", "job-form.pointer", "mono-field")
                .hint(texts.get("job-form.pointer-hint")),
            fields
                .line("task.expect.equalTo", "job-form.equal-to", "mono-field")
                .hint(texts.get("job-form.equal-to-hint")),
            fields.line("task.connectTimeoutSec", "job-form.connect-limit", "mono-field")),
        fields.columns(
            fields
                .line("task.tls.certificate", "job-form.certificate", "mono-field")
                .hint(texts.get("job-form.certificate-hint")),
            fields.line("task.tls.clientKeyStore", "job-form.key-store", "mono-field"),
            fields.line("task.tls.clientPassword", "job-form.key-store-password", "mono-field")),
        fields.flag("task.tls.anyHost", "job-form.any-host"));
  }
}
