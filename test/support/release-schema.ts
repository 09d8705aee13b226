import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A schema of releases as short as one can be, in the form of the standard's. */
export const RELEASE_SCHEMA = {
  id: 'https://example.org/release-schema.json',
  $schema: 'http://json-schema.org/draft-04/schema#',
  type: 'object',
  required: ['ocid', 'date'],
  properties: {
    ocid: { type: 'string', minLength: 1 },
    date: { type: 'string', format: 'date-time' },
    tag: { type: 'array', items: { enum: ['tender', 'award'] }, uniqueItems: true },
    tender: { $ref: '#/definitions/Tender' },
  },
  definitions: {
    Tender: {
      type: 'object',
      properties: { title: { type: ['string', 'null'] }, value: { $ref: '#/definitions/Value' } },
      patternProperties: { '^title_.*$': { type: 'string' } },
    },
    Value: { type: 'object', properties: { amount: { type: ['number', 'null'], minimum: 0 } } },
  },
};

/** An extension of it: what it adds and what it takes away. */
export const SCHEMA_EXTENSION = {
  required: null,
  definitions: { Value: { properties: { amountGross: { type: ['number', 'null'] } } } },
};

/** A file with a schema, or with anything else. */
export function schemaFile(content: object | string = RELEASE_SCHEMA): string {
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-schema-')), 'release-schema.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
