package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.text.Texts;

/// What clicks in the form lead to: a fix in a field, or the job that is in the way.
public record FormLinks(FieldsModel model, Links links, Texts texts) {

  public void carryOut(Fix fix) {
    switch (fix.remedy()) {
      case Fix.Remedy.Put(var path, var text) -> {
        model.put(path, text);
        model.problems().judge(path);
        model.problems().goTo(path);
      }
      case Fix.Remedy.Open(var job) -> links.open(new Link.ToJob(job));
    }
  }
}
