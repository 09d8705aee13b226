import Ajv04 from 'ajv-draft-04';
import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import mergePatch from 'json-merge-patch';
import { readFile } from 'node:fs/promises';
import { messageOf } from '../../../src/errors.ts';
import { refused, regularFile } from '../../read/files.ts';
import { canonicalJson } from '../../../src/canonical-json.ts';
import { isObject, parsedJson, type Json, type JsonObject } from '../../values/json.ts';

/** A compiled schema. */
export type SchemaCheck = {
  /** The schema's file and those of its extensions. */
  files: readonly string[];
  /** How a record deviates: a place and the rule it breaks, without any value. */
  deviations: (record: unknown) => readonly string[];
};

/** The standard's own has 200,000 bytes. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Characters of a record up to which all of its deviations are told, and not only the first. */
const ALL_ARE_NAMED_UP_TO = 1024 * 1024;
/** What a part of a path looks like when it comes from a schema. Anything else may be somebody's name. */
const OF_A_SCHEMA = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

async function schemaIn(path: string): Promise<JsonObject> {
  const { size } = await regularFile(path);
  if (size > MOST_BYTES) throw refused(path, 'is too large for a schema. Give the release schema itself.');
  try {
    const schema = parsedJson((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
    if (isObject(schema)) return schema;
  } catch (thrown) {
    throw refused(path, `is no JSON (${messageOf(thrown)}). Give a release schema.`, thrown);
  }
  throw refused(path, 'is no JSON Schema. Give a release schema.');
}

function assertReleaseSchema(path: string, { $schema, properties }: JsonObject): void {
  if (typeof $schema !== 'string')
    throw refused(
      path,
      'does not say that it is a JSON Schema. Give the release schema first, then its extensions.',
    );
  if (!$schema.includes('draft-04'))
    throw refused(path, 'is no JSON Schema of draft 4, as the release schemas of OCDS 1.0 and 1.1 are.');
  if (typeof properties !== 'object' || properties === null || !Object.hasOwn(properties, 'ocid'))
    throw refused(path, 'describes no release. Give release-schema.json, not the schema of a package.');
}

/** `uniqueItems` as the library has it takes a minute for a long list; this takes as long as writing the list. */
const UNIQUE_ITEMS = {
  keyword: 'uniqueItems',
  type: 'array',
  validate: (isAsked: boolean, list: readonly Json[]) =>
    !isAsked || new Set(list.map(canonicalJson)).size === list.length,
  error: { message: 'must not have the same item twice' },
} as const;

function compiled(schema: JsonObject, allErrors: boolean): ValidateFunction {
  const ajv = new Ajv04.default({ strict: false, logger: false, allErrors });
  addFormats.default(ajv);
  ajv.removeKeyword('uniqueItems').addKeyword(UNIQUE_ITEMS);
  return ajv.compile(schema);
}

/** A place and a rule of the schema, without positions in lists and without anything the record says. */
function sentence({ instancePath, message }: ErrorObject): string {
  const parts = instancePath.split('/').slice(1);
  const named = parts.filter((part) => !/^\d+$/.test(part));
  return `/${named.map((part) => (OF_A_SCHEMA.test(part) ? part : '?')).join('/')} ${message ?? 'is wrong'}`;
}

/**
 * Compiles a schema of draft 4 with the extensions that follow it, which are merge patches (RFC 7396).
 * @throws BuyergraphError SOURCE_REFUSED when a file is missing, or is no such schema.
 */
export async function schemaCheck([path, ...extensions]: readonly [
  string,
  ...string[],
]): Promise<SchemaCheck> {
  let schema = await schemaIn(path);
  assertReleaseSchema(path, schema);
  for (const extension of extensions) schema = mergePatch.apply(schema, await schemaIn(extension));
  try {
    const first = compiled(schema, false);
    const all = compiled(schema, true);
    return {
      files: [path, ...extensions],
      deviations: (record) => {
        if (first(record)) return [];
        if (JSON.stringify(record).length > ALL_ARE_NAMED_UP_TO) return first.errors!.map(sentence);
        all(record);
        return [...new Set((all.errors ?? []).map(sentence))];
      },
    };
  } catch (thrown) {
    throw refused(path, `cannot be used as a schema: ${messageOf(thrown)}.`, thrown);
  }
}
