package io.rollcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster under load, of which parts are killed (D51 to D54): what was answered is there, once, and files follow. It needs
 * nginx; without Ceph its workspace is a folder.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(RunOrder.OWN)
class ClusterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long STOPPED_MILLIS = 15_000;

    private static final int KILLS = Integer.getInteger("rollcall.cluster-kills", 3);
    private static final Duration BROKER_AWAY =
            Duration.ofSeconds(Integer.getInteger("rollcall.cluster-broker-away", 10));

    private static Cluster cluster;

    @BeforeAll
    static void start(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        assumeTrue(Balancer.isInstalled(), "nginx is not installed");
        cluster = new Cluster(folder);
        assertThat(cluster.rollcall()
                        .post("/api/v1/categories", Map.of("category", "mouse"))
                        .status())
                .isEqualTo(201);
        assertThat(cluster.rollcall()
                        .post("/api/v1/brands", Map.of("name", "Razer", "categories", List.of("mouse")))
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void services_are_restarted_one_after_the_other_and_nobody_notices() throws Exception {
        // In a rollout that is taken back, the version before starts beside the schema of the one after it.
        cluster.postgres.markAsMigratedFurther();
        AddedProducts added = underLoad("Rolling", () -> {
            for (String service : Cluster.SERVICES.keySet()) {
                for (Cluster.ServiceProcess replica : cluster.replicas(service)) {
                    replica.restart();
                }
            }
        });
        assertThat(added.unanswered()).isEmpty();
    }

    @Test
    @Order(2)
    void any_replica_may_be_killed() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Seed of what is killed: " + seed);
        var random = new Random(seed);
        List<String> names = new ArrayList<>(Cluster.SERVICES.keySet());
        for (int kill = 0; kill < KILLS; kill++) {
            String service = kill == 0 ? "catalog-service" : names.get(random.nextInt(names.size()));
            Cluster.ServiceProcess replica = cluster.replicas(service).get(random.nextInt(Cluster.REPLICAS));
            underLoad("Killed " + kill, () -> {
                replica.kill();
                progress();
                replica.start();
                replica.awaitReady();
            });
        }
    }

    @Test
    @Order(3)
    void whoever_holds_the_leases_may_be_stopped_and_wake_up_later() throws Exception {
        // One of the two holds them, and afterwards the other does.
        for (Cluster.ServiceProcess replica : cluster.replicas("catalog-service")) {
            underLoad("Stopped " + cluster.replicas("catalog-service").indexOf(replica), () -> {
                replica.signal("STOP");
                Thread.sleep(STOPPED_MILLIS);
                replica.signal("CONT");
                progress();
            });
        }
    }

    @Test
    @Order(4)
    void replicas_may_be_divided_from_the_database() throws Exception {
        underLoad("Divided", () -> {
            cluster.postgres.links.forEach(CuttableLink::cut);
            Thread.sleep(STOPPED_MILLIS);
            cluster.postgres.links.forEach(CuttableLink::mend);
            progress();
        });
    }

    @Test
    @Order(5)
    void a_broker_may_be_away() throws Exception {
        underLoad("Broker", () -> {
            cluster.kafka.kill(0);
            Thread.sleep(BROKER_AWAY.toMillis());
            progress();
            cluster.kafka.startAgain(0);
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(cluster.rollcall()
                        .post("/api/v1/identity/mouse/decisions", Map.of("brand", "Razer", "model", "Broker 1"))
                        .body()
                        .toString())
                .contains("mouse-razer-broker-1"));
    }

    @Test
    @Order(6)
    void the_second_server_of_postgres_takes_over() throws Exception {
        underLoad("Failover", () -> {
            cluster.postgres.failOver();
            progress();
        });
    }

    private interface Fault {
        void happen() throws Exception;
    }

    private AddedProducts now;

    /** The fault happens while products are added; then all that was answered has to be there. */
    private AddedProducts underLoad(String word, Fault fault) throws Exception {
        now = new AddedProducts(cluster.rollcall(), word);
        try (var writers = new Writers(now, List.of(cluster.rollcall()))) {
            progress();
            fault.happen();
            progress();
        }
        now.areThereAsTheyWereAnswered();
        return now;
    }

    private void progress() {
        int before = now.created();
        await().atMost(PATIENCE).until(() -> now.created() > before + 20);
    }
}
