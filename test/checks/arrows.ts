import { globSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** One file that imports another, or a package, as paths from the root of the project. */
export type Arrow = Readonly<{ from: string; to: string }>;

const IMPORT =
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** What a file with this text imports. */
export const arrowsOf = (from: string, text: string): Arrow[] =>
  [...text.matchAll(IMPORT)].map(([, named, bare, late]) => {
    const specifier = named ?? bare ?? late ?? '';
    return { from, to: specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier };
  });

const sources = (): string[] =>
  globSync(
    [
      'generated/*.ts',
      'src/**/*.{ts,tsx}',
      'seed/**/*.ts',
      'test/**/*.ts',
      'bench/**/*.ts',
      'bin/**/*.{js,ts}',
    ],
    {
      cwd: ROOT,
    },
  );

/** Every import of the project. */
export const allArrows = (): Arrow[] =>
  sources().flatMap((file) => arrowsOf(file, readFileSync(join(ROOT, file), 'utf8')));
