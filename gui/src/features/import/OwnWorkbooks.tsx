import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { Moment } from '@/components/Moment';
import { ProblemView } from '@/components/ProblemView';
import { formatBytes } from '@/lib/format';
import { importQueries } from './queries';
import text from '@/components/Text.module.css';
import classes from './Import.module.css';

type Props = { category: string; disabled: boolean; onUse: (workbook: string) => void };

/** The workbooks in the category's own folder. */
export function OwnWorkbooks({ category, disabled, onUse }: Props) {
  const asked = useQuery(importQueries.workbooks(category));
  if (asked.error) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data || asked.data.length === 0) return null;
  return (
    <section aria-label="Workbooks of the category">
      <h2 className={classes.stepTitle}>
        In <code>helper_files/{category}</code>
      </h2>
      <ul className={classes.list}>
        {asked.data.map(({ name, bytes, modifiedAt }) => (
          <li key={name}>
            <Button
              variant="default"
              leftSection={<FileSpreadsheet size={14} aria-hidden />}
              disabled={disabled}
              onClick={() => onUse(name)}
            >
              Use {name}
            </Button>
            <span className={text.dim}>
              {formatBytes(bytes)}, changed <Moment at={modifiedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
