package dev.scriptline.sandbox.platform.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** One caller's connection: its requests are answered in order until either side ends it. */
final class Connection {

  private static final System.Logger LOG = System.getLogger(Connection.class.getName());
  private static final int IDLE_MILLIS = 300_000;

  private final Socket socket;
  private final Handler handler;
  private final InputStream in;
  private final OutputStream out;

  Connection(Socket socket, Handler handler) throws IOException {
    this.socket = socket;
    this.handler = handler;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  void serve() throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(IDLE_MILLIS);
    RequestReader reader = new RequestReader(in, out);
    try {
      Optional<Request> request = reader.read();
      while (request.isPresent() && reply(request.get())) {
        request = reader.read();
      }
    } catch (MalformedRequestException _) {
      out.write(Answer.json(400, Map.of("message", "Bad request.")).bytes(false));
    }
  }

  /** Whether the connection goes on after this request. */
  private boolean reply(Request request) throws IOException {
    return switch (handle(request)) {
      case Answer answer -> {
        boolean goesOn = !request.endsConnection();
        out.write(answer.bytes(goesOn));
        yield goesOn;
      }
      case Reply.Silence silence -> {
        waitForTheCallerToLeave(silence);
        yield false;
      }
      case Reply.Cut cut -> {
        cut(cut);
        yield false;
      }
    };
  }

  private Reply handle(Request request) {
    try {
      return handler.handle(request);
    } catch (RuntimeException e) {
      // The message may quote what was sent, which belongs to a patient: the class has to do.
      LOG.log(Level.WARNING, "A request failed with {0}", e.getClass().getName());
      return Answer.json(500, Map.of("message", "Server Error"));
    }
  }

  private void waitForTheCallerToLeave(Reply.Silence silence) throws IOException {
    socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, silence.atMost().toMillis()));
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (SocketTimeoutException _) {
      reset();
    }
  }

  private void cut(Reply.Cut cut) throws IOException {
    Answer begun = cut.begun();
    if (begun != null) {
      byte[] whole = begun.bytes(true);
      out.write(Arrays.copyOf(whole, whole.length - (begun.body().length + 1) / 2));
    }
    reset();
  }

  private void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
