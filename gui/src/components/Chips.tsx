import classes from './Chips.module.css';

/** Small labels in a row, such as the categories of a brand. */
export function Chips({ labels }: { labels: string[] }) {
  return (
    <span className={classes.chips}>
      {labels.map((label) => (
        <span key={label} className={classes.chip}>
          {label}
        </span>
      ))}
    </span>
  );
}
