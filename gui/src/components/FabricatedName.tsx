import { splitName } from '@/lib/text';
import { Marked } from './Marked';
import classes from './FabricatedName.module.css';

type Props = {
  brand: string;
  model: string;
  variant: string;
  matchedText: string | null;
  /** The variant is kept although it looks made up. */
  kept?: boolean;
};

/** A name with its made-up variant struck through, and the part of the model it repeats highlighted. */
export function FabricatedName({ brand, model, variant, matchedText, kept = false }: Props) {
  return (
    <span className={classes.name} title={splitName({ brand, model, variant })} data-name>
      <span className={classes.front} data-whole>
        <span className={classes.brand}>{brand}</span>{' '}
        <span className={classes.model}>
          <Marked text={model} part={matchedText} />
        </span>
      </span>
      {variant &&
        (kept ? (
          <span className={classes.kept} data-whole>
            {variant}
          </span>
        ) : (
          <del className={classes.struck} data-whole>
            {variant}
          </del>
        ))}
    </span>
  );
}
