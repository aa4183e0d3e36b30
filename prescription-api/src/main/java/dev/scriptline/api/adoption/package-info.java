/** Taking over what the system before ours sent, so that nothing of it is sent again. */
@NullMarked
package dev.scriptline.api.adoption;

import org.jspecify.annotations.NullMarked;
