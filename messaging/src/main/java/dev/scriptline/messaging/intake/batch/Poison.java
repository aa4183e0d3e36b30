package dev.scriptline.messaging.intake.batch;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record to be parked, as it came, and why. */
public record Poison(ConsumerRecord<byte[], byte[]> record, String reason) {}
