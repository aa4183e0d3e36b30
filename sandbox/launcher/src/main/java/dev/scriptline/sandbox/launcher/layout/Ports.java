package dev.scriptline.sandbox.launcher.layout;

import static dev.scriptline.sandbox.infrastructure.process.Ports.isFree;

import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where everything listens: all on 127.0.0.1, each movable. */
public record Ports(Map<Socket, Integer> numbers) {

  public Ports {
    numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
  }

  /**
   * The usual ports, moved where a variable says so.
   *
   * @throws CannotStartException when a variable holds no port
   */
  public static Ports of(Map<String, String> variables) {
    Map<Socket, Integer> numbers = new EnumMap<>(Socket.class);
    for (Socket socket : Socket.values()) {
      String value = variables.get(socket.variable());
      numbers.put(socket, value == null ? socket.usual() : parse(socket, value));
    }
    return new Ports(numbers);
  }

  /** Ports that nobody listens on at this moment. */
  public static Ports free() {
    Map<Socket, Integer> numbers = new EnumMap<>(Socket.class);
    for (Socket socket : Socket.values()) {
      numbers.put(socket, dev.scriptline.sandbox.infrastructure.process.Ports.free());
    }
    return new Ports(numbers);
  }

  public int port(Socket socket) {
    Integer number = numbers.get(socket);
    if (number == null) {
      throw new IllegalArgumentException(socket + " has no port");
    }
    return number;
  }

  /** The root of what is served there over HTTP. */
  public URI uri(Socket socket) {
    return URI.create("http://127.0.0.1:" + port(socket));
  }

  /** As variables of {@code ./run}: read again, they give the same ports. */
  public Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>();
    numbers.forEach((socket, number) -> variables.put(socket.variable(), number.toString()));
    return variables;
  }

  /**
   * Checks that these parts can listen where they should.
   *
   * @throws CannotStartException naming each port that is taken and the variable that moves it
   */
  public void requireFree(Set<Part> parts) {
    List<Socket> taken =
        Arrays.stream(Socket.values())
            .filter(socket -> parts.contains(socket.part()) && !isFree(port(socket)))
            .toList();
    if (taken.isEmpty()) {
      return;
    }
    String which =
        taken.stream()
            .map(s -> "%d (%s; %s)".formatted(port(s), s.part().title(), s.variable()))
            .collect(Collectors.joining(", "));
    throw new CannotStartException(
        "%s %s taken: end what listens there, or move ours with the variable named, as in %s=%d ./run."
            .formatted(
                taken.size() == 1 ? "Port" : "Ports",
                which + (taken.size() == 1 ? " is" : " are"),
                taken.getFirst().variable(),
                port(taken.getFirst()) + 100));
  }

  private static int parse(Socket socket, String value) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number > 0 && number < 65_536) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below, like a number out of range
    }
    throw new CannotStartException(
        "%s is \"%s\", but should be a port, 1 to 65535.".formatted(socket.variable(), value));
  }
}
