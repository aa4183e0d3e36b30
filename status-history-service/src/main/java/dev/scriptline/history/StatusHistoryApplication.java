package dev.scriptline.history;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts status-history-service. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class StatusHistoryApplication {

  public static void main(String[] args) {
    SpringApplication.run(StatusHistoryApplication.class, args);
  }
}
