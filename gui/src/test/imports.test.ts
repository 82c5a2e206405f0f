import { expect, test } from 'vitest';

/** Every module of the app and its text. */
const modules = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The modules a module imports, types included, which the linter's rule would leave out. */
const importsOf = (path: string) =>
  [...(modules[path] ?? '').matchAll(/(?:from|import\() ?'([.@][^']*)'/g)].flatMap(([, name = '']) => {
    const asked = name.startsWith('@/')
      ? `/src/${name.slice(2)}`
      : new URL(name, `http://gui${path}`).pathname;
    return [`${asked}.ts`, `${asked}.tsx`].filter((file) => file in modules);
  });

function cyclesOf(graph: Map<string, string[]>): string[] {
  const cycles = new Set<string>();
  const done = new Set<string>();
  function follow(path: string, trail: string[]) {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.add([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  }
  for (const path of graph.keys()) follow(path, []);
  return [...cycles];
}

test('no modules import each other in a cycle', () => {
  const graph = new Map(Object.keys(modules).map((path) => [path, importsOf(path)]));
  expect(graph.get('/src/features/gate/GatePage.tsx')).toContain('/src/features/gate/TryPart.tsx');
  expect(cyclesOf(graph)).toEqual([]);
});

test('a planted cycle is found', () => {
  const graph = new Map([
    ['page', ['part', 'words']],
    ['part', ['words', 'page']],
    ['words', []],
  ]);
  expect(cyclesOf(graph)).toEqual(['page → part → page']);
});
