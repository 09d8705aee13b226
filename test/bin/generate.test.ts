import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A project with a page and a schema of its own, just large enough to be generated from. */
function aProject({ installed = true } = {}): string {
  const project = mkdtempSync(join(tmpdir(), 'generate-'));
  folders.push(project);
  const files = {
    'package.json': '{"type": "module"}',
    'package-lock.json': '{}',
    'schema/one.graphql': 'type Query { answer: Int }',
    'codegen.ts': `export default { schema: 'schema/*.graphql', generates: { 'generated/types.ts': { plugins: ['typescript'] } } };`,
    'src/playground/app/index.html': '<script type="module" src="./main.ts"></script>',
    'src/playground/app/main.ts': 'console.log(41);',
    'src/thing/cypher/things.cypher':
      '// Things.\n// access: read\n// params: ids string[]\n// row: id string, size int?\nMATCH (t:Thing) RETURN t.id AS id, t.size AS size',
    'src/playground/app/vite.config.ts': `export default {
      root: import.meta.dirname, logLevel: 'silent', build: { outDir: '../../../generated/playground' } };`,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  for (const file of [
    'bin/generate.js',
    'bin/complete-resolvers.ts',
    'bin/node-version.js',
    'bin/statement-types.ts',
    'src/graph',
    'src/errors.ts',
  ])
    cpSync(join(ROOT, file), join(project, file), {
      recursive: true,
      filter: (path) => !path.endsWith('/cypher'),
    });
  if (installed) symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  return project;
}

/** Runs it: exit code and what it said, seconds left out. */
const generate = (project: string): Promise<{ code: number; said: string[] }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(project, 'bin/generate.js')], (error, stdout, stderr) => {
      expect(stdout).toBe('');
      const said = stderr
        .trim()
        .replaceAll(/ in [\d.]+ s/g, '')
        .split('\n');
      resolve({ code: error ? Number(error.code) : 0, said });
    });
  });

test('makes everything once, then only what changed', { timeout: 30_000 }, async () => {
  const project = aProject();
  const made = ['generate: statements made', 'generate: types made', 'generate: playground made'];
  const unchanged = made.map((line) => line.replace('made', 'unchanged'));
  expect(await generate(project)).toEqual({ code: 0, said: made });
  expect(readFileSync(join(project, 'generated/types.ts'), 'utf8')).toContain('export type Query');
  expect(readFileSync(join(project, 'generated/playground/index.html'), 'utf8')).toContain('<script');
  expect(await generate(project)).toEqual({ code: 0, said: unchanged });

  writeFileSync(join(project, 'schema/two.graphql'), 'extend type Query { question: String }');
  expect(await generate(project)).toEqual({ code: 0, said: [made[0], made[1], unchanged[2]] });
  const cypher = join(project, 'src/thing/cypher/things.cypher');
  writeFileSync(cypher, readFileSync(cypher, 'utf8').replace('// Things.', '// All things.'));
  expect(await generate(project)).toEqual({ code: 0, said: [made[0], unchanged[1], unchanged[2]] });

  const statements = readFileSync(join(project, 'generated/statements.ts'), 'utf8');
  expect(statements).toContain(
    "'things': {\n    access: 'read';\n    params: { ids: readonly (string)[] };\n    row: { id: string; size: (bigint) | null };",
  );

  rmSync(join(project, 'generated/playground'), { recursive: true });
  expect(await generate(project)).toEqual({ code: 0, said: [unchanged[0], unchanged[1], made[2]] });
});

test('leaves a step out when its tool is not installed, as in production', async () => {
  expect(await generate(aProject({ installed: false }))).toEqual({
    code: 0,
    said: [
      'generate: statements made',
      'generate: types skipped, @graphql-codegen/cli is not installed (a development dependency)',
      'generate: playground skipped, vite is not installed (a development dependency)',
    ],
  });
});

test('fails with the name of the step, and tries again the next time', { timeout: 30_000 }, async () => {
  const project = aProject();
  writeFileSync(join(project, 'schema/one.graphql'), 'type Query {');
  const failed = await generate(project);
  expect(failed.code).toBe(1);
  expect(failed.said[1]).toMatch(/^generate: types failed: /);
  expect(failed.said.at(-1)).toBe('generate: playground made');
  writeFileSync(join(project, 'schema/one.graphql'), 'type Query { answer: Int }');
  expect((await generate(project)).said).toEqual([
    'generate: statements made',
    'generate: types made',
    'generate: playground unchanged',
  ]);
});
