// The rules of 15.3E and D35, written down once more: what production says against a category's rules. The judge of our own.
//   node cross-validation.mjs HELPER_FILES_OF_A_CATEGORY CATEGORY PRODUCTION_LIST ANSWER
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, category, production, answer] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const ifThere = (path) => (existsSync(path) ? json(path) : undefined);

const rules = ifThere(join(folder, '_generated/field_rules.json'));
const knownValues = ifThere(join(folder, '_generated/known_values.json'));
const manual = ifThere(join(folder, '_control_plane/workbook_map.json'))?.manual_enum_values ?? {};
const componentFolder = join(folder, '_generated/component_db');
const componentFiles = existsSync(componentFolder)
  ? readdirSync(componentFolder).filter((name) => name.endsWith('.json')).map((name) => json(join(componentFolder, name)))
  : [];

// --- what a value is -------------------------------------------------------------------------------------------------

const NOBODY_KNOWS = new Set(['unk', 'unknown', 'n/a', 'na', 'tbd', 'tba', 'null']);
const UNITS = { gram: 'g', grams: 'g', hour: 'h', hours: 'h', hr: 'h', hrs: 'h', usd: '$', millimeter: 'mm', millimeters: 'mm', milliseconds: 'ms', cpi: 'dpi' };
const unitOf = (unit) => UNITS[unit.toLowerCase()] ?? unit.toLowerCase();

function rule(definition) {
  const contract = definition.contract ?? {};
  const first = (...texts) => texts.find((text) => typeof text === 'string') ?? '';
  const unit = first(contract.unit, definition.unit);
  return {
    type: first(contract.type, definition.type, definition.data_type),
    unit: unit === 'none' || unit === 'null' ? '' : unit,
    list: first(contract.shape, definition.shape, definition.output_shape) === 'list',
    placeholder: first(contract.unknown_token).toLowerCase(),
    range: contract.range ?? definition.range,
    level: first(definition.required_level, definition.priority?.required_level),
  };
}

function number(text, unit) {
  const parts = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?: ?([\p{L}%$°µ"']{1,12}))?$/u.exec(text);
  if (!parts || (parts[2] !== undefined && (unit === '' || unitOf(parts[2]) !== unitOf(unit)))) {
    return undefined;
  }
  return String(Number(parts[1].replaceAll(',', '')));
}

function one(value, { type, unit, placeholder, range }) {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = value.normalize('NFC').replace(/[\s\u00A0\u3000]+/g, ' ').trim();
  const lower = text.toLowerCase();
  if (!/[\p{L}\p{Nd}]/u.test(text) || NOBODY_KNOWS.has(lower) || lower === placeholder) return undefined;
  if (lower === 'yes' || lower === 'true') return 'yes';
  if (lower === 'no' || lower === 'false') return 'no';
  return range || type !== 'string' ? (number(text, unit) ?? text) : text;
}

function values(value, definition) {
  let all = [value];
  if (Array.isArray(value)) all = value;
  else if (definition.list && typeof value === 'string') all = value.split(/[,;|]/);
  return new Set(all.map((each) => one(each, definition)).filter((each) => each !== undefined));
}

// --- what is known ----------------------------------------------------------------------------------------------------

function listsOf(field, definition) {
  const source = definition.enum?.source ?? '';
  const named = source.startsWith('component_db.') ? '' : source.replace(/^data_lists\./, '');
  return [...new Set([field, named].filter((name) => name !== ''))];
}

function spelled(entry) {
  return typeof entry === 'object' ? [entry.canonical ?? entry.value, ...(entry.aliases ?? [])] : [entry];
}

function known(field, definition, about) {
  if (!knownValues) return undefined;
  const lists = listsOf(field, definition);
  const inFile = lists.flatMap((name) => [knownValues.fields?.[name], knownValues.enums?.[name]]).filter((list) => list !== undefined);
  if (inFile.length === 0) return undefined;
  const all = [...inFile, ...lists.map((name) => manual[name] ?? [])].flatMap((list) => list.values && !Array.isArray(list) ? list.values : list);
  return new Set(all.flatMap(spelled).map((text) => one(String(text), about)));
}

const squeezed = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function components(definition) {
  const source = definition.enum?.source ?? '';
  const type = definition.component?.type || definition.component_type || (source.startsWith('component_db.') ? source.slice('component_db.'.length) : '');
  const files = componentFiles.filter((file) => file.component_type === type);
  if (type === '' || files.length === 0) return undefined;
  const names = new Set();
  for (const { name, maker = '', aliases = [] } of files.flatMap((file) => file.items)) {
    for (const called of [name, ...aliases].map(squeezed)) {
      names.add(called);
      names.add(squeezed(maker) + called);
      if (maker !== '' && called.startsWith(squeezed(maker)) && called !== squeezed(maker)) names.add(called.slice(squeezed(maker).length));
    }
  }
  return names;
}

// --- which products -----------------------------------------------------------------------------------------------------

function slug(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036F]/g, '').trim().toLowerCase().replace(/\s+/g, '-')
    .replace(/[^a-z0-9_-]/g, '').replace(/-+/g, '-').replace(/^-|-$/g, '');
}

