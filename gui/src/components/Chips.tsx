import classes from './Chips.module.css';

/** Small labels in a row: categories of a brand, names found. */
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
