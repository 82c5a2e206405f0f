package io.rollcall.houserules.planted.b;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class OwnPool {

    public ExecutorService pool() {
        return Executors.newCachedThreadPool();
    }
}
