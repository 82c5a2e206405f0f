const hex = (bytes: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Begins a trace, as W3C Trace Context writes it: what comes of a request is found by the first of its ids. */
export const traceparent = () => `00-${hex(16)}-${hex(8)}-01`;
