import { Kbd, Modal } from '@mantine/core';
import { commandKey, useKeys } from '@/lib/keys';
import {
  closeKeyboardShortcuts,
  openKeyboardShortcuts,
  useKeyboardShortcuts,
} from './keyboardShortcutsStore';
import classes from './KeyboardShortcuts.module.css';

type Shortcut = [keys: string[], does: string];

/** The keys 1, 2, … that lead to the tabs of a page. */
const tabKeys = (...names: string[]) =>
  names.map((name, index): Shortcut => [[String(index + 1)], `Go to ${name}`]);

const shortcuts: [title: string, rows: Shortcut[]][] = [
  [
    'General',
    [
      [[commandKey, 'K'], 'Find a product, brand, category or action'],
      [['/'], 'Search the list'],
      [['c'], 'Switch category'],
      [['?'], 'Show keyboard shortcuts'],
      [['Esc'], 'Close'],
    ],
  ],
  [
    'Lists',
    [
      [['j'], 'Next row'],
      [['k'], 'Previous row'],
      [['Enter'], 'Open row'],
      [['x'], 'Select row'],
      [['Shift', 'Click'], 'Select a range of rows'],
      [['Shift', 'Space'], 'Select from the row selected last to this one'],
      [['Shift', '↓'], 'Select this row and the next'],
      [['Esc'], 'Close the panel, or clear the selection'],
      [['Home'], 'First row'],
      [['End'], 'Last loaded row'],
    ],
  ],
  [
    'Columns',
    [
      [['←', '→'], 'Change the width, on the edge of a header'],
      [['Enter'], 'Reset the width, on the edge of a header'],
      [['Alt', '↑'], 'Move the column up, in the menu of columns'],
      [['Alt', '↓'], 'Move the column down, in the menu of columns'],
    ],
  ],
  [
    'Products',
    [
      [['e'], 'Edit product'],
      [['Del'], 'Delete product, or all selected products'],
      [[commandKey, 'Enter'], 'Add product and start another'],
    ],
  ],
  [
    'Brands',
    [
      [['e'], 'Edit brand'],
      [['Del'], 'Delete brand'],
    ],
  ],
  [
    'Production',
    [
      [['['], 'Previous class of differences'],
      [[']'], 'Next class of differences'],
      [['a'], 'Review and apply what was chosen'],
    ],
  ],
  [
    'Review',
    [
      ...tabKeys('Values', 'Components', 'Lists', 'Numbers'),
      [['←', '→', '↑', '↓'], 'Move from value to value'],
      [['Enter'], 'Open value'],
      [['Home', 'End'], 'First or last field'],
      [[commandKey, 'Home'], 'First product'],
      [[commandKey, 'End'], 'Last product'],
      [['Shift', '→'], 'Select values'],
      [['Space'], 'Select value'],
      [['q'], 'Go through the values that wait'],
    ],
  ],
  [
    'Review queue',
    [
      [['a'], 'Accept the chosen candidate'],
      [['c'], 'Confirm it'],
      [['b'], 'Accept and confirm it'],
      [['r'], 'Reject it'],
      [['1', '…', '9'], 'Choose a candidate'],
      [['e'], 'Type another value'],
      [['n'], 'Next value, also j'],
      [['p'], 'Previous value, also k'],
      [['u'], 'Undo the last decision'],
      [['Esc'], 'Leave the queue'],
    ],
  ],
  [
    'Reconcile',
    [
      ...tabKeys('Orphan', 'Untracked', 'Unreadable', 'Kept', 'Backups'),
      [['a'], 'Review and move the ticked orphans'],
    ],
  ],
  [
    'Import',
    [
      ...tabKeys(
        'New',
        'Already in the catalog',
        'New brands',
        'Variant warnings',
        'Invalid rows',
        'Skipped rows',
      ),
      [['v'], 'Keep or leave out the variant'],
      [[commandKey, 'Enter'], 'Import selected products'],
    ],
  ],
  ['Gate', tabKeys('Try', 'Rejections', 'Exceptions', 'Quarantine')],
  ['History', tabKeys('Products', 'Brands', 'Reconciles & imports', 'Production')],
  ['Settings', tabKeys('Categories', 'Production sources', 'Where things live', 'Health and versions')],
];

export function KeyboardShortcuts() {
  const { opened } = useKeyboardShortcuts();
  useKeys({ '?': openKeyboardShortcuts });
  return (
    <Modal opened={opened} onClose={closeKeyboardShortcuts} title="Keyboard shortcuts" size={420}>
      {shortcuts.map(([title, rows]) => (
        <section key={title} className={classes.section}>
          <h3 className={classes.title}>{title}</h3>
          <dl className={classes.list}>
            {rows.map(([keys, does]) => (
              <div key={does} className={classes.row}>
                <dt>
                  {keys.map((key) => (
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
