import { counted } from '../../../src/counted.ts';
import type { Accepted } from '../importer.ts';
import { csvOf, isBlank } from '../../read/csv.ts';
import type { Placed, SourceFile } from '../../read/source-file.ts';
import type { TextFile } from '../../read/text.ts';
import { isObject, type Json, type JsonObject } from '../../values/json.ts';

/** What stands before the members of the release, which has a record of its own in the service's daily file. */
const PREFIXES = ['releases/0/', 'compiledRelease/', ''];
const MEMBERS = ['buyer/name', 'tender/title', 'tender/id'];

const prefixOf = (header: readonly string[]): string | undefined =>
  PREFIXES.find(
    (prefix) =>
      header.includes(`${prefix}ocid`) && MEMBERS.some((name) => header.includes(`${prefix}${name}`)),
  );

/** Whether columns are named by the paths of a release's members. */
export const isFlattened = (cells: readonly string[]): boolean =>
  prefixOf(cells.map((name) => name.trim())) !== undefined;

/** Members that are true or false; any other text may be the word. */
const FLAG = /^(?:sme|vcse|(?:is|has)[A-Z]\w*|suitable\w*|aboveThreshold)$/;
const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

const valueOf = (name: string, text: string): Json =>
  FLAG.test(name) ? (FLAGS[text.toLowerCase()] ?? text) : text;

type Growing = Map<string, Growing | Json>;

function put(root: Growing, path: readonly string[], text: string): void {
  const last = path.at(-1)!;
  const parent = path.slice(0, -1).reduce((inside, name) => {
    const found = inside.get(name);
    if (found instanceof Map) return found;
    const made: Growing = new Map();
    inside.set(name, made);
    return made;
  }, root);
  parent.set(last, valueOf(last, text));
}

/** A list where all names are places in one; else an object. */
function grown(value: Growing | Json): Json {
  if (!(value instanceof Map)) return value;
  const members = [...value].map(([name, inside]) => [name, grown(inside)] as const);
  if (members.every(([name]) => /^\d{1,4}$/.test(name)))
    return members.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, inside]) => inside);
  return Object.fromEntries(members);
}

/** The release that a record holds in its cells; empty cells say nothing. */
export function unflattened(header: readonly string[], cells: readonly string[]): Accepted<JsonObject> {
  const root: Growing = new Map();
  const prefix = prefixOf(header) ?? '';
  for (const [index, name] of header.entries()) {
    const text = cells[index]?.trim() ?? '';
    if (text !== '' && name.startsWith(prefix)) put(root, name.slice(prefix.length).split('/'), text);
  }
  const release = grown(root);
  if (isObject(release) && typeof release['ocid'] === 'string') return { record: release };
  return { reason: 'OCID_MISSING', detail: cells.join(' ').slice(0, 60) };
}

/** The records of a daily file, each put together to the release it was. */
export async function flattenedFile(file: TextFile): Promise<SourceFile<{ found: Accepted<JsonObject> }>> {
  const { path, bytes, sha256, encoding } = file;
  const { header, rows } = await csvOf(file, {
    isHeader: isFlattened,
    least: (cells) => cells.findIndex((name) => name.trim().endsWith('ocid')) + 1,
  });
  const names = header.map((name) => name.trim());
  const prefix = prefixOf(names) ?? '';
  return {
    ...{ path, bytes, sha256, encoding, asAt: null },
    notes: ['Releases flattened into columns, as Contracts Finder gives a day of them.'],
    unread: () => names.filter((name) => name !== '' && !name.startsWith(prefix)),
    async *records(): AsyncGenerator<Placed<{ found: Accepted<JsonObject> }>> {
      for await (const row of rows()) {
        if (isBlank(row)) continue;
        const isWhole = row.fit === 'FIT';
        const found = isWhole
          ? unflattened(names, row.cells)
          : { reason: `${row.fit}_COLUMNS`, detail: counted(row.cells.length, 'column') };
        yield { line: row.line, locator: `line ${row.line}`, found };
      }
    },
  };
}
