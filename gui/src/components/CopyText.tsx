import { UnstyledButton } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';
import { Fragment } from 'react';
import classes from './CopyText.module.css';

/** Long paths break after a slash rather than inside a word. */
const breakable = (text: string) =>
  text.split(/(?<=\/)/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));

type Props = { text: string; label: string };

/** An ID or a path in monospace; a click copies it. */
export function CopyText({ text, label }: Props) {
  const { copied, copy } = useClipboard({ timeout: 1200 });
  const Icon = copied ? Check : Copy;
  return (
    <UnstyledButton
      className={classes.copy}
      aria-label={copied ? `Copied ${text}` : `Copy ${label} ${text}`}
      onClick={() => copy(text)}
    >
      <span className={classes.text}>{breakable(text)}</span>
      <Icon size={12} aria-hidden className={classes.icon} data-copied={copied || undefined} />
    </UnstyledButton>
  );
}
