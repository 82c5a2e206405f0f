import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import text from '@/components/Text.module.css';
import type { ProductionRow } from '@/lib/api/types';
import { splitName } from '@/lib/text';
import type { Wanted } from './choices';
import { namesOf } from './Difference';
import type { Resolution } from './types';
import { resolutions } from './words';
import classes from './Production.module.css';

type Props = {
  /** Absent while none is to be resolved. */
  row: ProductionRow | undefined;
  onClose: () => void;
  onResolve: (wanted: Wanted) => void;
};

/** Both names side by side, and a person says which is right. */
export function ResolveDialog({ row, onClose, onResolve }: Props) {
  return (
    <Modal opened={row !== undefined} onClose={onClose} title="Which name is right?" size={620}>
      {row && <Resolving key={row.row_id} row={row} onClose={onClose} onResolve={onResolve} />}
    </Modal>
  );
}

function Resolving({ row, onClose, onResolve }: Props & { row: ProductionRow }) {
  const [value, setValue] = useState<Resolution | null>(null);
  return (
    <DialogForm
      onSubmit={() => value && onResolve({ action: 'resolve', value })}
      onCancel={onClose}
      error={null}
      submit={
        <Button type="submit" disabled={value === null}>
          {value ? resolutions[value].word : 'Choose one'}
        </Button>
      }
    >
      <div className={classes.sides}>
        <Side title="Ours" name={row.catalog ? splitName(row.catalog) : '—'} id={row.catalog?.productId} />
        <Side title="Production’s" name={splitName(namesOf(row))} id={row.productId} />
      </div>
      {row.note && <p className={text.muted}>{row.note}</p>}
      <Radio.Group aria-label="What is right" value={value} onChange={(next) => setValue(next as Resolution)}>
        <div className={classes.resolutions}>
          {Object.entries(resolutions).map(([each, { word, does }]) => (
            <Radio key={each} value={each} label={word} description={does} />
          ))}
        </div>
      </Radio.Group>
      <p className={text.muted}>Nothing is written until you apply what you have chosen.</p>
    </DialogForm>
  );
}

function Side({ title, name, id }: { title: string; name: string; id: string | null | undefined }) {
  return (
    <div className={classes.side}>
      <span className={text.dim}>{title}</span>
      <strong>{name}</strong>
      {id && <span className={text.mono}>{id}</span>}
    </div>
  );
}
