package dev.scriptline.acceptance.deploy.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads objects by the types of those who define them: a field that these lack is an error. */
final class KnownKinds {

  private static final Map<String, Class<?>> TYPES =
      Map.ofEntries(
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("v1/ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("batch/v1/Job", Job.class),
          Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
          Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

  // Their types are not to be had for Java: what may stand directly in "spec" is held here.
  private static final Map<String, Set<String>> SPECS =
      Map.of(
          "keda.sh/v1alpha1/ScaledObject",
          Set.of(
              "scaleTargetRef",
              "pollingInterval",
              "cooldownPeriod",
              "minReplicaCount",
              "maxReplicaCount",
              "fallback",
              "triggers"),
          "external-secrets.io/v1/ExternalSecret",
          Set.of("refreshInterval", "secretStoreRef", "target", "data", "dataFrom"));

  // These types keep what they do not know; here that has to be told.
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                  return false;
                }
              });

  private KnownKinds() {}

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException when its kind or a field of it is unknown
   */
  static void read(Map<String, Object> object) {
    String kind = object.get("apiVersion") + "/" + object.get("kind");
    Class<?> type = TYPES.get(kind);
    Set<String> fields = SPECS.get(kind);
    if (type != null) {
      STRICT.convertValue(object, type);
    } else if (fields != null && object.get("spec") instanceof Map<?, ?> spec) {
      Set<Object> unknown = new TreeSet<>(spec.keySet());
      unknown.removeAll(fields);
      if (!unknown.isEmpty()) {
        throw new IllegalArgumentException("%s knows no %s".formatted(kind, unknown));
      }
    } else {
      throw new IllegalArgumentException("nobody here knows a " + kind);
    }
  }

  /** The same from text, as it goes over the wire. */
  static void read(String json) {
    try {
      @SuppressWarnings("unchecked")
      Map<String, Object> object = STRICT.readValue(json, Map.class);
      read(object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
