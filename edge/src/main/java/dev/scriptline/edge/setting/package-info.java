/**
 * Where a service's settings come from: {@code edge-defaults.yml} maps the environment's variables
 * to Spring's properties for every service, a service's {@code application.yml} adds its own and
 * may override, and a start without a needed variable ends with one sentence.
 */
@NullMarked
package dev.scriptline.edge.setting;

import org.jspecify.annotations.NullMarked;
