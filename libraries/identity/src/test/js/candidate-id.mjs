// The candidate ids of the specification, written from its text and from nothing else.
import { readFileSync, writeFileSync } from 'node:fs';

function serialised(value) {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function token(value, ofNothing) {
  const dashed = serialised(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return dashed === '' ? ofNothing : dashed.slice(0, 48);
}

function fnv1a(text) {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  }
  return (hash >>> 0).toString(36);
}

function candidateId(prefix, ...parts) {
  const hash = fnv1a([token(prefix, 'cand'), ...parts.map(serialised)].join('\u001f'));
  return [token(prefix, 'cand'), ...parts.map((part) => token(part, 'na')), hash].join('_');
}

const [asked, answered] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(asked, 'utf8'));
writeFileSync(answered, JSON.stringify(rows.map((parts) => candidateId(...parts))));
