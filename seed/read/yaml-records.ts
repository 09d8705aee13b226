import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Rejected } from '../report.ts';
import { refused } from './files.ts';
import { heldSource } from './held-files.ts';
import type { Placed, SourceFile } from './source-file.ts';
import { yamlFile, type YamlFile } from './yaml.ts';

/** A record with what its file says of all of them, or why it is none. */
export type Listed<Head, Record> = { record: Record; head: Head } | Rejected;

/** A list of records in a YAML file: the member it stands under, the shape of a record, and of what stands beside it. */
export type ListShape<Head, Record> = {
  list: string;
  head: z.ZodType<Head>;
  record: z.ZodType<Record>;
};

const MOST_DETAIL = 200;

type Issue = z.core.$ZodIssue;

/** The first fault in what a value comes nearest to, where it may be one of several. */
function innermost(issue: Issue, path: readonly PropertyKey[] = issue.path): [Issue, readonly PropertyKey[]] {
  if (issue.code !== 'invalid_union') return [issue, path];
  const [nearest] = issue.errors.toSorted((a, b) => weightOf(a) - weightOf(b));
  const [first] = nearest ?? [];
  return first ? innermost(first, [...path, ...first.path]) : [issue, path];
}
/** A value with a member that a form does not have is hardly meant to be of it. */
const weightOf = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { code }) => sum + (code === 'unrecognized_keys' ? 10 : 1), 0);

/** The first thing that is wrong with a value: where in it, and what. */
function firstFault({ issues }: z.ZodError): string {
  const [issue, path] = innermost(issues[0]!);
  const where = path.join('.');
  return `${where ? `${where}: ` : ''}${issue.message}`;
}

const named = z.looseObject({ id: z.string() });

/** What a person finds a record by: its id, or its place in the list. */
function nameOf(value: unknown, list: string, index: number): string {
  const found = named.safeParse(value);
  return found.success ? found.data.id : `${list}[${index}]`;
}

async function yamlOf(path: string): Promise<Extract<YamlFile, { value: unknown }>> {
  const file = await yamlFile(path);
  if (file === null) throw refused(path, 'does not exist. Check the path.');
  if ('reason' in file) throw refused(path, `cannot be read as YAML (line ${file.line}): ${file.detail}.`);
  return file;
}

/** The list and what stands beside it. @throws BuyergraphError SOURCE_REFUSED when either is not as it must be. */
function parted<Head, Record>(
  { path, value }: { path: string; value: unknown },
  { list, head }: ListShape<Head, Record>,
): { head: Head; items: readonly unknown[] } {
  const whole = z.looseObject({ [list]: z.array(z.unknown()) }).safeParse(value);
  if (!whole.success) throw refused(path, `has no list “${list}”: ${firstFault(whole.error)}.`);
  const { [list]: items, ...rest } = whole.data;
  const beside = head.safeParse(rest);
  if (!beside.success) throw refused(path, `is not understood: ${firstFault(beside.error)}.`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape above has just said so
  return { head: beside.data, items: items as readonly unknown[] };
}

/**
 * Reads a YAML file that lists records. A record that is not as it must be is rejected with its id and what is wrong;
 * members nobody knows are wrong too, so that a slip of the pen does not become a fact that is missing.
 * @throws BuyergraphError SOURCE_REFUSED when the file is no such list.
 */
export async function yamlRecords<Head extends { id: string }, Record>(
  path: string,
  shape: ListShape<Head, Record>,
  asAt: string | null,
): Promise<SourceFile<Listed<Head, Record>>> {
  if (asAt !== null) throw refused(path, 'says itself of which document it is. Leave out --as-at.');
  const { value, bytes, lineOf } = await yamlOf(path);
  const { head, items } = parted({ path, value }, shape);
  const placed = (item: unknown, index: number): Placed<Listed<Head, Record>> => {
    const name = nameOf(item, shape.list, index);
    const place = { line: lineOf([shape.list, index]), locator: name };
    const found = shape.record.safeParse(item);
    if (found.success) return { ...place, record: found.data, head };
    const detail = `${basename(path)}, ${name}: ${firstFault(found.error)}`;
    return { ...place, reason: 'NOT_AS_DESCRIBED', detail: detail.slice(0, MOST_DETAIL) };
  };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const whole = { path, bytes: bytes.length, sha256, unread: () => [], document: head.id };
  return heldSource(whole, items.map(placed));
}

/** Takes a record unless one with its id stands above it in the file. */
export function acceptedOnce<Head, Record extends { id: string }>(
  found: Listed<Head, Record>,
  seen: Set<string>,
): { record: { record: Record; head: Head } } | Rejected {
  if ('reason' in found) return found;
  const { record, head } = found;
  if (seen.has(record.id)) return { reason: 'ID_REPEATED', detail: record.id };
  seen.add(record.id);
  return { record: { record, head } };
}
