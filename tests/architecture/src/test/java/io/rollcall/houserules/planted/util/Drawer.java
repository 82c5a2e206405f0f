package io.rollcall.houserules.planted.util;

public class Drawer {}
