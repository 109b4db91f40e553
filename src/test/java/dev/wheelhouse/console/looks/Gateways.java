package dev.wheelhouse.console.looks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// Payment gateways on this machine: each channel is settled, but for those that are down.
public final class Gateways implements AutoCloseable {
  private final HttpServer server;
  private final Set<String> down = ConcurrentHashMap.newKeySet();

  public Gateways() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/settle/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/settle/";
  }

  public void goDown(String channel) {
    down.add(channel);
  }

  private void answer(HttpExchange call) throws IOException {
    var channel = call.getRequestURI().getPath().substring("/settle/".length());
    var failed = down.contains(channel);
    var words = failed ? channel + "-gw is down for maintenance until 04:30" : "settled";
    var body = words.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(failed ? 503 : 200, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
