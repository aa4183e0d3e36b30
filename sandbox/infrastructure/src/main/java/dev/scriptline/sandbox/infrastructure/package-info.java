/**
 * What the services' tests borrow: real servers, a token issuer and every setting that a service
 * needs.
 */
@NullMarked
package dev.scriptline.sandbox.infrastructure;

import org.jspecify.annotations.NullMarked;
