import { cleanup, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { show } from '@/test/screen';
import type { Column } from './column';
import { DataGrid } from './DataGrid';

type Mouse = { id: string; model: string; weight: string; sensor: string };

const mice: Mouse[] = ['Cobra', 'Orochi', 'Viper', 'Basilisk'].map((model) => ({
  id: model.toLowerCase(),
  model,
  weight: `${model} weight`,
  sensor: `${model} sensor`,
}));

const columns: Column<Mouse>[] = [
  { key: 'model', label: 'Model', width: 'minmax(120px, 2fr)', render: ({ model }) => model },
  { key: 'weight', label: 'Weight', width: '90px', align: 'right', render: ({ weight }) => weight },
  { key: 'sensor', label: 'Sensor', width: 'minmax(100px, 1fr)', from: 900, render: ({ sensor }) => sensor },
];

const paging = { hasNextPage: false, isFetching: false, isError: false, fetchNextPage: () => undefined };

function Mice({ name, of = columns }: { name?: string; of?: Column<Mouse>[] }) {
  const [ids, setIds] = useState<string[]>([]);
  const toggle = (id: string) => setIds(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
  return (
    <>
      <DataGrid
        label="Mice"
        {...(name === undefined ? {} : { name })}
        columns={of}
        rows={mice}
        total={mice.length}
        idOf={({ id }) => id}
        nameOf={({ model }) => model}
        paging={paging}
        loading={false}
        onSort={() => undefined}
        open={undefined}
        onOpen={() => undefined}
        selection={{ ids, toggle, replace: setIds }}
        empty={null}
      />
      <output aria-label="Selected mice">{ids.join(' ')}</output>
    </>
  );
}

const grid = () => screen.getByRole('grid', { name: 'Mice' });
const headers = () =>
  within(grid())
    .getAllByRole('columnheader')
    .slice(1)
    .map((header) => `${header.getAttribute('aria-colindex')} ${header.getAttribute('aria-label')}`);
const tracks = () => grid().style.getPropertyValue('--columns');
const least = () => grid().style.getPropertyValue('--least');
const selected = () => screen.getByRole('status', { name: 'Selected mice' }).textContent;
const edge = (label: string) => screen.getByRole('separator', { name: `Width of ${label}` });
const item = (name: string, role = 'menuitem') => screen.findByRole(role, { name });
const checkbox = (name: string) => item(name, 'menuitemcheckbox');

function open(props: Parameters<typeof Mice>[0] = {}) {
  const { user } = show(<Mice {...props} />);
  return { user, menu: () => user.click(screen.getByRole('button', { name: 'Columns' })) };
}

it('hides a column, counts it all the same, and still hides it at the next visit', async () => {
  const { user, menu } = open();
  await menu();
  await user.click(await checkbox('Weight'));
  expect((await checkbox('Weight')).getAttribute('aria-checked')).toBe('false');
  expect(headers()).toEqual(['2 Model', '4 Sensor']);
  expect(grid().getAttribute('aria-colcount')).toBe('4');
  const cell = within(grid()).getByText('Cobra sensor');
  expect(cell.getAttribute('aria-colindex')).toBe('4');
  expect(within(grid()).queryByText('Cobra weight')).toBeNull();
  cleanup();
  open();
  expect(headers()).toEqual(['2 Model', '4 Sensor']);
});

it('keeps the columns of each grid apart', async () => {
  const { user, menu } = open();
  await menu();
  await user.click(await checkbox('Weight'));
  cleanup();
  open({ name: 'other' });
  expect(headers()).toEqual(['2 Model', '3 Weight', '4 Sensor']);
});

it('does not hide or move the column that identifies a row', async () => {
  const { menu } = open();
  await menu();
  expect((await checkbox('Model')).hasAttribute('disabled')).toBe(true);
  expect(screen.queryByRole('menuitem', { name: 'Move Model down' })).toBeNull();
});

it('moves a column with its buttons and hands the focus on at the end', async () => {
  const { user, menu } = open();
  await menu();
  await user.click(await item('Move Sensor up'));
  expect(headers()).toEqual(['2 Model', '3 Sensor', '4 Weight']);
  expect((await item('Move Sensor up')).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('Sensor: position 1 of 2')).toBeTruthy();
});

it('moves a column with Alt and the arrows, and the focus goes with it', async () => {
  const { user, menu } = open();
  await menu();
  (await checkbox('Weight')).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(headers()).toEqual(['2 Model', '3 Sensor', '4 Weight']);
  expect(document.activeElement).toBe(await checkbox('Weight'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(headers()).toEqual(['2 Model', '3 Weight', '4 Sensor']);
});

it('forgets everything with Reset columns, which is off as long as nothing was changed', async () => {
  const { user, menu } = open();
  await menu();
  expect((await item('Reset columns')).hasAttribute('disabled')).toBe(true);
  await user.click(await item('Move Sensor up'));
  await user.click(await checkbox('Weight'));
  await user.click(await item('Reset columns'));
  expect(headers()).toEqual(['2 Model', '3 Weight', '4 Sensor']);
});

it('works with what an older or a broken version left behind', () => {
  localStorage.setItem('rollcall.columns.v1.Mice', '{"order": "weight"}');
  open();
  expect(headers()).toEqual(['2 Model', '3 Weight', '4 Sensor']);
});

it('changes a width with the arrow keys, resets it with Enter, and scrolls what does not fit', async () => {
  const { user } = open();
  expect(tracks()).toBe('36px minmax(120px, 2fr) 90px minmax(100px, 1fr)');
  expect(least()).toBe('374px');
  edge('Weight').focus();
  await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}{ArrowLeft}');
  expect(tracks()).toBe('36px minmax(120px, 2fr) 130px minmax(100px, 1fr)');
  expect(least()).toBe('414px');
  expect(edge('Weight').getAttribute('aria-valuenow')).toBe('130');
  await user.keyboard('{Home}{ArrowLeft}');
  expect(edge('Weight').getAttribute('aria-valuenow')).toBe('48');
  await user.keyboard('{Enter}');
  expect(tracks()).toBe('36px minmax(120px, 2fr) 90px minmax(100px, 1fr)');
});

it('changes a width by dragging its edge, keeps it, and resets it with a double click', async () => {
  const { user } = open();
  const at = (clientX: number) => ({ target: edge('Model'), coords: { clientX } });
  await user.pointer([
    at(300),
    { ...at(200), keys: '[MouseLeft>]' },
    at(260),
    { ...at(260), keys: '[/MouseLeft]' },
    at(900),
  ]);
  expect(tracks()).toBe('36px 180px 90px minmax(100px, 1fr)');
  cleanup();
  open();
  expect(tracks()).toBe('36px 180px 90px minmax(100px, 1fr)');
  await user.dblClick(edge('Model'));
  expect(tracks()).toBe('36px minmax(120px, 2fr) 90px minmax(100px, 1fr)');
});

it('leaves a column that can no longer be found out of the arrangement', async () => {
  const { user, menu } = open();
  await menu();
  await user.click(await item('Move Sensor up'));
  cleanup();
  const colour: Column<Mouse> = { key: 'colour', label: 'Colour', width: '80px', render: () => 'black' };
  open({ of: [...columns.filter(({ key }) => key !== 'sensor'), colour] });
  expect(headers()).toEqual(['2 Model', '3 Weight', '4 Colour']);
});

it('selects a range with Shift and Space from the row selected last', async () => {
  const { user } = open();
  grid().focus();
  await user.keyboard('{ArrowDown} {ArrowDown}{ArrowDown}{Shift>} {/Shift}');
  expect(selected()).toBe('cobra orochi viper');
});

it('selects with Shift and the arrows, and starts a new range after Esc', async () => {
  const { user } = open();
  grid().focus();
  await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
  expect(selected()).toBe('cobra orochi');
  await user.keyboard('{Escape}');
  expect(selected()).toBe('');
  await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
  expect(selected()).toBe('viper basilisk');
});
