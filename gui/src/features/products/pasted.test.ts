import { expect, it } from 'vitest';
import { parseRows, toProduct } from './pasted';

const identities = (text: string) =>
  parseRows(text).map(({ brand, model, variant }) => [brand, model, variant]);

it('reads what a spreadsheet copies, by the order of the columns', () => {
  const [row] = parseRows('Razer\tViper V3 Pro\t\thttps://razer.com/a\thttps://razer.com/b\n');
  expect(row && toProduct(row)).toEqual({
    brand: 'Razer',
    model: 'Viper V3 Pro',
    variant: '',
    seedUrls: ['https://razer.com/a', 'https://razer.com/b'],
  });
});

it('takes a first row that names the columns for what it is, in any order', () => {
  expect(identities('Model,Seed URLs,Brand\nCobra,https://razer.com,Razer\n')).toEqual([
    ['Razer', 'Cobra', ''],
  ]);
});

it('keeps a separator and a line break inside of quotes, and leaves empty rows out', () => {
  expect(identities('Acer,"Nitro, 5\n(2024)",\n\n,,\nRazer,Cobra "Pro",White\r\n')).toEqual([
    ['Acer', 'Nitro, 5 (2024)', ''],
    ['Razer', 'Cobra "Pro"', 'White'],
  ]);
});

it('does not swallow the rest behind a quote that never ends', () => {
  expect(identities('Acer\t"Nitro\nRazer\tCobra')).toEqual([
    ['Acer', '"Nitro', ''],
    ['Razer', 'Cobra', ''],
  ]);
});
