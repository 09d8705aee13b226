import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** What the linter says, by the project's rules, of one file with this text at this place. */
async function saidOf(path: string, text: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'buyergraph-lint-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
  await copyFile(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const { promise, resolve: done } = Promise.withResolvers<string>();
  execFile(join(ROOT, 'node_modules/.bin/oxlint'), ['-f', 'json', '.'], { cwd: folder }, (_, stdout) =>
    done(stdout),
  );
  const { diagnostics } = JSON.parse(await promise) as {
    diagnostics: { code: string; message: string; help?: string }[];
  };
  return diagnostics.map(({ code, message, help }) => `${code} ${message} ${help ?? ''}`);
}

test.each([
  ['src/bad.ts', 'export const a = (b: any): unknown => b;\n', /no-explicit-any/],
  ['src/bad.ts', 'export default 1;\n', /no-default-export/],
  ['src/bad.ts', 'export const a = (b: 1, c: 2, d: 3, e: 4) => [b, c, d, e];\n', /max-params/],
  ['src/bad.ts', `export function a() {\n${'  void 0;\n'.repeat(60)}}\n`, /max-lines-per-function/],
  ['src/bad.ts', 'export {};\n'.repeat(301), /max-lines\b/],
  ['src/bad.ts', 'export const a = process.env;\n', /no-process-env/],
  ['src/bad.ts', "console.log('a');\nexport {};\n", /no-console/],
  ['src/bad_name.ts', 'export {};\n', /filename-case/],
  ['test/bad.test.ts', "import { test } from 'vitest';\ntest('nothing', () => {});\n", /expect-expect/],
  [
    'test/bad.test.ts',
    "import { expect, test } from 'vitest';\ntest.only('a', () => expect(1).toBe(1));\n",
    /no-focused-tests/,
  ],
])('%s must not say %j', async (path, text, sentence) => {
  expect(await saidOf(path, text)).toContainEqual(expect.stringMatching(sentence));
});
