// What a pipeline found out about some of the mice: values, where they stand, and how sure it is. Made up, and always the same.
import { FIELDS, components, mice, productId, slug } from './mice.mjs';

const PRODUCTS = 40;

const LABELS = { lngth: 'Length', dpi: 'Maximum DPI', ips: 'Tracking speed (IPS)', price_range: 'Price' };
const UNITS = { weight: 'g', lngth: 'mm', width: 'mm', height: 'mm', acceleration: 'g', polling_rate: 'Hz', price_range: 'USD', cable_length: 'm' };

// What production's list does not have.
const BESIDE = { feet_material: ['PTFE', 'glass', 'PTFE'], cable_length: [1.8, 1.6, 2], onboard_profiles: [5, 1, 3] };

/** Of mice whose sensor is known: those have most to look at. Their values are the ones that the catalog's list has. */
export function outputs(candidates) {
  const known = candidates.filter((mouse) => mouse.sensor !== 'unk');
  return known
    .filter((_, i) => i % Math.floor(known.length / PRODUCTS) === 0)
    .slice(0, PRODUCTS)
    .map(output);
}

function output(mouse, i) {
  const beside = Object.fromEntries(Object.entries(BESIDE).map(([field, values]) => [field, values[i % values.length]]));
  const values = { ...Object.fromEntries(FIELDS.map((field) => [field, mouse[field]])), ...beside };
  const found = Object.entries(values).map(([field, value], j) => research(mouse, field, value, i * 7 + j * 3));
  const known = found.filter(({ candidates }) => candidates.length > 0);
  return {
    id: productId(mouse.brand, mouse.model),
    normalized: {
      runId: `run-2026-02-${String((i % 28) + 1).padStart(2, '0')}`,
      identity: { brand: mouse.brand, model: mouse.model },
      fields: values,
    },
    provenance: Object.fromEntries(known.map(({ field, confidence }) => [field, { confidence }])),
    candidates: Object.fromEntries(known.map(({ field, candidates }) => [field, candidates])),
    pages: pages(mouse, known),
  };
}

/** One field in seven is found otherwise by a review, one in five on the page of a shop alone. */
function research(mouse, field, value, number) {
  if (value === 'unk') return { field, candidates: [] };
  const unsure = number % 5 === 0;
  const candidates = [];
  if (!unsure) candidates.push({ candidate_id: 'maker', ...candidate(mouse, field, spelled(field, value, number), 1) });
  if (unsure || number % 2 === 0) candidates.push({ candidate_id: 'shop', ...candidate(mouse, field, value, 2) });
  if (number % 7 === 0) candidates.push(candidate(mouse, field, otherwise(mouse, field, value), 3));
  return { field, confidence: unsure ? 0.55 : number % 7 === 0 ? 0.72 : 0.94, candidates };
}

/** As a page spells it: a component by another of its names, a list as a text. */
function spelled(field, value, number) {
  const alias = components[field]?.find(({ name }) => name === value)?.aliases;
  if (alias && number % 3 === 0) return alias.split(',')[0];
  return Array.isArray(value) ? value.join(' / ') : String(value);
}

/** What somebody else says: of a number a little more, of a text what another mouse has. */
function otherwise(mouse, field, value) {
  if (Array.isArray(value)) return value.slice(1).map(String);
  if (typeof value === 'number') return String(value + Math.max(1, Math.round(value / 50)));
  const others = field in BESIDE ? BESIDE[field] : mice.map((other) => other[field]);
  const different = others.filter((other) => other !== 'unk' && other !== value);
  return String(different[mouse.id % different.length]);
}

function candidate(mouse, field, value, tier) {
  const host = [`${slug(mouse.brand)}.example`, 'shop.example', 'reviews.example'][tier - 1];
  return {
    value,
    score: [0.95, 0.8, 0.6][tier - 1],
    host,
    tier,
    method: ['dom', 'table', 'llm'][tier - 1],
    evidence: { url: `https://${host}/mice/${slug(mouse.model)}`, quote: quote(field, value) },
  };
}

function quote(field, value) {
  const label = LABELS[field] ?? field[0].toUpperCase() + field.slice(1).replace(/_/g, ' ');
  return `${label}: ${Array.isArray(value) ? value.join(', ') : value}${UNITS[field] ? ` ${UNITS[field]}` : ''}`;
}

/** The text of the maker's page and of the review, by host. What the review is said to say of every second field it does not. */
function pages(mouse, known) {
  const texts = {};
  known.forEach(({ candidates }, i) => {
    for (const { host, tier, evidence } of candidates) {
      if (tier === 1 || (tier === 3 && i % 2 === 0)) (texts[host] ??= [`${mouse.brand} ${mouse.model}`]).push(evidence.quote);
    }
  });
  return Object.fromEntries(Object.entries(texts).map(([host, lines]) => [host, lines.join('\n')]));
}
