package dev.scriptline.acceptance.deploy.chart;

import dev.scriptline.acceptance.deploy.StrictYaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of the chart: the text and the objects in it. */
final class Rendered {

  private final String text;
  private final List<Map<String, Object>> objects;

  Rendered(String text) {
    this.text = text;
    this.objects = StrictYaml.documents(text);
  }

  String text() {
    return text;
  }

  List<Map<String, Object>> objects() {
    return objects;
  }

  /** The objects of a kind, in order. */
  List<Map<String, Object>> of(String kind) {
    return objects.stream().filter(object -> kind.equals(object.get("kind"))).toList();
  }

  /** The one object of that kind and name. */
  Map<String, Object> the(String kind, String name) {
    List<Map<String, Object>> found =
        of(kind).stream()
            .filter(object -> name.equals(StrictYaml.text(object, "metadata", "name")))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError("%d of %s %s".formatted(found.size(), kind, name));
    }
    return found.getFirst();
  }

  Map<String, Object> deployment(String service) {
    return the("Deployment", Chart.RELEASE + "-" + service);
  }

  /** The pod of everything that runs: deployments and jobs, by kind and name. */
  Map<String, Map<String, Object>> pods() {
    Map<String, Map<String, Object>> pods = new LinkedHashMap<>();
    for (Map<String, Object> object : objects) {
      Map<String, Object> pod = StrictYaml.map(object, "spec", "template", "spec");
      if (!pod.isEmpty()) {
        pods.put(object.get("kind") + " " + StrictYaml.text(object, "metadata", "name"), pod);
      }
    }
    return pods;
  }

  /** The pod of a deployment or job, by kind and name. */
  Map<String, Object> pod(String name) {
    Map<String, Object> pod = pods().get(name);
    if (pod == null) {
      throw new AssertionError("no %s among %s".formatted(name, pods().keySet()));
    }
    return pod;
  }

  /** The variables of a pod's only container, each with how it comes by its value. */
  static Map<String, Map<String, Object>> variables(Map<String, Object> pod) {
    Map<String, Map<String, Object>> variables = new LinkedHashMap<>();
    for (Object variable : StrictYaml.list(pod, "containers", 0, "env")) {
      if (variables.put(StrictYaml.text(variable, "name"), StrictYaml.map(variable)) != null) {
        throw new AssertionError(StrictYaml.text(variable, "name") + " stands twice");
      }
    }
    return variables;
  }
}
