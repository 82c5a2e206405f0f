import { Middle } from './Middle';
import { splitName } from '@/lib/text';
import classes from './IdentityName.module.css';

type Identity = { brand: string; model: string; variant: string | null };

/** Brand, model and variant; the variant stays visible even where the model is too long. */
export function IdentityName({ brand, model, variant }: Identity) {
  if (!brand && !model && !variant) return <span className={classes.brand}>No name</span>;
  return (
    <span className={classes.name} title={splitName({ brand, model, variant })} data-name>
      <span className={classes.brand}>{brand} </span>
      <Middle text={model} className={classes.model} />
      {variant && (
        <span className={classes.variant} data-whole>
          <span className={classes.cut}>&nbsp;/ </span>
          <span className={classes.model}>{variant}</span>
        </span>
      )}
    </span>
  );
}
