import { SegmentedControl } from '@mantine/core';
import { splitName } from '@/lib/text';
import classes from './VariantChoice.module.css';

type Props = {
  warning: { brand: string; model: string; variant: string };
  keep: boolean;
  onChange: (keep: boolean) => void;
};

/** Whether to import without the variant or keep it as a real one. */
export function VariantChoice({ warning, keep, onChange }: Props) {
  const { variant } = warning;
  return (
    <span className={classes.choice} onClick={(event) => event.stopPropagation()}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={`Variant of ${splitName(warning)}`}
        className={classes.segments}
        classNames={{ control: classes.control }}
        data={[
          { value: 'strip', label: 'Without variant' },
          { value: 'keep', label: `Keep “${variant}”` },
        ]}
        value={keep ? 'keep' : 'strip'}
        onChange={(next) => onChange(next === 'keep')}
      />
    </span>
  );
}
