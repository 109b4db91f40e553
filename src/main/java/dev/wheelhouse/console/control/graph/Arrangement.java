package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Memo;
import dev.wheelhouse.console.control.graph.GraphPicture.Wire;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.control.graph.Routes.Route;
import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A picture, ready to be painted and to be asked what is where.
final class Arrangement {
  private final GraphPicture picture;
  private final Map<String, Card> cards = new LinkedHashMap<>();
  private final Map<String, Memo> memos = new LinkedHashMap<>();
  private final Map<String, Integer> items = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, List<Wire>> into = new HashMap<>();
  private final Map<String, List<Wire>> outOf = new HashMap<>();
  private final List<Route> routes = new ArrayList<>();
  private final BoxTree<Card> cardTree;
  private final BoxTree<Memo> memoTree;
  private final BoxTree<Route> routeTree;

  Arrangement(GraphPicture picture, Texts texts) {
    this.picture = picture;
    for (var card : picture.cards()) {
      order.put(card.key(), order.size());
      cards.put(card.key(), shown(card, texts));
    }
    picture.memos().forEach(memo -> memos.put(memo.key(), memo));
    picture.wires().forEach(this::route);
    cardTree = new BoxTree<>(List.copyOf(cards.values()), Box::of);
    memoTree = new BoxTree<>(picture.memos(), Box::of);
    routeTree = new BoxTree<>(routes, Route::box);
  }

  private Card shown(Card card, Texts texts) {
    if (!CardRows.many(card.rows())) {
      return card;
    }
    items.put(card.key(), card.rows().size());
    return card.with(CardRows.byState(card.rows(), texts));
  }

  private void route(Wire wire) {
    var from = cards.get(wire.from());
    var to = cards.get(wire.to());
    if (from != null && to != null) {
      routes.add(Routes.of(wire, from, to));
      outOf.computeIfAbsent(wire.from(), _ -> new ArrayList<>()).add(wire);
      into.computeIfAbsent(wire.to(), _ -> new ArrayList<>()).add(wire);
    }
  }

  GraphPicture picture() {
    return picture;
  }

  int size() {
    return cards.size();
  }

  Box extent() {
    return Box.around(keys().toList(), key -> box(key).orElse(Box.NONE));
  }

  Optional<Card> card(String key) {
    return Optional.ofNullable(cards.get(key));
  }

  Optional<Memo> memo(String key) {
    return Optional.ofNullable(memos.get(key));
  }

  Optional<Box> box(String key) {
    return card(key).map(Box::of).or(() -> memo(key).map(Box::of));
  }

  Stream<Card> cards() {
    return cards.values().stream();
  }

  /// Cards and memos.
  Stream<String> keys() {
    return Stream.concat(cards.keySet().stream(), memos.keySet().stream());
  }

  boolean knows(String key) {
    return cards.containsKey(key) || memos.containsKey(key);
  }

  boolean knows(WireKey wire) {
    return outOf(wire.from()).stream().anyMatch(it -> it.to().equals(wire.to()));
  }

  List<Wire> into(String key) {
    return into.getOrDefault(key, List.of());
  }

  List<Wire> outOf(String key) {
    return outOf.getOrDefault(key, List.of());
  }

  /// How many items the rows of a card stand for; 0 when each stands for itself.
  int items(String key) {
    return items.getOrDefault(key, 0);
  }

  /// The last of the picture last: it lies on top.
  List<Card> cardsIn(Box area) {
    var found = cardTree.in(area);
    found.sort(Comparator.comparingInt(it -> order.getOrDefault(it.key(), 0)));
    return found;
  }

  BoxTree<Card> cardTree() {
    return cardTree;
  }

  BoxTree<Route> routeTree() {
    return routeTree;
  }

  List<Memo> memosIn(Box area) {
    return memoTree.in(area);
  }

  Optional<Route> route(WireKey wire) {
    return routes.stream().filter(it -> it.wire().key().equals(wire)).findFirst();
  }
}
