package io.rollcall.identity;

/** An identity as somebody gives it, before it is judged. Any text may be null or garbage. */
public record Candidate(String brand, String model, String variant) {}
