package io.rollcall.workspace;

import java.util.Optional;
import java.util.Set;

/**
 * What a queue file that was just written holds, and where the next row goes.
 *
 * @param fingerprint as {@link ContentHash#quick}: whoever finds the same knows that these are the bytes
 * @param ids of all its rows
 * @param stamp where its {@code updated_at} is
 * @param size in bytes
 */
record WrittenQueue(
        String fingerprint, Set<String> ids, long lastRowEnd, Optional<QueueLayout.Edit> stamp, long size) {}
