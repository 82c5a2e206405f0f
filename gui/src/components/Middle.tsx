import classes from './Middle.module.css';

type Props = { text: string; className?: string | undefined };

/** As much of the end as tells two names of one series apart. */
const tail = 12;

/** A name or an id in a narrow place: what has no room is left out in the middle, never what tells it from the next one. */
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
