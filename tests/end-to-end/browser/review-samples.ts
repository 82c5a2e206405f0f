import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspace } from './rollcall';

/** A category of its own, with values that were found for a dozen mice. */
export const reviewed = 'reviewmouse';

export const mice = Array.from({ length: 12 }, (_, index) => `${reviewed}-acme-glider-${index + 1}`);

/** Five fields of each mouse wait: sixty cells. */
const waiting = ['weight', 'length', 'width', 'height', 'buttons'] as const;

const evidence = (field: string, value: string, number: number) => ({
  candidate_id: `${field}-${number}`,
  value,
  score: 0.6,
  host: number % 2 ? 'acme.example' : 'reviews.example',
  method: 'dom',
  tier: number % 2 ? 1 : 3,
  evidence: {
    url: `https://${number % 2 ? 'acme' : 'reviews'}.example/glider-${number}`,
    quote: `The Glider ${number} has a ${field} of ${value}, measured with care.`,
  },
});

function written(path: string, content: unknown) {
  const file = join(workspace(), path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}

/** Writes what the pipeline would, and makes the snapshot. */
export function aReviewedCategory() {
  const helper = `helper_files/${reviewed}`;
  written(`${helper}/_generated/field_rules.json`, {
    fields: {
      ...Object.fromEntries(waiting.map((field) => [field, {}])),
      sensor: { component: { type: 'sensor' } },
      connection: { enum: { policy: 'closed' } },
      dpi_max: {},
    },
  });
  written(`${helper}/_generated/known_values.json`, {
    enums: { connection: { policy: 'closed', values: ['wired', 'wireless'] } },
  });
  written(`${helper}/_generated/component_db/sensors.json`, {
    component_type: 'sensor',
    items: [
      {
        name: 'PAW3950',
        maker: 'PixArt',
        aliases: ['3950'],
        properties: { dpi_max: '30000' },
        __variance_policies: { dpi_max: 'authoritative' },
      },
    ],
  });
  written(`${helper}/_control_plane/product_catalog.json`, {
    products: Object.fromEntries(
      mice.map((id, index) => [
        id,
        {
          brand: 'Acme',
          model: `Glider ${index + 1}`,
          variant: '',
          status: 'active',
          seed_urls: [],
          identifier: `d00000${String(index + 10)}`,
        },
      ]),
    ),
  });
  mice.forEach((id, index) => {
    const number = index + 1;
    const values = Object.fromEntries(waiting.map((field, at) => [field, String(40 + number + at * 20)]));
    const outputs = `out/specs/outputs/${reviewed}/${id}/latest`;
    written(`${outputs}/normalized.json`, {
      runId: 'run-1',
      fields: { ...values, sensor: 'PAW3950', connection: 'wireless', dpi_max: '30000' },
    });
    written(`${outputs}/provenance.json`, {
      ...Object.fromEntries(waiting.map((field) => [field, { confidence: 0.5 }])),
      ...Object.fromEntries(
        ['sensor', 'connection', 'dpi_max'].map((field) => [field, { confidence: 0.95 }]),
      ),
    });
    written(`${outputs}/candidates.json`, {
      ...Object.fromEntries(waiting.map((field) => [field, [evidence(field, values[field] ?? '', number)]])),
      dpi_max: [evidence('dpi_max', '26000', number)],
    });
  });
  seeded();
}

export function seeded() {
  const rollcall = join(import.meta.dirname, '../../../rollcall');
  execFileSync(rollcall, ['seed-db', '--category', reviewed, '--local', '--root', workspace()], {
    stdio: 'pipe',
  });
}
