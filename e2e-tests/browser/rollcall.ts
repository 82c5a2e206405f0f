import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** What the journeys of all specs share: where things are on the screen and on the disk. */

/** A file of the workspace as it is at this very moment. */
export function workspaceFile(path: string): unknown {
  const root = process.env['ROLLCALL_WORKSPACE'];
  if (!root) throw new Error('ROLLCALL_WORKSPACE must say where the files of this Rollcall are.');
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

export const products = (page: Page) => grid(page, 'Products');

export const brands = (page: Page) => grid(page, 'Brands');

/** Only once it shows what was asked for: neither its skeleton nor the answer before. */
const grid = (page: Page, name: string) =>
  page.getByRole('grid', { name, exact: true }).and(page.locator('[aria-busy="false"]'));

/** The rows without the head. */
export const rows = (grid: Locator) =>
  grid.getByRole('row').filter({ has: grid.page().getByRole('gridcell') });

export const row = (grid: Locator, text: string) => rows(grid).filter({ hasText: text });

export const addProductDialog = (page: Page) => page.getByRole('dialog', { name: 'Add product to Mouse' });

/** Fills in the product's name; the identity gate answers meanwhile. */
export async function nameProduct(page: Page, { brand, model, variant }: Record<string, string>) {
  const dialog = addProductDialog(page);
  await dialog.getByRole('combobox', { name: 'Brand' }).fill(brand ?? '');
  await dialog.getByRole('option', { name: brand, exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Model' }).fill(model ?? '');
  if (variant) await dialog.getByRole('textbox', { name: 'Variant' }).fill(variant);
}
