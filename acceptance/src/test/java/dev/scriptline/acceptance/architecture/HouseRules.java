package dev.scriptline.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Which room may know which. The root package is a parameter, so that fixtures can break each rule.
 */
final class HouseRules {

  private static final List<String> SERVICES = List.of("api", "dispatch", "ingest", "history");

  private final String root;

  HouseRules(String root) {
    this.root = root;
  }

  ArchRule noServiceKnowsAnother() {
    return CompositeArchRule.of(
        SERVICES.stream()
            .map(service -> isolated(service, SERVICES.stream().filter(o -> !o.equals(service))))
            .toList());
  }

  ArchRule sandboxKnowsNoServiceAndNoneOfTheirLibraries() {
    return isolated("sandbox", Stream.concat(SERVICES.stream(), Stream.of("edge", "messaging")));
  }

  ArchRule librariesKnowNoServiceAndNoSandbox() {
    return CompositeArchRule.of(
        Stream.of("events", "messaging", "edge")
            .map(library ->
                isolated(library, Stream.concat(SERVICES.stream(), Stream.of("sandbox"))))
            .toList());
  }

  ArchRule eventsHaveNoSpring() {
    return noClasses()
        .that()
        .resideInAPackage(inside("events"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .because("prescription-events is the contract: any consumer may read it, on any stack");
  }

  /** The packages that forgot {@code @NullMarked}; in them NullAway would look away. */
  SortedSet<String> unmarkedPackages(JavaClasses classes) {
    SortedSet<String> unmarked = new TreeSet<>();
    classes.stream()
        .filter(type -> type.getPackageName().startsWith(root + "."))
        .map(JavaClass::getPackage)
        .filter(place ->
            place.tryGetPackageInfo().stream()
                .noneMatch(info -> info.isAnnotatedWith(NullMarked.class)))
        .forEach(place -> unmarked.add(place.getName()));
    return unmarked;
  }

  private ArchRule isolated(String room, Stream<String> strangers) {
    return noClasses()
        .that()
        .resideInAPackage(inside(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(strangers.map(this::inside).toArray(String[]::new))
        .because("dependencies run one way: services, then edge and messaging, then events");
  }

  private String inside(String room) {
    return root + "." + room + "..";
  }
}
