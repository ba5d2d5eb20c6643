package dev.brightspots.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses bodies larger than the server is set to take, by what they say of themselves and by what they turn out to be. */
final class BodyLimit extends OncePerRequestFilter {
    private final long most;
    private final JsonMapper json;

    BodyLimit(ApiSettings settings, JsonMapper json) {
        this.most = settings.maxBody();
        this.json = json;
    }

    static ApiProblem tooLarge(long most) {
        String limit = most >= 1 << 20 ? (most >> 20) + " MB" : most + " bytes";
        return new ApiProblem(
                HttpStatus.CONTENT_TOO_LARGE,
                "the body is larger than " + limit,
                "send the facts in parts, or start the server with a larger --max-body.");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            Refusal.write(tooLarge(most), response, json);
        } else {
            chain.doFilter(new Limited(request, most), response);
        }
    }

    /** Counts what is read. */
    private static final class Limited extends HttpServletRequestWrapper {
        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }
    }

    /** A stream that ends in a problem where too much was read. */
    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private long left;
        private final long most;

        Counted(ServletInputStream in, long most) {
            this.in = in;
            this.left = most;
            this.most = most;
        }

        private int counted(int read, int bytes) {
            left -= read < 0 ? 0 : bytes;
            if (left < 0) {
                throw tooLarge(most);
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            return counted(in.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int read = in.read(bytes, from, count);
            return counted(read, read);
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
