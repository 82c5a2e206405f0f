package io.rollcall.persistence.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {

    private static final Pace WHEN_ASKED = Pace.every(Duration.ofHours(1));

    private final AtomicInteger rounds = new AtomicInteger();
    private BackgroundLoop loop;

    @AfterEach
    void stop() throws InterruptedException {
        loop.stop();
        loop.awaitEnd(Duration.ofSeconds(5));
    }

    private BackgroundLoop started(Pace pace, BackgroundLoop.Round round) {
        loop = new BackgroundLoop("test", pace, Clock.systemUTC(), round);
        return loop.start();
    }

    @Test
    void requests_that_come_during_a_round_share_the_next_one() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        started(WHEN_ASKED, () -> {
            rounds.incrementAndGet();
            begun.countDown();
            goOn.await();
        });
        begun.await();
        var one = loop.request();
        var other = loop.request();
        goOn.countDown();
        one.get(5, TimeUnit.SECONDS);
        other.get(5, TimeUnit.SECONDS);
        assertThat(rounds).hasValue(2);
    }

    @Test
    void a_round_that_fails_is_tried_again_and_then_answers_who_asked() throws Exception {
        started(Pace.every(Duration.ofMillis(50)), () -> {
            if (rounds.incrementAndGet() < 3) {
                throw new IllegalStateException("the disk is full");
            }
        });
        loop.request().get(5, TimeUnit.SECONDS);
        assertThat(rounds.get()).isGreaterThanOrEqualTo(3);
        assertThat(loop.behind()).isEmpty();
    }

    @Test
    void while_it_fails_it_says_since_when_and_why() throws Exception {
        var failed = new CountDownLatch(2);
        started(Pace.every(Duration.ofMillis(10)), () -> {
            failed.countDown();
            throw new IllegalStateException("the disk is full");
        });
        failed.await();
        assertThat(loop.behind().orElseThrow().reason()).isEqualTo("the disk is full");
    }

    @Test
    void the_first_round_begins_when_it_is_to() throws Exception {
        long began = System.nanoTime();
        var first = new CountDownLatch(1);
        started(WHEN_ASKED.beginningAfter(Duration.ofMillis(300)), first::countDown);
        first.await();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void a_stop_waits_for_the_round_that_runs_and_none_follows() throws Exception {
        var begun = new CountDownLatch(1);
        started(Pace.every(Duration.ZERO), () -> {
            begun.countDown();
            Thread.sleep(300);
            rounds.incrementAndGet();
        });
        begun.await();
        loop.stop();
        loop.awaitEnd(Duration.ofSeconds(5));
        assertThat(rounds).hasValue(1);
        Thread.sleep(100);
        assertThat(rounds).hasValue(1);
    }

    @Test
    void a_stop_waits_no_longer_than_it_is_told() throws Exception {
        var end = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        started(WHEN_ASKED, () -> {
            begun.countDown();
            end.await();
        });
        begun.await();
        long began = System.nanoTime();
        loop.stop();
        loop.awaitEnd(Duration.ofMillis(100));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        end.countDown();
    }
}
