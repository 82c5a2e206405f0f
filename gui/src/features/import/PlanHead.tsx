import { Button, Switch } from '@mantine/core';
import { FileSpreadsheet } from 'lucide-react';
import { Moment } from '@/components/Moment';
import { ShortHash } from '@/components/ShortHash';
import type { ImportPlan } from '@/lib/api/imports';
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

/** Which workbook it is, what was read of it, and what was decided so far. */
export function PlanHead({ plan, outlook, choices, onChoose, onOther }: Props) {
  const { workbook, sheet, file_hash, file_bytes, created_at, products } = plan;
  const { fresh, chosen, exceptions } = outlook;
  const figures = [
    `${count(products, 'product')} read`,
    formatBytes(file_bytes),
    fresh.length > chosen.length && `${count(fresh.length - chosen.length, 'new one')} left out`,
    exceptions > 0 && `${count(exceptions, 'variant')} kept, remembered as ${count(exceptions, 'exception')}`,
  ];
  return (
    <section aria-label="Workbook" className={classes.head}>
      <div className={classes.told}>
        <p className={classes.source}>
          <strong>{workbook}</strong>, sheet <code>{sheet}</code>, <ShortHash hash={file_hash} />
        </p>
        <ul aria-label="Figures" className={classes.figures}>
          {figures.filter(Boolean).map((figure) => (
            <li key={String(figure)}>{figure}</li>
          ))}
          <li>
            <Moment at={created_at} />
          </li>
        </ul>
        <UnreadColumns columns={plan.unread_columns} />
      </div>
      {fresh.length > 0 && (
        <Switch
          size="xs"
          className={classes.fields}
          label="Also take over the field values of these products"
          checked={choices.fields}
          onChange={({ currentTarget: { checked } }) => onChoose(() => ({ fields: checked }))}
        />
      )}
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        leftSection={<FileSpreadsheet size={13} aria-hidden />}
        onClick={onOther}
      >
        Choose another workbook
      </Button>
    </section>
  );
}

const shown = 8;

/** What a column is called that nothing was read from: it may be one that was meant to be. */
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
