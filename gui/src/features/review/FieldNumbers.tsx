import type { CSSProperties } from 'react';
import text from '@/components/Text.module.css';
import type { ReviewNumbers } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { memberOf } from '@/lib/params';
import { NumberLink } from './NumberLink';
import { shareOf } from './words';
import classes from './Numbers.module.css';

type Props = { category: string; fields: ReviewNumbers['fields'] };

/** The fields, those with the most to do first. */
export function FieldNumbers({ category, fields }: Props) {
  const sorted = fields.toSorted(
    (one, other) => other.waiting - one.waiting || one.fieldKey.localeCompare(other.fieldKey),
  );
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>By field</h2>
      <table className={classes.table} aria-label="By field">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Values</th>
            <th scope="col">Need review</th>
            <th scope="col">Conflicts</th>
            <th scope="col" className={classes.share}>
              Done
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ fieldKey, cells, waiting, conflicts }) => {
            const field = memberOf([fieldKey]);
            const name = humanize(fieldKey);
            return (
              <tr key={fieldKey}>
                <th scope="row">{name}</th>
                <td>
                  <NumberLink
                    category={category}
                    amount={cells}
                    what={`values of ${name}`}
                    search={{ field }}
                  />
                </td>
                <td>
                  <NumberLink
                    category={category}
                    amount={waiting}
                    what={`values of ${name} that need review`}
                    search={{ mode: 'queue', field }}
                  />
                </td>
                <td>
                  <NumberLink
                    category={category}
                    amount={conflicts}
                    what={`conflicts in ${name}`}
                    search={{ mode: 'queue', state: 'conflict', field }}
                  />
                </td>
                <td className={classes.share}>
                  <span
                    className={classes.bar}
                    style={{ '--part': cells > 0 ? 1 - waiting / cells : 0 } as CSSProperties}
                  />
                  <span className={text.dim}>{shareOf(cells - waiting, cells)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
