package dev.scriptline.history.listing;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** Answers with a list and says where it goes on, also to those who read it as a table. */
public final class Continued {

  private Continued() {}

  /**
   * The answer, with a {@code Link: rel="next"} while there is more.
   *
   * @param next the cursor of what follows
   */
  public static <T> ResponseEntity<T> with(T list, @Nullable String next) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (next != null) {
      UriComponents following =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .replaceQueryParam("cursor", next)
              .build();
      // Relative: behind a proxy our own idea of the address is wrong.
      answer.header(HttpHeaders.LINK, "<?%s>; rel=\"next\"".formatted(following.getQuery()));
    }
    return answer.body(list);
  }
}
