# Every image of Scriptline:
#   docker build --build-arg SERVICE=webhook-ingest .    a service: prescription-api, dispatch-service, …
#   docker build --target sandbox .                      what docker-compose.yml needs beside the services
# It needs BuildKit. The base images are arguments: put a registry of your own before them.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUN_IMAGE=debian:13-slim

FROM ${BUILD_IMAGE} AS build
WORKDIR /project
COPY . .
# "build" compiles here. "given" takes the target/image that .ci/jars has made: what was tested is what ships.
ARG JARS=build
RUN --mount=type=cache,target=/maven \
  if [ "$JARS" = build ]; then MAVEN_ARGS=-Dmaven.repo.local=/maven .ci/jars; fi
RUN .ci/image/runtime /runtime

FROM ${RUN_IMAGE} AS run
RUN groupadd --gid 10001 scriptline \
  && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin scriptline
COPY --from=build /runtime /opt/java
COPY .ci/image/healthy /usr/local/bin/healthy
ENV PATH=/opt/java/bin:$PATH LANG=C.UTF-8
WORKDIR /opt/scriptline

FROM run AS sandbox
COPY --from=build /project/target/image/sandbox/ lib/
# Volumes begin as these folders are: the one user may write them.
RUN mkdir -p /sandbox /settings/prescription-api /settings/dispatch-service /settings/webhook-ingest \
    /settings/status-history-service \
  && chown -R 10001:10001 /sandbox /settings
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Dstdout.encoding=UTF-8", "-cp", "lib/*", "dev.scriptline.sandbox.launcher.container.ContainerMain"]

FROM run AS service
ARG SERVICE
# From what seldom changes to what always does: a push sends the last of them alone.
COPY --from=build /project/target/image/${SERVICE}/dependencies/ ./
COPY --from=build /project/target/image/${SERVICE}/snapshot-dependencies/ ./
COPY --from=build /project/target/image/${SERVICE}/application/ ./
RUN --mount=type=bind,from=build,source=/project,target=/project \
  JAVA_SERVICE_OPTIONS=-XX:+UseSerialGC /project/.ci/image/train /project/target/image/variables/${SERVICE}
USER 10001:10001
# The root may be read-only; /tmp may not.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 CMD ["healthy"]
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]
