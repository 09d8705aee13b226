import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Links and pictures of a document that lead to a file of the project which is not there. */
const broken = (file: string, text: string): string[] =>
  [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !existsSync(join(ROOT, dirname(file), target)));

const documents = globSync(['*.md', 'docs/**/*.md', 'seed/**/*.md', 'schema/**/*.md'], { cwd: ROOT });

test('every link between documents leads somewhere', () => {
  expect(documents).toContain('README.md');
  expect(
    documents.flatMap((file) =>
      broken(file, readFileSync(join(ROOT, file), 'utf8')).map((target) => `${file}: ${target}`),
    ),
  ).toEqual([]);
});

test('a link to nothing is found', () => {
  expect(broken('README.md', '[here](LICENSE) [gone](docs/gone.md) [out](https://example.org)')).toEqual([
    'docs/gone.md',
  ]);
});

test('the tree in the README is the tree', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const tree = readme.slice(readme.indexOf('## The tree'), readme.indexOf('## Settings'));
  const named = [...tree.matchAll(/\b([a-z-]+)\/(?=\s)/g)].map(([, folder]) => folder!);
  expect(named.length).toBeGreaterThan(20);
  const missing = named.filter(
    (folder) =>
      !['', 'src', 'src/graph', 'src/spend', 'seed', 'test'].some((above) =>
        existsSync(join(ROOT, above, folder)),
      ),
  );
  expect(missing).toEqual([]);
});
