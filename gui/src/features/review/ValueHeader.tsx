import type { VirtualItem } from '@tanstack/react-virtual';
import { Cpu, List } from 'lucide-react';
import type { GridField } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import classes from './ValueGrid.module.css';

/** The names of the fields in sight; those that name a component or take several values say so. */
export function ValueHeader({ fields, columns }: { fields: GridField[]; columns: VirtualItem[] }) {
  return (
    <div role="row" aria-rowindex={1} className={classes.headRow}>
      <div role="columnheader" aria-colindex={1} className={classes.product}>
        Product
      </div>
      {columns.map(({ index, start, size }) => {
        const field = fields[index];
        return (
          <div
            key={field?.key ?? index}
            // A header without a name yet is none.
            role={field ? 'columnheader' : 'gridcell'}
            aria-colindex={index + 2}
            className={classes.headCell}
            title={field?.key}
            style={{ left: start, width: size }}
          >
            <span className={classes.value}>{field && humanize(field.key)}</span>
            {field?.componentType && <Cpu size={12} role="img" aria-label="Names a component" />}
            {field?.shape === 'list' && <List size={12} role="img" aria-label="Takes several values" />}
          </div>
        );
      })}
    </div>
  );
}
