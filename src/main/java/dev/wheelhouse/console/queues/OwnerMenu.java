package dev.wheelhouse.console.queues;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.page.PageRequest;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu of owners: those whose runs stand in the chosen queue, asked for when it opens.
final class OwnerMenu {
  private static final int LOOKED_AT = PageRequest.MAX_SIZE;

  private final MenuButton button;
  private final QueueFilterModel filter;
  private final EngineLink link;
  private final Texts texts;

  OwnerMenu(MenuButton button, QueueFilterModel filter, EngineLink link, Texts texts) {
    this.button = button;
    this.filter = filter;
    this.link = link;
    this.texts = texts;
  }

  void fill() {
    var owner = filter.ownerProperty();
    button.textProperty().bind(Bindings.createStringBinding(() -> word(owner.get()), owner));
    show(List.of());
    button.setOnShowing(_ -> ask());
  }

  private void ask() {
    var queue = QueueFilter.of(filter.queueProperty().get());
    link.fetch(
        it ->
            it.ask(new Query.ListQueue(queue, PageRequest.first(LOOKED_AT))).items().stream()
                .map(QueueEntry::owner)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList(),
        this::show,
        _ -> {});
  }

  private void show(List<String> owners) {
    var group = new ToggleGroup();
    button.getItems().setAll(item("", group));
    owners.forEach(name -> button.getItems().add(item(name, group)));
  }

  private RadioMenuItem item(String owner, ToggleGroup group) {
    var item = new RadioMenuItem(word(owner));
    item.setToggleGroup(group);
    item.setSelected(filter.ownerProperty().get().equals(owner));
    item.setOnAction(_ -> filter.ownerProperty().set(owner));
    return item;
  }

  private String word(String owner) {
    return owner.isEmpty() ? texts.get("queues.any-owner") : owner;
  }
}
