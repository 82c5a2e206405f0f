package io.rollcall.houserules.planted.b;

public class OwnThread {

    public void start(Runnable work) {
        new Thread(work).start();
    }
}
