/**
 * The first questions of a page wait until the stream of changes is open, for a moment at most: what changes after an
 * answer is then told, and nothing has to be asked for twice.
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

function letGo() {
  held = undefined;
  release?.();
}

/** The stream is not there in time: the questions go first, and are asked again once it is. */
export function holdNoLonger() {
  if (held) answeredBefore = true;
  letGo();
}

/** The stream is open; says whether answers may have come before it was. */
export function listening(): boolean {
  const missed = answeredBefore;
  answeredBefore = true;
  letGo();
  return missed;
}

export const untilListening = () => held;
