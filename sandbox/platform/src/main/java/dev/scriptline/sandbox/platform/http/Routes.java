package dev.scriptline.sandbox.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler for a request by method and path. */
public final class Routes implements Handler {

  private record Route(String method, Template template, Handler handler) {}

  private final List<Route> routes = new ArrayList<>();

  /** Adds a route; {@code {name}} in the path stands for any one segment. */
  public Routes on(String method, String path, Handler handler) {
    routes.add(new Route(method, Template.of(path), handler));
    return this;
  }

  @Override
  public Reply handle(Request request) {
    List<String> path = Template.split(request.path());
    boolean known = false;
    for (Route route : routes) {
      Optional<Map<String, String>> found = route.template().match(path);
      if (found.isPresent() && route.method().equals(request.method())) {
        return route.handler().handle(request.with(found.get()));
      }
      known |= found.isPresent();
    }
    return known
        ? Answer.json(405, Map.of("message", "Method not allowed."))
        : Answer.json(404, Map.of("message", "Not found."));
  }
}
