import { splitName } from '@/lib/text';
import { Marked } from './Marked';
import classes from './Reconcile.module.css';

type Props = { brand: string; model: string; variant: string; matchedText: string | null };

/** A name with its made-up variant struck, and the part of the model that it repeats marked. */
export function FabricatedName({ brand, model, variant, matchedText }: Props) {
  return (
    <span className={classes.name} title={splitName({ brand, model, variant })}>
      <span className={classes.front}>
        <span className={classes.dim}>{brand}</span>{' '}
        <span className={classes.model}>
          <Marked text={model} part={matchedText} />
        </span>
      </span>
      {variant && <del className={classes.struck}>{variant}</del>}
    </span>
  );
}
