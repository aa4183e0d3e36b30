/** What a caller hears while the database is away. */
@NullMarked
package dev.scriptline.edge.storage;

import org.jspecify.annotations.NullMarked;
