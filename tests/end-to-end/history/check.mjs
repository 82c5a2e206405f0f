// Judges a history of concurrent writes by the specification alone: D1, D2, D6 and D10 are written down here once more,
// and nothing of the system is used. Usage: node check.mjs history.jsonl final.json jobs.json queue.json
import { readFileSync } from 'node:fs';

const [historyFile, finalFile, jobsFile, queueFile] = process.argv.slice(2);
const history = readFileSync(historyFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const products = JSON.parse(readFileSync(finalFile, 'utf8'));
const jobs = new Map(Object.entries(JSON.parse(readFileSync(jobsFile, 'utf8'))));
const queue = new Set(JSON.parse(readFileSync(queueFile, 'utf8')));

const wrong = [];
const claim = (holds, sentence) => holds || wrong.push(sentence);

const slug = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^a-z0-9\-_]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-+|-+$/g, '');
const fold = (text) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
const idOf = ({ category, brand, model, variant }) =>
  [category, brand, model, variant].map(slug).filter((part) => part !== '').join('-');
const spoken = (product) => `${product.brand} | ${product.model} | ${product.variant} (${product.identifier})`;

// 1. No identity twice, no id twice, every id the formula's.
const seen = new Map();
const ids = new Map();
const identifiers = new Map();
for (const product of products) {
  const identity = [product.brand, product.model, product.variant].map(fold).join('\u001f');
  claim(!seen.has(identity), `the same identity twice: ${spoken(product)} and ${seen.get(identity)}`);
  seen.set(identity, spoken(product));
  claim(!ids.has(product.productId), `the same productId twice: ${product.productId}`);
  ids.set(product.productId, product);
  claim(!identifiers.has(product.identifier), `the same identifier twice: ${product.identifier}`);
  identifiers.set(product.identifier, product);
  claim(product.productId === idOf(product), `${product.productId} should be ${idOf(product)}`);
  claim(
    product.variant === '' || !slug(product.model).includes(slug(product.variant)),
    `a fabricated variant came in: ${spoken(product)}`,
  );
}

// 2. No (brand, model) with both a variant and none.
const models = new Map();
for (const product of products) {
  const model = [product.brand, product.model].map(fold).join('\u001f');
  const kind = product.variant === '' ? 'none' : 'variants';
  claim((models.get(model) ?? kind) === kind, `with and without a variant: ${spoken(product)}`);
  models.set(model, kind);
}

// 3. Every acknowledged write is present, unless a later one of the same product took its place.
const acknowledged = new Map();
const touchedUnanswered = new Set();
let answered = 0;
for (const operation of history) {
  if (operation.unanswered) {
    touchedUnanswered.add(operation.target);
    continue;
  }
  answered += 1;
  for (const state of operation.acknowledged ?? []) {
    const last = acknowledged.get(state.identifier);
    if (!last || state.version > last.version) acknowledged.set(state.identifier, state);
  }
}
for (const [identifier, state] of acknowledged) {
  const product = identifiers.get(identifier);
  if (state.removed) {
    claim(!product, `removed with an answer and still there: ${product && spoken(product)}`);
  } else if (product) {
    claim(product.version >= state.version, `an acknowledged change is lost: ${spoken(product)} at ${product.version}`);
    const same = ['productId', 'brand', 'model', 'variant'].every((member) => product[member] === state[member]);
    claim(product.version > state.version || same, `not as it was acknowledged: ${spoken(product)}`);
  } else {
    claim(touchedUnanswered.has(state.productId), `acknowledged and gone: ${spoken(state)}`);
  }
}
const known = new Set(acknowledged.keys());
const unasked = products.filter((product) => !known.has(product.identifier));
claim(unasked.length === 0 || touchedUnanswered.size > 0, `${unasked.length} products nobody was told of`);

// 4. Refusals say which rule of the specification holds.
const conflicts = new Set([
  'already_in_catalog',
  'same_product_different_split',
  'slug_collision',
  'canonical_without_variant_exists',
  'canonical_variant_exists',
  'variant_is_model_substring',
  'variant_repeats_model_words',
  'not_found',
]);
for (const operation of history) {
  claim(operation.unanswered || operation.status < 500, `answered ${operation.status}: ${JSON.stringify(operation)}`);
  claim(!operation.code || conflicts.has(operation.code), `an unexpected code: ${JSON.stringify(operation)}`);
}

// 5. One product, one job file, one queue row.
for (const product of products) {
  claim(jobs.get(product.productId) === product.identifier, `no job of its own: ${spoken(product)}`);
  claim(queue.has(product.productId), `not in the queue: ${spoken(product)}`);
}
claim(jobs.size === products.length, `${jobs.size} job files for ${products.length} products`);
claim(queue.size === products.length, `${queue.size} queue rows for ${products.length} products`);

const refused = history.filter((operation) => operation.code).length;
console.log(
  `${history.length} operations, ${answered} answered, ${refused} refused; ` +
    `${acknowledged.size} products acknowledged, ${products.length} there at the end`,
);
wrong.slice(0, 20).forEach((sentence) => console.error(sentence));
process.exit(wrong.length === 0 ? 0 : 1);
