import { Button, Switch } from '@mantine/core';
import { FileSpreadsheet } from 'lucide-react';
import { PlanSummary } from '@/components/PlanSummary';
import { ShortHash } from '@/components/ShortHash';
import { quiet } from '@/components/quiet';
import type { ImportPlan } from '@/lib/api/types';
import { count, formatBytes } from '@/lib/format';
import type { Choices, Choose, Outlook } from './choices';
import classes from './Import.module.css';

type Props = {
  plan: ImportPlan;
  outlook: Outlook;
  choices: Choices;
  onChoose: Choose;
  onOther: () => void;
};

/** Which workbook was read, the result in figures, and what was chosen so far. */
export function PlanHead({ plan, outlook, choices, onChoose, onOther }: Props) {
  const { workbook, sheet, file_hash, file_bytes, created_at, products } = plan;
  const { fresh, chosen, exceptions } = outlook;
  return (
    <PlanSummary
      label="Workbook"
      source={
        <>
          <strong>{workbook}</strong>, sheet <code>{sheet}</code>, <ShortHash hash={file_hash} />
        </>
      }
      figures={[
        `${count(products, 'product')} read`,
        formatBytes(file_bytes),
        fresh.length > chosen.length && `${count(fresh.length - chosen.length, 'new product')} left out`,
        exceptions > 0 && `${count(exceptions, 'variant')} kept as ${count(exceptions, 'exception')}`,
      ]}
      at={created_at}
      actions={
        <>
          {fresh.length > 0 && (
            <Switch
              size="xs"
              label="Also import the field values of these products"
              checked={choices.fields}
              onChange={({ currentTarget: { checked } }) => onChoose(() => ({ fields: checked }))}
            />
          )}
          <Button {...quiet} leftSection={<FileSpreadsheet size={13} aria-hidden />} onClick={onOther}>
            Choose another workbook
          </Button>
        </>
      }
    >
      <UnreadColumns columns={plan.unread_columns} />
    </PlanSummary>
  );
}

const shown = 8;

/** Columns that were not read, named in case one of them should have been. */
function UnreadColumns({ columns }: { columns: ImportPlan['unread_columns'] }) {
  if (columns.length === 0) return null;
  const names = columns.map(({ column, label }) => (label ? `${column} “${label}”` : column));
  const more = names.length - shown;
  return (
    <p className={classes.unread} title={names.join(', ')}>
      {columns.length === 1 ? 'Column not read: ' : 'Columns not read: '}
      {names.slice(0, shown).join(', ')}
      {more > 0 && `, and ${more} more`}
    </p>
  );
}
