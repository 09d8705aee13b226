import { createHash } from 'node:crypto';
import { jsonAsGiven } from '../../../src/canonical-json.ts';
import type { Sureness } from '../../read/head.ts';
import type { AsAt, Placed, SourceFile } from '../../read/source-file.ts';

/** A record that is known to be good. */
export type BuiltIn<Record> = { record: Record };

/** Records that come with the project: `content` is what their version is known by. */
type BuiltInRecords<Record> = {
  path: string;
  content: unknown;
  asAt: AsAt | null;
  encoding: string | null;
  records: () => Iterable<Placed<BuiltIn<Record>>>;
};

/** Records that were read from no file, in the form of one. */
export function builtInFile<Record>(given: BuiltInRecords<Record>): SourceFile<BuiltIn<Record>> {
  const text = jsonAsGiven(given.content);
  return {
    path: given.path,
    bytes: Buffer.byteLength(text),
    encoding: given.encoding,
    asAt: given.asAt,
    notes: [],
    sha256: createHash('sha256').update(text).digest('hex'),
    unread: () => [],
    // oxlint-disable-next-line typescript/require-await
    async *records() {
      yield* given.records();
    },
  };
}

/** Records in their order, placed by it or by what says where each is from. */
export function* inOrder<Record>(
  records: Iterable<Record>,
  locatorOf: (record: Record, line: number) => string = (_, line) => `record ${line}`,
): Generator<Placed<BuiltIn<Record>>> {
  let line = 0;
  for (const record of records) {
    line += 1;
    yield { line, locator: locatorOf(record, line), record };
  }
}

/** What every importer of records that come with the project has in common. */
export const BUILT_IN = {
  takes: 'nothing: it comes with the project',
  expects: { rows: [1, 10_000_000] },
  recognises: (): Sureness => 'NO',
  none: 'has no record',
  accept: <Record>(given: BuiltIn<Record>): BuiltIn<Record> => given,
} as const;
