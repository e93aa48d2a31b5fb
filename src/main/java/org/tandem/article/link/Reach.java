package org.tandem.article.link;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which machines Tandem asks anything of because somebody wrote their address: those of the public network and no others. */
final class Reach {

    private Reach() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress())
            return false;
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isGlobal(six.getAddress());
            default -> false;
        };
    }

    /** Also not shared address space (RFC 6598), benchmarks, protocol assignments, documentation, and what is reserved. */
    private static boolean isPublic(byte[] four) {
        int a = four[0] & 0xff;
        int b = four[1] & 0xff;
        int c = four[2] & 0xff;
        if (a == 0 || a == 127 || a >= 224) return false;
        if (a == 100 && b >= 64 && b < 128) return false;
        if (a == 192 && b == 0 && (c == 0 || c == 2)) return false;
        if (a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)) return false;
        return !(a == 203 && b == 0 && c == 113);
    }

    /** Global unicast alone, and nothing that carries an address of version 4 inside (6to4, Teredo, NAT64). */
    private static boolean isGlobal(byte[] six) {
        if ((six[0] & 0xe0) != 0x20) return false;
        var first = (six[0] & 0xff) << 8 | six[1] & 0xff;
        var second = (six[2] & 0xff) << 8 | six[3] & 0xff;
        return first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0xdb8));
    }
}