const NO_VARIANT = new Set('unk unknown na none null nil default tbd tba'.split(' '));

function products() {
  const seen = new Set();
  const list = [];
  for (const row of json(production)) {
    if (row === null || typeof row !== 'object' || Array.isArray(row)) continue;
    const [brand, model, given] = [row.brand, row.model, row.variant].map((text) => String(text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim());
    const bare = given.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const variant = bare === '' || NO_VARIANT.has(bare) ? '' : given;
    const slugs = [category, brand, model, variant].map(slug);
    if (slugs[1] === '' || slugs[2] === '' || (variant !== '' && slugs[3] === '')) continue;
    const key = [brand, model, variant].join('\0').toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    list.push({ row, productId: slugs.filter((part) => part !== '').join('-') });
  }
  return list;
}

// --- the checks -----------------------------------------------------------------------------------------------------------

const checked = products();
const warnings = new Map();

function warn(type, field, value, productId, more = {}) {
  const key = JSON.stringify([type, field, value]);
  if (!warnings.has(key)) warnings.set(key, { type, field, ...(value === undefined ? {} : { value }), ...more, count: 0, examples: [] });
  const warning = warnings.get(key);
  warning.count++;
  if (warning.examples.length < 5) warning.examples.push(productId);
}

for (const [field, definition] of Object.entries(rules?.fields ?? {})) {
  const about = rule(definition);
  const enumeration = known(field, definition, about);
  const parts = components(definition);
  const missing = [];
  for (const { row, productId } of checked) {
    const here = values(row[field], about);
    if (here.size === 0) missing.push(productId);
    for (const value of here) {
      if (enumeration && !enumeration.has(value)) warn('enum_gap', field, value, productId);
      if (parts && !parts.has(squeezed(value))) warn('missing_component', field, value, productId);
      if (about.range && /^-?[\d.]+$/.test(value)) {
        const { min, max } = about.range;
        if (min != null && Number(value) < min) warn('range_violation', field, value, productId, { min });
        if (max != null && Number(value) > max) warn('range_violation', field, value, productId, { max });
      }
    }
  }
  if (['identity', 'required', 'critical'].includes(about.level) && missing.length >= 5 && missing.length >= 0.2 * checked.length) {
    missing.forEach((productId) => warn('requirement_too_strict', field, undefined, productId, { required_level: about.level }));
  }
}

const IDENTITY = new Set(['id', 'url', 'brand', 'model', 'variant', 'category', 'productId']);
const unknown = new Set();
for (const { row, productId } of rules ? checked : []) {
  for (const field of Object.keys(row)) {
    if (!IDENTITY.has(field) && !(field in rules.fields)) {
      unknown.add(field);
      warn('unknown_field', field, undefined, productId);
    }
  }
}

const TYPES = ['enum_gap', 'range_violation', 'requirement_too_strict', 'missing_component', 'unknown_field'];
const text = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = [...warnings.values()].sort((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type)
  || text(a.field, b.field) || b.count - a.count || text(a.value ?? '', b.value ?? ''));
writeFileSync(answer, JSON.stringify({ products_checked: checked.length, warnings: sorted, fields_unknown: [...unknown].sort() }));
