package io.rollcall.specdb.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteCheckTest {

    private static final String WEIGHT = "demo-b-1::weight::";

    @TempDir
    Path folder;

    private DemoWorkspace demo;

    @BeforeEach
    void write_candidates() throws IOException {
        demo = DemoWorkspace.in(folder);
        demo.output("demo-b-1/latest/candidates.json", """
                {"weight": [
                   {"candidate_id": "c1", "value": "49", "host": "Razer.com", "evidence": {"quote": "Weight: 49 g"}},
                   {"candidate_id": "c2", "value": "50", "host": "razer.com", "evidence": {"quote": "Weight: 50 g"}},
                   {"candidate_id": "c3", "value": "51", "host": "razer.com"},
                   {"candidate_id": "c4", "value": "52", "host": "shop.example", "quote": "Weight: 52 g"}]}""");
    }

    @Test
    void a_quote_is_looked_for_in_the_pages_of_its_host() throws IOException {
        demo.output("demo-b-1/runs/run-1/extracted/razer.com__0000/page.txt", "Nothing here");
        demo.output(
                "demo-b-1/runs/run-1/extracted/razer.com__0001/page.html",
                "<html><body><b>WEIGHT:</b>  49&nbsp;g<script>Weight: 50 g</script></body></html>");
        demo.seed();
        assertThat(checks()).containsExactly(WEIGHT + "c1|normalised", WEIGHT + "c2|not_found");
    }

    @Test
    void the_text_that_the_latest_run_left_counts_as_well() throws IOException {
        demo.output("demo-b-1/latest/pages/razer.com.txt", "Weight: 49 g, and 50 with feet");
        demo.seed();
        assertThat(checks()).containsExactly(WEIGHT + "c1|verbatim", WEIGHT + "c2|value_only");
    }

    @Test
    void nothing_is_said_of_a_quote_whose_page_is_gone() throws IOException {
        demo.output("demo-b-1/latest/pages/razer.com.txt", "Weight: 49 g");
        demo.seed();
        Files.delete(demo.output("demo-b-1/latest/pages/razer.com.txt"));
        demo.seed();
        assertThat(checks()).isEmpty();
    }

    @Test
    void a_page_that_is_too_large_is_not_read() throws IOException {
        demo.output("demo-b-1/latest/pages/razer.com.txt", "Weight: 49 g" + " ".repeat(10 << 20));
        assertThat(demo.seed().errors()).isEmpty();
        assertThat(checks()).isEmpty();
    }

    @Test
    void what_the_pipeline_says_of_itself_is_no_quote() throws IOException {
        demo.output("demo-b-2/runs/run-2/extracted/pulsar.gg__0000/page.txt", "52 g");
        demo.seed();
        assertThat(checks()).isEmpty();
    }

    private List<String> checks() throws IOException {
        return demo.rows("select candidate_id, result from review_quote_check order by 1");
    }
}
