/**
 * The first requests of a page wait for the live stream to open, for a moment at most: later changes are then reported
 * by the stream, and nothing has to be requested twice.
 */
const longest = 1000;

let held: Promise<void> | undefined;
let release: (() => void) | undefined;
let answeredBefore = true;

export function holdUntilListening() {
  answeredBefore = false;
  held = new Promise((resolve) => {
    release = resolve;
    setTimeout(holdNoLonger, longest);
  });
}

function releaseRequests() {
  held = undefined;
  release?.();
}

/** The stream did not open in time: requests are sent now, and repeated once it is open. */
export function holdNoLonger() {
  if (held) answeredBefore = true;
  releaseRequests();
}

/** The stream is open; says whether requests may have been answered before. */
export function listening(): boolean {
  const missed = answeredBefore;
  answeredBefore = true;
  releaseRequests();
  return missed;
}

export const untilListening = () => held;
