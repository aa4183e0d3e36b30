package dev.scriptline.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Opens the town with the first test that asks for it and closes it after the last. */
final class SharedTown implements ParameterResolver {

  private static final Namespace TOWN = Namespace.create(SharedTown.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Town.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(TOWN)
        .computeIfAbsent(Opened.class, _ -> Opened.now(), Opened.class)
        .town();
  }

  /** The town and its folder, which goes with it. */
  private record Opened(Town town, Path data) implements AutoCloseable {

    static Opened now() {
      try {
        Path data = Files.createTempDirectory("scriptline-town");
        return new Opened(Town.open(data), data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      town.close();
      FileSystemUtils.deleteRecursively(data);
    }
  }
}
