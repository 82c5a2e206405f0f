// Writes the sample: workspace/. The same tables always give the same bytes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPONENTS, FIELDS, components, elsewhere, mice, product, productId, slug } from './mice.mjs';
import { outputs } from './outputs.mjs';
import { workbook } from './workbook.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

// What is not in production any more.
const GONE = [
  'Alienware AW958', 'Bloody R8', 'Corsair Glaive RGB Pro', 'Finalmouse Scream One', 'Gigabyte Aorus M2',
  'Logitech G100s', 'Logitech G400s', 'Mionix Naos 7000', 'Razer Abyssus Essential', 'Razer DeathAdder Chroma',
  'Roccat Tyon', 'SteelSeries Rival 700',
];

// What production says otherwise.
const DRIFTED = {
  'Logitech G Pro X Superlight 2': { dpi: 32000 },
  'Razer Viper V3 Pro': { weight: 55 },
  'Corsair M75 Wireless': { weight: 91 },
  'Endgame Gear OP1 8K': { price_range: 80 },
  'HyperX Pulsefire Haste': { connection: 'hybrid' },
  'Glorious Model O Wireless': { lngth: 129 },
  'SteelSeries Prime': { switch: 'Omron Optical' },
};

// What production calls otherwise: the row keeps its id, by which the two are taken for one.
const RENAMED = { 'Logitech G705 Aurora': { model: 'G705' } };

// What production lists a second time, and what the second row says otherwise.
const TWICE = { 'HyperX Pulsefire Core': { price_range: 25 }, 'Roccat Kone Pro': {} };

// Where the list of what is live comes from, so that a comparison works from the first start.
const PRODUCTION = 'production.json';
const PRODUCT_SOURCE = {
  _doc: "Production product source. This is what's live on the site.",
  source_type: 'manual',
  manual: { file: PRODUCTION, product_list_path: '$' },
  schedule: { auto_pull: false, interval_hours: 24 },
  last_pull: null,
  last_pull_hash: null,
};

// A second fabricated variant beside the usual one: more of the tail, or letters from inside a word.
const ALSO_FABRICATED = {
  'Razer Basilisk Essential': 'SE',
  'Logitech G Pro X Superlight 2': 'Superlight 2',
  'Corsair Harpoon RGB Wireless': 'RGB Wireless',
  'Glorious Model O Minus': 'O Minus',
  'HyperX Pulsefire FPS Pro': 'FPS Pro',
  'Finalmouse Starlight-12 (Small)': '12 (Small)',
};

// What stands in the variant row of the workbook, where nothing should.
const JUNK = {
  'Acer Cestus 310': '310',
  'Razer DeathAdder Elite': 'n/a',
  'Razer Viper V3 Pro': 'Pro',
  'SteelSeries Aerox 5 Wireless': 'Wireless',
};

/** What the site began to say of new mice, and no rule knows. */
const UNRULED = { warranty_years: 2 };

const FIRST_FIELD_ROW = 9;

