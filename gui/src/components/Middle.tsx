import classes from './Middle.module.css';

type Props = { text: string; className?: string | undefined };

/** Enough of the end to tell similar names apart. */
const tail = 12;

/** A name or an ID that is shortened in the middle, so that its end always shows. */
export function Middle({ text, className = '' }: Props) {
  if (text.length <= tail) {
    return (
      <span className={`${classes.whole} ${className}`} title={text} data-whole>
        {text}
      </span>
    );
  }
  return (
    <span className={`${classes.middle} ${className}`} title={text} data-middle>
      <span className={classes.front}>{text.slice(0, -tail)}</span>
      <span className={classes.tail}>{text.slice(-tail)}</span>
    </span>
  );
}
