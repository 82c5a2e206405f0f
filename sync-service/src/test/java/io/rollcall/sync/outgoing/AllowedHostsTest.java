package io.rollcall.sync.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.InetAddress;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.rollcall.sync.outgoing.OutgoingFailure.Code;

class AllowedHostsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            files.example              | http://files.example/
            files.example              | https://files.example:8443/products?all=1
            Files.Example.             | HTTPS://FILES.example./
            a.example,  files.example  | https://files.example/
            files.example:443          | https://files.example/
            files.example:80           | http://files.example/
            127.0.0.1:9000             | http://127.0.0.1:9000/
            [::1]:9000                 | http://[0:0:0:0:0:0:0:1]:9000/
            [::ffff:10.0.0.5]          | http://10.0.0.5/
            bücher.example             | https://xn--bcher-kva.example/
            xn--bcher-kva.example      | https://bücher.example/
            product_files:8080         | http://product_files:8080/
            """)
    void allows_a_host_that_is_listed(String list, URI url) {
        assertThat(AllowedHosts.of(list).allows(url)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                | http://files.example/
            ,                 | http://files.example/
            files.example     | http://other.example/
            files.example     | http://www.files.example/
            files.example     | http://files.example.evil.example/
            files.example     | ftp://files.example/
            files.example     | file:///etc/passwd
            files.example     | http:files.example
            files.example     | /products
            files.example     | http://user:secret@files.example/
            files.example     | http://files.example@evil.example/
            files.example:443 | http://files.example/
            files.example:443 | https://files.example:444/
            127.0.0.1         | http://0x7f.1/
            127.0.0.1         | http://2130706433/
            127.0.0.1         | http://127.1/
            127.0.0.1         | http://0177.0.0.1/
            127.0.0.1         | http://127.0.0.1.evil.example/
            127.0.0.1         | http://localhost/
            """)
    void allows_nothing_else(String list, URI url) {
        assertThat(AllowedHosts.of(list).allows(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example",
                "files.example/products",
                "*.example",
                "files.example:0",
                "files.example:65536",
                "files.example:http",
                "::1",
                "[::1",
                "[12345::]",
                "user@files.example",
                "0x7f.1",
                "2130706433",
                "127.1",
                "0177.0.0.1",
                "１２７.1",
                "10.0.0.0/8",
                "-files.example",
                "files..example"
            })
    void names_the_entry_that_cannot_be_read(String entry) {
        assertThatThrownBy(() -> AllowedHosts.of("a.example, " + entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ROLLCALL_SOURCE_ALLOWED_HOSTS holds “" + entry + "”, which cannot be read: ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://files.example/secret?token=secret, files.example",
        "http://Files.example:8080/, files.example:8080",
        "http://[::1]:9000/, [0:0:0:0:0:0:0:1]:9000"
    })
    void says_how_to_allow_a_host(URI url, String entry) {
        assertThatThrownBy(() -> AllowedHosts.of("").destination(url))
                .hasMessage(entry + " is not an allowed host. If it should be, add " + entry
                        + " to ROLLCALL_SOURCE_ALLOWED_HOSTS.")
                .asInstanceOf(type(OutgoingFailure.class))
                .returns(Code.HOST_NOT_ALLOWED, OutgoingFailure::code);
        assertThat(AllowedHosts.of(entry).allows(url)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            files.example                  | http://files.example/       | 93.184.215.14
            files.example, 10.0.0.5        | http://files.example/       | 10.0.0.5
            files.example, 10.0.0.5:8080   | http://files.example:8080/  | 10.0.0.5
            10.0.0.5                       | http://10.0.0.5/            | 10.0.0.5
            [fd00::5]                      | http://[fd00::5]/           | fd00::5
            localhost                      | http://localhost/           | 127.0.0.1
            localhost                      | http://localhost/           | ::1
            """)
    void allows_addresses_that_are_public_or_listed(String list, URI url, String address) throws Exception {
        var hosts = AllowedHosts.of(list);

        hosts.check(hosts.destination(url), InetAddress.getByName(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            files.example                  | http://files.example/       | 10.0.0.5
            files.example:80               | http://files.example/       | 127.0.0.1
            files.example, localhost       | http://files.example/       | 127.0.0.1
            files.example, 10.0.0.5:8080   | http://files.example/       | 10.0.0.5
            localhost                      | http://localhost/           | 0.0.0.0
            localhost                      | http://localhost/           | 10.0.0.5
            """)
    void rejects_other_addresses(String list, URI url, String address) throws Exception {
        var hosts = AllowedHosts.of(list);
        var destination = hosts.destination(url);

        assertThatThrownBy(() -> hosts.check(destination, InetAddress.getByName(address)))
                .asInstanceOf(type(OutgoingFailure.class))
                .returns(Code.ADDRESS_NOT_ALLOWED, OutgoingFailure::code);
    }

    @Test
    void says_how_to_allow_an_address() throws Exception {
        var hosts = AllowedHosts.of("files.example");
        var destination = hosts.destination(URI.create("http://files.example:8080/"));

        assertThatThrownBy(() -> hosts.check(destination, InetAddress.getByName("10.0.0.5")))
                .hasMessage(
                        "files.example:8080 has the address 10.0.0.5, which is a private address. If it should be asked,"
                                + " add 10.0.0.5:8080 to ROLLCALL_SOURCE_ALLOWED_HOSTS.");
    }
}