const RULES = {
  release_date: { type: 'string', required_level: 'optional' },
  price_range: { type: 'number', unit: 'USD', range: { min: 5, max: 500 }, required_level: 'optional' },
  connection: { type: 'string', enum: { policy: 'closed' }, required_level: 'required' },
  weight: { type: 'number', unit: 'g', range: { min: 20, max: 250 }, required_level: 'required' },
  lngth: { type: 'number', unit: 'mm', range: { min: 80, max: 160 }, required_level: 'expected' },
  width: { type: 'number', unit: 'mm', range: { min: 40, max: 110 }, required_level: 'expected' },
  height: { type: 'number', unit: 'mm', range: { min: 20, max: 60 }, required_level: 'expected' },
  form_factor: { type: 'string', enum: { policy: 'closed' }, required_level: 'expected' },
  shape: { type: 'string', enum: { policy: 'closed' }, required_level: 'expected' },
  sensor: { type: 'string', component: { type: 'sensor' }, enum: { policy: 'open' }, required_level: 'required' },
  sensor_brand: { type: 'string', enum: { policy: 'open' }, required_level: 'expected' },
  sensor_type: { type: 'string', enum: { policy: 'closed' }, required_level: 'expected' },
  dpi: { type: 'number', range: { min: 400, max: 50000 }, required_level: 'required' },
  ips: { type: 'number', range: { min: 50, max: 1000 }, required_level: 'optional' },
  acceleration: { type: 'number', unit: 'g', range: { min: 10, max: 100 }, required_level: 'optional' },
  polling_rate: { type: 'number', unit: 'Hz', contract: { shape: 'list' }, enum: { policy: 'closed' }, required_level: 'expected' },
  switch: { type: 'string', component: { type: 'switch' }, enum: { policy: 'open' }, required_level: 'expected' },
  switch_brand: { type: 'string', enum: { policy: 'open' }, required_level: 'optional' },
  switch_type: { type: 'string', enum: { policy: 'closed' }, required_level: 'optional' },
  encoder: { type: 'string', component: { type: 'encoder' }, enum: { policy: 'open' }, required_level: 'optional' },
  encoder_brand: { type: 'string', enum: { policy: 'open' }, required_level: 'optional' },
  side_buttons: { type: 'number', range: { min: 0, max: 20 }, required_level: 'expected' },
};

const helperFiles = 'workspace/helper_files/mouse';

rmSync(join(folder, 'workspace'), { recursive: true, force: true });
checkIdentities();
write(`${helperFiles}/activeFiltering.json`, lines(mice));
writeJobFiles();
write(`${helperFiles}/mouseData.xlsx`, workbook([dataEntry(), notes()]));
writeGenerated();
write(`${helperFiles}/${PRODUCTION}`, lines(production()));
write(`${helperFiles}/_control_plane/product_source.json`, pretty(PRODUCT_SOURCE));
writeOutputs();

/** Two products must not share an id, nor may two brands split one id in different ways. */
function checkIdentities() {
  const owners = new Map();
  const renamed = mice.filter((mouse) => RENAMED[nameOf(mouse)]).map((mouse) => ({ ...mouse, ...RENAMED[nameOf(mouse)] }));
  const rows = [...mice, ...renamed, ...elsewhere('production'), ...elsewhere('workbook')];
  for (const { brand, model } of rows) {
    const id = productId(brand, model);
    if (owners.has(id)) throw new Error(`${id} is both ${owners.get(id)} and ${brand} ${model}`);
    owners.set(id, `${brand} ${model}`);
  }
  for (const name of [...GONE, ...Object.keys({ ...DRIFTED, ...RENAMED, ...TWICE, ...ALSO_FABRICATED, ...JUNK })]) {
    if (!mice.some((mouse) => nameOf(mouse) === name)) throw new Error(`There is no ${name}`);
  }
  // Each of them is one thing only, so that the figures of a comparison are those of the tables.
  const meant = [...GONE, ...Object.keys(DRIFTED), ...Object.keys(RENAMED), ...Object.keys(TWICE)];
  if (new Set(meant).size < meant.length) throw new Error('A mouse is gone, different, renamed or listed twice at once');
}

/** What the pipeline before Rollcall left behind: a right job for every product, and wrong ones beside it. */
function writeJobFiles() {
  const written = new Set();
  const job = (mouse, variant, source) => {
    const id = productId(mouse.brand, mouse.model, variant);
    if (written.has(id)) throw new Error(`two jobs are called ${id}`);
    written.add(id);
    const { brand, model } = mouse;
    const identityLock = { id: mouse.id, identifier: '', brand, model, variant, sku: '', mpn: '', gtin: '' };
    const input = { productId: id, category: 'mouse', identityLock, seedUrls: [], anchors: {}, seed: { source } };
    write(`workspace/specs/inputs/mouse/products/${id}.json`, JSON.stringify(input, null, 2));
  };
  for (const mouse of mice) {
    job(mouse, '', 'active_filtering');
    job(mouse, tail(mouse.model), 'excel');
    const also = ALSO_FABRICATED[nameOf(mouse)];
    if (also) job(mouse, also, 'excel');
  }
}

