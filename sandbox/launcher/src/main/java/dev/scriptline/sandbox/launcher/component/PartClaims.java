package dev.scriptline.sandbox.launcher.component;

import dev.scriptline.sandbox.infrastructure.process.ChildProcess;
import dev.scriptline.sandbox.launcher.layout.Part;
import dev.scriptline.sandbox.launcher.layout.SandboxFolder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The claims that one launcher has on parts of a sandbox. */
public final class PartClaims implements AutoCloseable {

  private final SandboxFolder folder;
  private final Map<Part, PartClaim> held = new EnumMap<>(Part.class);

  private PartClaims(SandboxFolder folder) {
    this.folder = folder;
  }

  /**
   * Claims all of the parts or none.
   *
   * @throws dev.scriptline.sandbox.launcher.layout.CannotStartException when somebody runs one
   */
  public static PartClaims of(SandboxFolder folder, Set<Part> parts) {
    PartClaims claims = new PartClaims(folder);
    try {
      parts.stream().sorted().forEach(claims::claim);
      return claims;
    } catch (RuntimeException e) {
      claims.close();
      throw e;
    }
  }

  /** Claims a part, unless it is claimed by this launcher. */
  public synchronized void claim(Part part) {
    if (!held.containsKey(part)) {
      held.put(part, PartClaim.of(folder, part));
    }
  }

  /** Keeps a note of a claimed part's process. */
  public synchronized void note(Part part, ChildProcess process) {
    PartClaim claim = held.get(part);
    if (claim == null) {
      throw new IllegalStateException("%s is not claimed.".formatted(part.title()));
    }
    claim.note(process);
  }

  /** Leaves a part to whoever wants to start it. */
  public synchronized void release(Part part) {
    PartClaim claim = held.remove(part);
    if (claim != null) {
      claim.close();
    }
  }

  @Override
  public synchronized void close() {
    Set.copyOf(held.keySet()).forEach(this::release);
  }
}
