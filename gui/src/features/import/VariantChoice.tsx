import { SegmentedControl } from '@mantine/core';
import type { VariantWarning } from '@/lib/api/imports';
import { splitName } from '@/lib/text';
import classes from './Import.module.css';

type Props = { warning: VariantWarning; keep: boolean; onChange: (keep: boolean) => void };

/** Whether the variant is taken off or is a real one. */
export function VariantChoice({ warning, keep, onChange }: Props) {
  const { model, variant } = warning;
  return (
    <span className={classes.choice} onClick={(event) => event.stopPropagation()}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={`Variant of ${splitName(warning)}`}
        className={classes.segments}
        data={[
          { value: 'strip', label: `Without variant (${model})` },
          { value: 'keep', label: `Keep ${variant} as a real variant` },
        ]}
        value={keep ? 'keep' : 'strip'}
        onChange={(next) => onChange(next === 'keep')}
      />
    </span>
  );
}
