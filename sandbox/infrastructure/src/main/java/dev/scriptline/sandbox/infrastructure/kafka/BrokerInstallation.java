package dev.scriptline.sandbox.infrastructure.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scriptline.sandbox.infrastructure.process.FileCache;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The broker's jars, unpacked from this artifact. They are not on the class path of whoever starts
 * the broker, so it does not matter what that class path looks like.
 */
final class BrokerInstallation {

  private static final String JARS = "/broker";
  private static final String MAIN = "/" + BrokerMain.class.getName().replace('.', '/') + ".class";

  private final Path directory;

  private BrokerInstallation(Path directory) {
    this.directory = directory;
  }

  static BrokerInstallation unpacked() {
    URL packed = BrokerInstallation.class.getResource(JARS);
    if (packed == null) {
      throw new IllegalStateException("The broker's jars are not in this artifact.");
    }
    try {
      if ("file".equals(packed.getProtocol())) {
        return from(Path.of(packed.toURI()));
      }
      JarURLConnection artifact = (JarURLConnection) packed.openConnection();
      URI jar = artifact.getJarFileURL().toURI();
      try (FileSystem content = FileSystems.newFileSystem(Path.of(jar))) {
        return from(content.getPath(JARS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The broker's jars cannot be read.", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The broker's jars are at no readable place.", e);
    }
  }

  /** The java command that runs the broker from the given arguments. */
  List<String> command(List<String> jvmOptions, List<String> arguments) {
    String classPath = directory.resolve("main") + File.pathSeparator + directory.resolve("*");
    return Stream.of(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            jvmOptions,
            List.of("-cp", classPath, BrokerMain.class.getName()),
            arguments)
        .flatMap(List::stream)
        .toList();
  }

  private static BrokerInstallation from(Path jars) throws IOException {
    byte[] main = main();
    List<Path> found;
    try (Stream<Path> entries = Files.list(jars)) {
      found = entries.filter(entry -> entry.toString().endsWith(".jar")).sorted().toList();
    }
    String name = "kafka-" + FileCache.fingerprint(describe(found, main));
    return new BrokerInstallation(
        FileCache.directory(
            name,
            target -> {
              for (Path jar : found) {
                Files.copy(jar, target.resolve(jar.getFileName().toString()));
              }
              Path file = target.resolve("main" + MAIN);
              Files.createDirectories(file.getParent());
              Files.write(file, main);
            }));
  }

  private static byte[] describe(List<Path> jars, byte[] main) throws IOException {
    StringBuilder description = new StringBuilder(FileCache.fingerprint(main));
    for (Path jar : jars) {
      description.append('\n').append(jar.getFileName()).append(' ').append(Files.size(jar));
    }
    return description.toString().getBytes(UTF_8);
  }

  private static byte[] main() throws IOException {
    try (InputStream main = BrokerInstallation.class.getResourceAsStream(MAIN)) {
      if (main == null) {
        throw new IllegalStateException("The broker's main class is not in this artifact.");
      }
      return main.readAllBytes();
    }
  }
}
