package org.tandem.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of the loopback interface that the database is to listen on. */
final class LoopbackPort {

    private LoopbackPort() {}

    /** @throws CannotStart if another program listens there; 0 stands for any free port */
    static void refuseTaken(int port) throws IOException {
        if (port == 0) {
            return;
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assert probe.isBound();
        } catch (java.net.BindException e) {
            throw new CannotStart(
                    "Another program already uses port %d, which tandem.database.port names for the database: stop it, or name another port."
                            .formatted(port),
                    e);
        }
    }
}
