/** Records that cross a wire or a file: events, job inputs, the queue, the catalog and the registry file. */
package io.rollcall.contracts;
