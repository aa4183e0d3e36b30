package dev.scriptline.edge.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers for what Tomcat itself turns away, before any filter of ours has seen it. */
final class ContainerProblems extends ErrorReportValve {

  private final JsonMapper mapper;

  ContainerProblems(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
    if (!status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding("utf-8");
      Writer body = response.getReporter();
      if (body != null) {
        body.write(mapper.writeValueAsString(StatusProblem.of(status)));
        response.finishResponse();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
