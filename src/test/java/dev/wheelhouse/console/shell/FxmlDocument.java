package dev.wheelhouse.console.shell;

import java.net.URL;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/// What an FXML file names: its controller, nodes, handlers and words.
record FxmlDocument(
    Class<?> controller, Set<String> ids, Set<String> handlers, Set<String> textKeys) {

  static FxmlDocument of(URL url) throws Exception {
    try (var in = url.openStream()) {
      var root = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
      var ids = new TreeSet<String>();
      var handlers = new TreeSet<String>();
      var keys = new TreeSet<String>();
      attributes(
          root.getDocumentElement(),
          (name, value) -> {
            if (name.equals("fx:id")) {
              ids.add(value);
            } else if (name.startsWith("on") && value.startsWith("#")) {
              handlers.add(value.substring(1));
            } else if (value.startsWith("%")) {
              keys.add(value.substring(1));
            }
          });
      var controller = Class.forName(root.getDocumentElement().getAttribute("fx:controller"));
      return new FxmlDocument(controller, ids, handlers, keys);
    }
  }

  private static void attributes(Element element, BiConsumer<String, String> found) {
    var attributes = element.getAttributes();
    for (var i = 0; i < attributes.getLength(); i++) {
      found.accept(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
    }
    var children = element.getChildNodes();
    for (var i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        attributes(child, found);
      }
    }
  }
}
