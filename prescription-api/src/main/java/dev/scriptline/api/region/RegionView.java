package dev.scriptline.api.region;

import dev.scriptline.events.Channel;

/**
 * A region as clients see it.
 *
 * @param validity ISO 8601 period, such as {@code P6M}
 */
record RegionView(String code, String name, Channel channel, String validity) {

  static RegionView of(Region region) {
    return new RegionView(
        region.code(), region.name(), region.channel(), region.validity().toString());
  }
}
