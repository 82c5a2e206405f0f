// The id formula of the specification, D1 and D2, written from its text and from nothing else.
import { readFileSync, writeFileSync } from 'node:fs';

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

const [asked, answered] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(asked, 'utf8'));
const answers = rows.map(([brand, model, variant]) => {
  const id = ['mouse', slug(brand), slug(model), slug(variant)].filter((part) => part !== '').join('-');
  return `${id} ${slug(model)}`;
});
writeFileSync(answered, JSON.stringify(answers));
