package dev.scriptline.api;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.scriptline.edge.EdgeRules;
import dev.scriptline.edge.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what; what is not named here is denied. Whose a record is, the endpoints decide. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

  private static final String PATIENT = Role.PATIENT.authority();
  private static final String SUPPORT = Role.SUPPORT.authority();
  private static final String OPERATIONS = Role.OPERATIONS.authority();
  private static final String INTAKE = Role.INTAKE.authority();

  @Bean
  EdgeRules prescriptionRules() {
    return requests ->
        requests
            .requestMatchers(GET, "/api/regions", "/api/pharmacies", "/api/prescriptions")
            .hasAuthority(PATIENT)
            .requestMatchers(POST, "/api/prescriptions/*/transmissions")
            .hasAuthority(PATIENT)
            .requestMatchers(
                POST,
                "/api/prescriptions/*/withdrawal",
                "/api/prescriptions/*/void",
                "/api/prescriptions/*/pharmacy-change")
            .hasAnyAuthority(PATIENT, SUPPORT)
            .requestMatchers(GET, "/api/prescriptions/*", "/api/transmissions/*")
            .hasAnyAuthority(PATIENT, SUPPORT)
            .requestMatchers(GET, "/api/readiness")
            .hasAnyAuthority(SUPPORT, OPERATIONS)
            .requestMatchers(POST, "/intake/adoption:import")
            .hasAuthority(INTAKE)
            .requestMatchers(PUT, "/intake/*/*")
            .hasAuthority(INTAKE);
  }
}
