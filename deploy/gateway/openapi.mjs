// The services' OpenAPI documents as one, because outside there is one API:
//   node openapi.mjs DOCUMENT... > openapi.json
import { readFileSync } from 'node:fs';

const documents = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const merged = { paths: {}, components: {} };
for (const { paths = {}, components = {} } of documents) {
  Object.assign(merged.paths, paths);
  for (const [kind, named] of Object.entries(components)) {
    merged.components[kind] = { ...merged.components[kind], ...named };
  }
}
console.log(
  JSON.stringify({
    openapi: documents[0].openapi,
    info: { title: 'Rollcall', version: '1' },
    tags: documents.flatMap(({ tags = [] }) => tags),
    ...merged,
  }),
);
