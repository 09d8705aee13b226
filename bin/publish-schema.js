#!/usr/bin/env node
// Rewrites schema/published/api.graphql and scalars.json, unless that would break callers without a word in CHANGES.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { publishedScalars, publishedSdl, unannouncedBreaks } from '../src/server/contract.ts';
import { executableSchema } from '../src/server/schema.ts';

const folder = new URL('../schema/published/', import.meta.url);
const file = new URL('api.graphql', folder);
const schema = executableSchema();
const breaks = existsSync(file)
  ? unannouncedBreaks(readFileSync(file, 'utf8'), schema, readFileSync(new URL('CHANGES.md', folder), 'utf8'))
  : [];
if (breaks.length > 0) {
  console.error('This would break callers. Announce it in schema/published/CHANGES.md, one line each:');
  for (const sentence of breaks) console.error(`- ${sentence}`);
  process.exitCode = 1;
} else {
  writeFileSync(file, publishedSdl(schema));
  writeFileSync(new URL('scalars.json', folder), `${JSON.stringify(publishedScalars(schema), null, 2)}\n`);
}
