import { expect, it } from 'vitest';
import { parseRows, toProduct } from './pasted';

const identities = (text: string) =>
  parseRows(text).map(({ brand, model, variant }) => [brand, model, variant]);

it('reads rows copied from a spreadsheet, by the order of the columns', () => {
  const [row] = parseRows('Razer\tViper V3 Pro\t\thttps://razer.com/a\thttps://razer.com/b\n');
  expect(row && toProduct(row)).toEqual({
    brand: 'Razer',
    model: 'Viper V3 Pro',
    variant: '',
    seedUrls: ['https://razer.com/a', 'https://razer.com/b'],
  });
});

it('recognises a header, in any order', () => {
  expect(identities('Model,Seed URLs,Brand\nCobra,https://razer.com,Razer\n')).toEqual([
    ['Razer', 'Cobra', ''],
  ]);
});

it('keeps separators and line breaks inside quotes, and skips empty rows', () => {
  expect(identities('Acer,"Nitro, 5\n(2024)",\n\n,,\nRazer,Cobra "Pro",White\r\n')).toEqual([
    ['Acer', 'Nitro, 5 (2024)', ''],
    ['Razer', 'Cobra "Pro"', 'White'],
  ]);
});

it('does not lose text after a quote that is never closed', () => {
  expect(identities('Acer\t"Nitro\nRazer\tCobra')).toEqual([
    ['Acer', '"Nitro', ''],
    ['Razer', 'Cobra', ''],
  ]);
});
