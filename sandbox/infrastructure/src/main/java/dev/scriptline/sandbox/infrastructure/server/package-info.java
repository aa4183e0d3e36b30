/** The PostgreSQL and Kafka that all tests of a JVM share, from Docker or embedded. */
@NullMarked
package dev.scriptline.sandbox.infrastructure.server;

import org.jspecify.annotations.NullMarked;
