/** A PostgreSQL server without Docker, and the databases and roles of the services. */
@NullMarked
package dev.scriptline.sandbox.infrastructure.postgres;

import org.jspecify.annotations.NullMarked;
