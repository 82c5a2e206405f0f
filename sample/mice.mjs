// Reads the tables of this folder: the mice, and the components they are built of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Columns whose figures are no numbers: a model may be called 2000.
const TEXTS = new Set(['brand', 'model', 'name', 'maker', 'aliases', 'release_date']);

const RATES = [8000, 4000, 2000, 1000, 500, 250, 125];

/** The fields of a product, in the order they are written everywhere. */
export const FIELDS = [
  'release_date', 'price_range', 'connection', 'weight', 'lngth', 'width', 'height', 'form_factor', 'shape',
  'sensor', 'sensor_brand', 'sensor_type', 'dpi', 'ips', 'acceleration', 'polling_rate',
  'switch', 'switch_brand', 'switch_type', 'encoder', 'encoder_brand', 'side_buttons',
];

export const COMPONENTS = ['sensor', 'switch', 'encoder'];

const folder = fileURLToPath(new URL('.', import.meta.url));

export const components = {
  sensor: table('components/sensors.tsv'),
  switch: table('components/switches.tsv'),
  encoder: table('components/encoders.tsv'),
};

/** The 342 of the site as this workspace has it. */
export const mice = table('mice.tsv').map((row, i) => product(i + 1, row));

/** Mice that stand in the workbook or in production only. */
export const elsewhere = (place) => table('elsewhere.tsv').filter((row) => row.found_in === place);

/** A product as the site has it: its identity, then its fields. */
export function product(id, row) {
  const sensor = part('sensor', row.sensor);
  const click = part('switch', row.switch);
  const wheel = part('encoder', row.encoder);
  const known = {
    ...row,
    sensor_brand: sensor.maker,
    sensor_type: sensor.sensor_type,
    ips: sensor.ips,
    acceleration: sensor.acceleration,
    polling_rate: rates(row.polling_rate),
    switch_brand: click.maker,
    switch_type: click.switch_type,
    encoder_brand: wheel.maker,
  };
  const fields = FIELDS.map((field) => [field, known[field] ?? 'unk']);
  return { id, brand: row.brand, model: row.model, variant: '', category: 'mouse', ...Object.fromEntries(fields) };
}

/** The site's own formula for every id. */
export function slug(text) {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

export function productId(brand, model, variant = '') {
  return ['mouse', slug(brand), slug(model), slug(variant)].filter(Boolean).join('-');
}

function part(type, name) {
  return components[type].find((item) => item.name === name) ?? {};
}

/** A mouse that reports 1000 times a second also offers the usual lower rates. */
function rates(fastest) {
  return fastest === 'unk' ? 'unk' : RATES.filter((rate) => rate <= fastest && (rate <= 1000 || fastest > 1000));
}

function table(file) {
  const [head, ...rows] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, value(name, cells[i])])));
}

function value(column, text) {
  return !TEXTS.has(column) && /^\d+$/.test(text) ? Number(text) : text;
}
