import { lstat, readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { codeOf, messageOf } from '../../src/errors.ts';

/** The largest published definition of a framework has some 4,000 bytes, a list of claims or rules a few times that. */
const MOST_BYTES = 256 * 1024;
/** The published files repeat one text under four statuses; more is an attempt to blow memory up. */
const MOST_ALIASES = 20;

export const YAML_REASONS = ['NOT_A_FILE', 'TOO_LARGE', 'UNREADABLE', 'NOT_UTF8', 'NOT_YAML'] as const;

/**
 * A file's value with its bytes and the line in which a part of it begins, or why it could not be read. `null`: there is
 * no such file.
 */
export type YamlFile =
  | { value: unknown; bytes: Buffer; lineOf: (path: readonly (string | number)[]) => number }
  | { reason: (typeof YAML_REASONS)[number]; detail: string; line: number }
  | null;

const problem = (reason: (typeof YAML_REASONS)[number], detail: string, line = 1) => ({
  reason,
  detail: detail.split('\n', 1)[0]!.slice(0, 160),
  line,
});

const lineIn =
  (document: Document, counter: LineCounter) =>
  (path: readonly (string | number)[]): number => {
    const node: unknown = document.getIn(path, true);
    return isNode(node) && node.range ? counter.linePos(node.range[0]).line : 1;
  };

function parsed(bytes: Buffer): YamlFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem('NOT_UTF8', 'it holds bytes that are not UTF-8');
  }
  try {
    const lineCounter = new LineCounter();
    const how = { schema: 'core', strict: true, uniqueKeys: true, merge: false, lineCounter } as const;
    const document = parseDocument(text, how);
    const [error] = [...document.errors, ...document.warnings];
    if (error) return problem('NOT_YAML', error.message, error.linePos?.[0].line);
    const value = document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
    return { value, bytes, lineOf: lineIn(document, lineCounter) };
  } catch (thrown) {
    return problem('NOT_YAML', messageOf(thrown));
  }
}

/** Reads one YAML file: strictly, no larger than a definition can be, without following links. */
export async function yamlFile(path: string): Promise<YamlFile> {
  try {
    const found = await lstat(path);
    if (!found.isFile()) return problem('NOT_A_FILE', 'it is no regular file');
    if (found.size > MOST_BYTES)
      return problem('TOO_LARGE', `it has ${found.size} bytes, ${MOST_BYTES} are allowed`);
    return parsed(await readFile(path));
  } catch (thrown) {
    const code = codeOf(thrown);
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : problem('UNREADABLE', messageOf(thrown));
  }
}
