import { Kbd, Modal } from '@mantine/core';
import { commandKey, useKeys } from '@/lib/keys';
import { closeKeyMap, openKeyMap, useKeyMap } from './keyMapStore';
import classes from './KeyMap.module.css';

const keys: [title: string, rows: [keys: string[], does: string][]][] = [
  [
    'Everywhere',
    [
      [[commandKey, 'K'], 'Find products, brands, categories and actions'],
      [['/'], 'Search this list, or the first field of a question'],
      [['c'], 'Switch category'],
      [['?'], 'This map'],
      [['Esc'], 'Close what is open'],
    ],
  ],
  [
    'In a list',
    [
      [['j'], 'Next row'],
      [['k'], 'Previous row'],
      [['Enter'], 'Open the row'],
      [['x'], 'Select the row'],
      [['Shift', 'Click'], 'Select all rows from the one selected last'],
      [['Esc'], 'Close the panel; without one, clear the selection'],
      [['Home'], 'First row'],
      [['End'], 'Last loaded row'],
    ],
  ],
  [
    'Among the products',
    [
      [['e'], 'Edit the product'],
      [['Del'], 'Delete the product, or all that are selected, after a look at what goes and what stays'],
      [[commandKey, 'Enter'], 'In the dialog: add and go on with the next'],
    ],
  ],
  [
    'Among the brands',
    [
      [['e'], 'Edit the brand'],
      [['Del'], 'Delete the brand, after a look at what it would do'],
    ],
  ],
  [
    'Among the job files',
    [
      [['1'], 'Orphans'],
      [['2'], 'Untracked'],
      [['3'], 'Unreadable'],
      [['4'], 'Kept'],
      [['5'], 'Backups'],
    ],
  ],
  [
    'At an import',
    [
      [['1'], 'New'],
      [['2'], 'Already in the catalog'],
      [['3'], 'New brands'],
      [['4'], 'Variant warnings'],
      [['5'], 'Rows to repair'],
      [['6'], 'Skipped rows'],
      [['v'], 'Keep the variant of the row, or take it off'],
      [[commandKey, 'Enter'], 'Import what is selected'],
    ],
  ],
  [
    'At the gate',
    [
      [['1'], 'Try an identity'],
      [['2'], 'Rejections'],
      [['3'], 'Exceptions'],
      [['4'], 'Quarantine'],
    ],
  ],
];

export function KeyMap() {
  const { opened } = useKeyMap();
  useKeys({ '?': openKeyMap });
  return (
    <Modal opened={opened} onClose={closeKeyMap} title="Keys" size={420}>
      {keys.map(([title, rows]) => (
        <section key={title} className={classes.section}>
          <h3 className={classes.title}>{title}</h3>
          <dl className={classes.list}>
            {rows.map(([chord, does]) => (
              <div key={does} className={classes.row}>
                <dt>
                  {chord.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
