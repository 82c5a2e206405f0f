import { Fragment } from 'react';
import { differing } from '@/lib/text';
import classes from './Change.module.css';

type Props = { from: string[]; to: string[]; mono?: boolean };

/** Old → new with the differences highlighted: words within a single text, members within a list. */
export function Change({ from, to, mono = false }: Props) {
  const [old, now] =
    from.length === 1 && to.length === 1 ? partsOf(from, to) : [less(from, to), less(to, from)];
  return (
    <span className={classes.change} data-mono={mono || undefined}>
      <span className={classes.from}>
        <Side parts={old} />
      </span>
      <span role="img" aria-label="to" className={classes.arrow}>
        →
      </span>
      <Side parts={now} />
    </span>
  );
}

type Part = { text: string; marked: boolean; comma: boolean };

function partsOf([from = '']: string[], [to = '']: string[]): [Part[], Part[]] {
  const cut = differing(from, to);
  const parts = (side: string[]) =>
    side.map((text, index) => ({ text, marked: index === 1 && text !== '', comma: false }));
  return [parts(cut.from), parts(cut.to)];
}

const less = (some: string[], others: string[]): Part[] =>
  some.map((text, index) => ({ text, marked: !others.includes(text), comma: index > 0 }));

function Side({ parts }: { parts: Part[] }) {
  if (parts.every(({ text }) => text === '')) return <span className={classes.nothing}>none</span>;
  return parts.map(({ text, marked, comma }, index) => (
    <Fragment key={`${index} ${text}`}>
      {comma && ', '}
      {marked ? <mark>{text}</mark> : text}
    </Fragment>
  ));
}
