package dev.brightspots.app;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** Asks a server as somebody. */
final class Http {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String authorization;

    private Http(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** As the commands do that stand on the machine of the server that has this home. */
    static Http local(Path home) {
        return new Http(Home.server(home).orElseThrow(), "Bearer " + Home.token(home));
    }

    /** As somebody with a name and a password. */
    Http as(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Http(address, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** As somebody who does not say who it is, or says so in another way. */
    Http asNobody() {
        return new Http(address, "");
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return send(
                headers.length == 0 ? request.header("Content-Type", "application/json") : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("No answer", e);
        }
    }

    /** Asks in a way that has no method of its own here. */
    HttpResponse<String> ask(String method, String path, String body) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** Sends a head of which the client would not take every word. */
    String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((head + "Authorization: " + authorization + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
