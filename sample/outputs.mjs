// What a pipeline found out about some of the mice: values, where they stand, and how sure it is. Made up, and always the same.
import { FIELDS, components, mice, productId, slug } from './mice.mjs';

const PRODUCTS = 40;

const LABELS = { lngth: 'Length', dpi: 'Maximum DPI', ips: 'Tracking speed (IPS)', price_range: 'Price' };
const UNITS = { weight: 'g', lngth: 'mm', width: 'mm', height: 'mm', acceleration: 'g', polling_rate: 'Hz', price_range: 'USD' };

// What a pipeline met, and no list knows yet.
export const SUGGESTIONS = {
  suggestions: [
    { field_key: 'connection', value: 'tri-mode', status: 'pending', first_seen_at: '2026-02-02T08:00:00Z' },
    { field_key: 'shape', value: 'egg', status: 'pending', first_seen_at: '2026-02-03T08:00:00Z' },
  ],
};

/** Of mice whose sensor is known: those have most to look at. */
const researched = mice.filter((mouse) => mouse.sensor !== 'unk').filter((_, i, all) => i % Math.floor(all.length / PRODUCTS) === 0);

export const outputs = researched.slice(0, PRODUCTS).map((mouse, i) => output(mouse, i));

function output(mouse, i) {
  const runId = `run-2026-02-${String((i % 28) + 1).padStart(2, '0')}`;
  const fields = FIELDS.map((field, j) => found(mouse, field, i * 7 + j * 3));
  const known = fields.filter(({ candidates }) => candidates.length > 0);
  return {
    id: productId(mouse.brand, mouse.model),
    normalized: {
      runId,
      identity: { brand: mouse.brand, model: mouse.model },
      fields: Object.fromEntries(fields.map(({ field, value }) => [field, value])),
    },
    provenance: Object.fromEntries(known.map(({ field, confidence }) => [field, { confidence }])),
    candidates: Object.fromEntries(known.map(({ field, candidates }) => [field, candidates])),
  };
}

/** One field in seven is found otherwise by a review, one in five on the page of a shop alone. */
function found(mouse, field, number) {
  const value = spelled(mouse, field, number);
  if (value === 'unk') return { field, value, candidates: [] };
  const unsure = number % 5 === 0;
  const candidates = [];
  if (!unsure) candidates.push({ candidate_id: 'maker', ...candidate(mouse, field, value, 1) });
  if (unsure || number % 2 === 0) candidates.push({ candidate_id: 'shop', ...candidate(mouse, field, value, 2) });
  if (number % 7 === 0) candidates.push(candidate(mouse, field, otherwise(mouse, field), 3));
  return { field, value, confidence: unsure ? 0.55 : number % 7 === 0 ? 0.72 : 0.94, candidates };
}

/** As a page spells it: a component by another of its names, a list as a text. */
function spelled(mouse, field, number) {
  const value = mouse[field];
  const alias = components[field]?.find(({ name }) => name === value)?.aliases;
  if (alias && number % 3 === 0) return alias.split(',')[0];
  if (Array.isArray(value)) return number % 2 === 0 ? value.map(String) : value.join(' / ');
  return field === 'connection' && number % 11 === 0 ? 'tri-mode' : String(value);
}

/** What somebody else says: of a number a little more, of a text what the next mouse has. */
function otherwise(mouse, field) {
  const value = mouse[field];
  if (Array.isArray(value)) return value.slice(1).map(String);
  if (typeof value === 'number') return String(value + Math.max(1, Math.round(value / 50)));
  const others = mice.filter((other) => other[field] !== 'unk' && other[field] !== value);
  return String(others[mouse.id % others.length][field]);
}

function candidate(mouse, field, value, tier) {
  const host = [`${slug(mouse.brand)}.example`, 'shop.example', 'reviews.example'][tier - 1];
  const text = Array.isArray(value) ? value.join(', ') : value;
  const label = LABELS[field] ?? field[0].toUpperCase() + field.slice(1).replace(/_/g, ' ');
  return {
    value,
    score: [0.95, 0.8, 0.6][tier - 1],
    host,
    tier,
    method: ['dom', 'table', 'llm'][tier - 1],
    evidence: { url: `https://${host}/mice/${slug(mouse.model)}`, quote: `${label}: ${text}${UNITS[field] ? ` ${UNITS[field]}` : ''}` },
  };
}
