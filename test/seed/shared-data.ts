import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';

const REQUIRED = process.env['REQUIRE_SHARED_DATA'] === '1';

/** Where a real published file lies that the project does not ship. */
export const sharedData = (path: string): string =>
  fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));

function isAbsent(paths: readonly string[]): boolean {
  const absent = REQUIRED ? [] : paths.filter((path) => !existsSync(sharedData(path)));
  if (absent.length > 0) console.warn(`skipped: ../shared/data has no ${absent.join(', ')}`);
  return absent.length > 0;
}

/** A test that reads a real published file; skipped where it is absent, unless REQUIRE_SHARED_DATA=1. */
export const testWith = (...paths: string[]) => test.skipIf(isAbsent(paths));

/** Several tests that do. */
export const describeWith = (...paths: string[]) => describe.skipIf(isAbsent(paths));
