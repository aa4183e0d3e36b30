package dev.scriptline.history;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts status-history-service. */
@SpringBootApplication
public class StatusHistoryApplication {

  public static void main(String[] args) {
    SpringApplication.run(StatusHistoryApplication.class, args);
  }
}
