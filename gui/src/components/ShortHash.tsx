import { UnstyledButton } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import classes from './ShortHash.module.css';

/** The beginning of a hash, which is enough to tell two apart; the whole hash on hover and on the clipboard. */
export function ShortHash({ hash }: { hash: string }) {
  const { copied, copy } = useClipboard({ timeout: 1200 });
  return (
    <UnstyledButton
      className={classes.hash}
      title={hash}
      aria-label={copied ? `Copied ${hash}` : `Copy hash ${hash}`}
      onClick={() => copy(hash)}
    >
      {hash.slice(0, 8)}…
    </UnstyledButton>
  );
}
