package io.rollcall.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The most of its heap that a service used while this was open, looked at ten times a second from outside. */
final class HeapPeak implements AutoCloseable {

    private final Process jstat;
    private final Future<Long> peak;
    private final String bound;

    HeapPeak(long pid) throws IOException {
        jstat = new ProcessBuilder("jstat", "-gc", Long.toString(pid), "100")
                .redirectErrorStream(true)
                .start();
        var reader = Executors.newSingleThreadExecutor();
        peak = reader.submit(() -> read(jstat.inputReader()));
        reader.shutdown();
        bound = ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .flatMap(arguments -> Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith("-Xmx"))
                        .reduce((one, later) -> later))
                .orElse("no -Xmx");
    }

    /** The launcher's own limit, as in {@code -Xmx256m}. */
    String bound() {
        return bound;
    }

    long bytes() throws Exception {
        close();
        return peak.get();
    }

    @Override
    public void close() {
        // Through its handle: the process itself would close what is still to be read.
        jstat.toHandle().destroy();
    }

    private static long read(BufferedReader lines) throws IOException {
        long most = 0;
        String[] headings = lines.readLine().trim().split("\\s+");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] columns = line.trim().split("\\s+");
            double kilobytes = 0;
            for (int i = 0; i < Math.min(headings.length, columns.length); i++) {
                kilobytes += headings[i].matches("S0U|S1U|EU|OU") ? Double.parseDouble(columns[i]) : 0;
            }
            most = Math.max(most, (long) (kilobytes * 1024));
        }
        return most;
    }
}
