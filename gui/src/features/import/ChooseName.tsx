import { Button } from '@mantine/core';
import { FileSpreadsheet, Sheet } from 'lucide-react';
import text from '@/components/Text.module.css';
import classes from './Import.module.css';

type Props = {
  kind: 'sheet' | 'workbook';
  names: string[];
  why: string;
  onChoose: (name: string) => void;
  onOther: () => void;
};

/** The service cannot tell which one to read: once one is chosen, the same workbook is read again. */
export function ChooseName({ kind, names, why, onChoose, onOther }: Props) {
  const Icon = kind === 'sheet' ? Sheet : FileSpreadsheet;
  return (
    <section aria-label={`Choose a ${kind}`} className={classes.names}>
      <h2 className={classes.stepTitle}>Which {kind} contains the products?</h2>
      <p role="status" className={text.dim}>
        {why}
      </p>
      <div role="group" aria-label={kind === 'sheet' ? 'Sheets' : 'Workbooks'} className={classes.nameList}>
        {names.map((name) => (
          <Button
            key={name}
            variant="default"
            leftSection={<Icon size={14} aria-hidden />}
            onClick={() => onChoose(name)}
          >
            {name}
          </Button>
        ))}
      </div>
      <Button variant="subtle" color="gray" onClick={onOther}>
        Choose another workbook
      </Button>
    </section>
  );
}