/** The last word of a model that leaves something in an id. */
function tail(model) {
  return model.split(' ').filter(slug).at(-1);
}

function dataEntry() {
  const products = [...mice, ...elsewhere('workbook').map((row, i) => product(mice.length + i + 1, row))];
  const row = (label, valueOf) => ['', label, ...products.map(valueOf)];
  const rows = [
    ['', 'mouse'],
    row('id', (mouse) => mouse.id),
    row('brand', (mouse) => mouse.brand),
    row('model', (mouse) => mouse.model),
    row('variant', (mouse) => JUNK[nameOf(mouse)] ?? ''),
  ];
  while (rows.length < FIRST_FIELD_ROW - 1) rows.push([]);
  for (const field of FIELDS) {
    rows.push(row(field, (mouse) => (Array.isArray(mouse[field]) ? mouse[field].join(', ') : mouse[field])));
  }
  return { name: 'dataEntry', rows };
}

function notes() {
  const rows = [
    ['Sheet dataEntry: one mouse per column from C on.'],
    ['Row 2 is its id, row 3 its brand, row 4 its model, row 5 its variant; nearly all have none.'],
    ['Column B names the field of every row from 9 on. "unk" is what nobody has found out yet.'],
  ];
  return { name: 'notes', rows };
}

function writeGenerated() {
  const generated = `${helperFiles}/_generated`;
  const enums = FIELDS.filter((field) => RULES[field].enum);
  const values = (field) => [...new Set(mice.flatMap((mouse) => mouse[field]))].filter((value) => value !== 'unk');
  const sorted = (list) => (typeof list[0] === 'number' ? list.sort((a, b) => a - b) : list.sort()).map(String);
  write(`${generated}/field_rules.json`, pretty({ category: 'mouse', fields: RULES }));
  write(
    `${generated}/known_values.json`,
    pretty({ category: 'mouse', fields: Object.fromEntries(enums.map((field) => [field, sorted(values(field))])) }),
  );
  for (const type of COMPONENTS) {
    const items = components[type].map(({ name, maker, aliases, ...properties }) => ({
      name,
      maker,
      aliases: aliases ? aliases.split(',') : [],
      properties,
    }));
    const file = type === 'switch' ? 'switches' : `${type}s`;
    write(`${generated}/component_db/${file}.json`, pretty({ component_type: type, items }));
  }
}

/** What the pipeline found out about mice that production has as they are here, for the values to be reviewed. */
function writeOutputs() {
  const told = [...GONE, ...Object.keys(DRIFTED), ...Object.keys(RENAMED)];
  for (const { id, pages, ...files } of outputs(mice.filter((mouse) => !told.includes(nameOf(mouse))))) {
    const latest = `workspace/out/specs/outputs/mouse/${id}/latest`;
    for (const [name, content] of Object.entries(files)) {
      write(`${latest}/${name}.json`, `${JSON.stringify(content)}\n`);
    }
    for (const [host, text] of Object.entries(pages)) {
      write(`${latest}/pages/${host}.txt`, `${text}\n`);
    }
  }
}

function production() {
  const kept = mice.filter((mouse) => !GONE.includes(nameOf(mouse)));
  const live = kept.map((mouse) => ({ ...mouse, ...DRIFTED[nameOf(mouse)], ...RENAMED[nameOf(mouse)] }));
  const added = elsewhere('production').map((row, i) => ({ ...product(mice.length + i + 1, row), ...UNRULED }));
  const again = kept.filter((mouse) => TWICE[nameOf(mouse)]).map((mouse) => ({ ...mouse, ...TWICE[nameOf(mouse)] }));
  return [...live, ...added, ...again];
}

function nameOf(mouse) {
  return `${mouse.brand} ${mouse.model}`;
}

/** One product a line, so that a change shows as one. */
function lines(list) {
  return `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

function pretty(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(path, content) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
