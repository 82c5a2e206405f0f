package io.rollcall.sync.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, an address of “this network”",
        "0.1.2.3, an address of “this network”",
        "10.0.0.0, a private address",
        "10.255.255.255, a private address",
        "100.64.0.0, an address shared inside a provider's network",
        "100.127.255.255, an address shared inside a provider's network",
        "127.0.0.1, a loopback address",
        "127.255.255.254, a loopback address",
        "169.254.169.254, a link-local address",
        "172.16.0.1, a private address",
        "172.31.255.255, a private address",
        "192.0.0.8, an address reserved for protocols",
        "192.0.2.1, an address for documentation",
        "192.168.1.1, a private address",
        "198.18.0.1, an address for benchmarks",
        "198.19.255.255, an address for benchmarks",
        "198.51.100.1, an address for documentation",
        "203.0.113.1, an address for documentation",
        "224.0.0.1, a multicast address",
        "240.0.0.1, a reserved address",
        "255.255.255.255, the broadcast address",
        "::, the unspecified address",
        "::1, a loopback address",
        "fe80::1, a link-local address",
        "febf::1, a link-local address",
        "fec0::1, a site-local address",
        "fc00::1, a private address",
        "fdff::1, a private address",
        "ff02::1, a multicast address",
        "2001:db8::1, an address for documentation",
        "3fff::1, an address for documentation",
        "2001::1, an address reserved for protocols",
        "64:ff9b:1::a00:5, not an address of the public Internet",
        "100::1, not an address of the public Internet",
        "::ffff:127.0.0.1, a loopback address",
        "::10.0.0.5, a private address within an IPv6 address (IPv4-compatible)",
        "64:ff9b::a9fe:a9fe, a link-local address within an IPv6 address (NAT64)",
        "2002:7f00:1::, a loopback address within an IPv6 address (6to4)",
        "2002:c0a8:101::1, a private address within an IPv6 address (6to4)"
    })
    void knows_what_is_no_public_address(String address, String kind) throws Exception {
        assertThat(SpecialAddress.kind(InetAddress.getByName(address))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860::8888",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "::ffff:8.8.8.8"
            })
    void knows_what_is_public(String address) throws Exception {
        assertThat(SpecialAddress.kind(InetAddress.getByName(address))).isEmpty();
    }

    @Test
    void sees_through_an_address_that_is_mapped_and_was_kept_so() throws Exception {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 10;

        assertThat(SpecialAddress.kind(Inet6Address.getByAddress(null, mapped, 0)))
                .contains("a private address within an IPv6 address (IPv4-mapped)");
    }
}
