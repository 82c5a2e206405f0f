// Looks at what Kustomize prints with the models of npm, which know the operators' own kinds: by the JSON schemas they come
// from (what is missing, wrong types, values), and by their types in TypeScript (fields that nobody knows). Each is
// seen to find a mistake that is planted.
//   node models.mjs FOLDER   with an overlay a file
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const [folder] = process.argv.slice(2);
const own = import.meta.dirname;

/** The package that has the models of an API group. */
const PACKAGES = {
  'gateway.networking.k8s.io': '@kubernetes-models/gateway-api/',
  'keda.sh': '@kubernetes-models/keda/',
  'postgresql.cnpg.io': '@kubernetes-models/cloudnative-pg/',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator/',
  'external-secrets.io': '@kubernetes-models/external-secrets/',
};
/** Strimzi's kinds are looked at with its own models in Java. */
const ELSEWHERE = ['kafka.strimzi.io'];
const BARMAN = '@kubernetes-models/cloudnative-pg/github.com/cloudnative-pg/barman-cloud/pkg/api';

const group = (manifest) => (manifest.apiVersion.includes('/') ? manifest.apiVersion.split('/')[0] : '');

/** What is looked at of a manifest, and with which model. */
function model(manifest) {
  if (manifest.kind === 'ObjectStore') {
    // The plugin has no models of its own; what it is about is the configuration that the operator knows, too.
    return { module: BARMAN, name: 'BarmanObjectStoreConfiguration', value: manifest.spec.configuration };
  }
  return { module: `${PACKAGES[group(manifest)] ?? 'kubernetes-models/'}${manifest.apiVersion}`, name: manifest.kind, value: manifest };
}

const title = (manifest) => `${manifest.kind} ${manifest.metadata.name}`;

async function bySchema(manifest) {
  const { module, name, value } = model(manifest);
  const Model = (await import(module))[name];
  if (!Model) {
    // A part of a kind has types alone.
    return [];
  }
  try {
    new Model(value).validate();
    return [];
  } catch (invalid) {
    return [`${title(manifest)}: ${invalid.message}`];
  }
}

/** A literal of a type may have no member that the type has not. One run for all of them; the problems of each. */
function byType(manifests) {
  const work = join(own, 'target/types');
  mkdirSync(work, { recursive: true });
  const lines = manifests.map((manifest, index) => {
    const { module, name, value } = model(manifest);
    return `import type { I${name} as I${index} } from '${module}';\nexport const m${index}: I${index} = ${JSON.stringify(value)};`;
  });
  writeFileSync(join(work, 'manifests.ts'), lines.join('\n'));
  const options = { strict: true, noEmit: true, skipLibCheck: true, target: 'es2022', module: 'nodenext', types: [] };
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['manifests.ts'] }));
  writeFileSync(join(work, 'package.json'), '{"type": "module"}');
  const problems = manifests.map(() => []);
  const tsc = spawnSync(process.execPath, [join(own, 'node_modules/typescript/lib/tsc.js'), '-p', work, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  for (const line of tsc.stdout.split('\n')) {
    const [, at, problem] = /^.*manifests\.ts\((\d+),\d+\): (.*)/.exec(line) ?? [];
    // What is indented explains the line before.
    if (at) problems[Math.floor((at - 1) / 2)].push(problem);
    else if (line.trim() && !line.startsWith(' ')) throw new Error(line);
  }
  if (tsc.status !== 0 && problems.flat().length === 0) throw new Error(tsc.stderr);
  return problems.map((found, index) => found.map((problem) => `${title(manifests[index])}: ${problem}`));
}

function read(file) {
  return parseAllDocuments(readFileSync(file, 'utf8')).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS();
  });
}

const known = (manifest) => !ELSEWHERE.includes(group(manifest));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const manifests = files.flatMap((file) => read(join(folder, file))).filter(known);

const MISTAKES = [
  ['schema', 'ScaledObject', 'brand-service', 'a missing field', (one) => delete one.spec.scaleTargetRef],
  ['schema', 'Cluster', 'postgres', 'a wrong type', (one) => (one.spec.instances = 'three')],
  ['schema', 'Deployment', 'gateway', 'a wrong type', (one) => (one.spec.template.spec.containers[0].ports = 8080)],
  ['type', 'Cluster', 'postgres', 'an unknown field', (one) => (one.spec.instance = 3)],
  ['type', 'Cluster', 'postgres', 'a missing field', (one) => delete one.spec.instances],
  ['type', 'ScaledObject', 'brand-service', 'an unknown field', (one) => (one.spec.minReplicas = 2)],
  ['type', 'ServiceMonitor', 'rollcall', 'an unknown field', (one) => (one.spec.endpoints[0].metricsPath = '/')],
  ['type', 'ObjectStore', 'postgres-backups', 'an unknown field', (one) => (one.spec.configuration.destination = 's3://x')],
];
const planted = MISTAKES.map(([way, kind, name, what, mistake]) => {
  const copy = structuredClone(manifests.find((one) => one.kind === kind && one.metadata.name === name));
  mistake(copy);
  return { way, copy, what };
});

const types = byType([...manifests, ...planted.map(({ copy }) => copy)]);
const failures = types.slice(0, manifests.length).flat();
for (const manifest of manifests) failures.push(...(await bySchema(manifest)));
for (const [index, { way, copy, what }] of planted.entries()) {
  const found = way === 'schema' ? await bySchema(copy) : types[manifests.length + index];
  if (found.length === 0) failures.push(`planted, and not seen by its ${way}: ${what} of ${title(copy)}`);
}

failures.forEach((failure) => console.error(failure));
if (failures.length > 0) process.exit(1);
console.log(`npm's models: ${manifests.length} manifests of ${files.length} overlays; ${planted.length} planted mistakes seen`);
