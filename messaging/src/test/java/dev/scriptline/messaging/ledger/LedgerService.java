package dev.scriptline.messaging.ledger;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service for tests. */
@SpringBootApplication
public class LedgerService {}
