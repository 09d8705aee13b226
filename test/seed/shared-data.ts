import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

const REQUIRED = process.env['REQUIRE_SHARED_DATA'] === '1';

/** Where a real published file lies that the project does not ship. */
export const sharedData = (path: string): string =>
  fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));

/** A test that reads a real published file; skipped where it is absent, unless REQUIRE_SHARED_DATA=1. */
export const testWith = (path: string) => test.skipIf(!REQUIRED && !existsSync(sharedData(path)));
