import { Button, Menu, Modal, TextInput } from '@mantine/core';
import { Bookmark, Check, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useViews, type View } from '@/lib/views';
import { DialogForm } from './DialogForm';
import { quiet } from './quiet';
import menu from './Menu.module.css';

type Props = {
  /** The list the views belong to: `mouse.products`. */
  list: string;
  /** Filters, sort and search as the address has them. */
  current: string;
  onApply: (search: string) => void;
};

type Naming = { view: View; title: string; renames: string | null };

/** Saved views: filters, sort order and search under a name. The menu takes the focus with its first item, as that of columns does. */
export function ViewsMenu({ list, current, onApply }: Props) {
  const { views, save, remove, rename } = useViews(list);
  const [naming, setNaming] = useState<Naming | null>(null);
  const applied = views.find((view) => view.search === current);
  return (
    <>
      <Menu position="bottom-end" width={270} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            {...quiet}
            leftSection={<Bookmark size={13} aria-hidden />}
            aria-label={applied ? `View: ${applied.name}` : 'Views'}
          >
            {applied?.name ?? 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={menu.menu}>
          {views.map((view, index) => (
            <div key={view.name} role="presentation" className={menu.row}>
              <Menu.Item
                className={menu.name}
                data-autofocus={index === 0 || undefined}
                rightSection={view === applied && <Check size={13} aria-hidden />}
                onClick={() => onApply(view.search)}
              >
                {view.name}
              </Menu.Item>
              <Menu.Item
                className={menu.act}
                aria-label={`Rename view ${view.name}`}
                onClick={() => setNaming({ view, title: `Rename ${view.name}`, renames: view.name })}
              >
                <Pencil size={13} aria-hidden />
              </Menu.Item>
              <Menu.Item
                className={menu.act}
                aria-label={`Delete view ${view.name}`}
                onClick={() => remove(view.name)}
              >
                <Trash2 size={13} aria-hidden />
              </Menu.Item>
            </div>
          ))}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item
            disabled={current === ''}
            data-autofocus={views.length === 0 || undefined}
            onClick={() =>
              setNaming({ view: { name: '', search: current }, title: 'Save view', renames: null })
            }
          >
            {current === '' ? 'Filter, sort or search to save a view' : 'Save as view…'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={naming !== null} onClose={() => setNaming(null)} title={naming?.title} size={420}>
        {naming && (
          <NameForm
            initial={naming.view.name}
            taken={views.map(({ name }) => name).filter((name) => name !== naming.renames)}
            onCancel={() => setNaming(null)}
            onName={(name) => {
              if (naming.renames) rename(naming.renames, name);
              else save({ ...naming.view, name });
              setNaming(null);
            }}
          />
        )}
      </Modal>
    </>
  );
}

type NameProps = { initial: string; taken: string[]; onCancel: () => void; onName: (name: string) => void };

function NameForm({ initial, taken, onCancel, onName }: NameProps) {
  const [text, setText] = useState(initial);
  const name = text.trim();
  const replaces = taken.includes(name);
  return (
    <DialogForm
      onSubmit={() => name && onName(name)}
      onCancel={onCancel}
      error={null}
      submit={
        <Button type="submit" disabled={!name}>
          {replaces ? 'Replace view' : 'Save view'}
        </Button>
      }
    >
      <TextInput
        label="Name"
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        description={
          replaces
            ? 'A view with this name exists and will be replaced.'
            : 'Saved in this browser. To share a view, share its link.'
        }
      />
    </DialogForm>
  );
}
