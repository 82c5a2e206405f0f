// The client's types come from the documents the services' own builds leave behind, never from a copy kept here.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const gui = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const services = path.resolve(gui, process.env.SERVICES_DIR ?? '..');
const target = path.join(gui, 'src/lib/api');

const documents = {
  brand: 'brand-service',
  catalog: 'catalog-service',
  identity: 'identity-gate-service',
  review: 'review-service',
  sync: 'sync-service',
};

await mkdir(target, { recursive: true });
for (const [name, service] of Object.entries(documents)) {
  const document = path.join(services, service, 'target/openapi/openapi.json');
  if (!existsSync(document)) {
    console.error(`No OpenAPI document at ${document}: build ${service} first.`);
    process.exit(1);
  }
  const types = astToString(await openapiTS(pathToFileURL(document)));
  await writeFile(path.join(target, `${name}.d.ts`), `// Generated from ${service}.\n${types}`);
}
