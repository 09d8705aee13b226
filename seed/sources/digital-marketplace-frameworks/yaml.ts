import { lstat, readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { codeOf, messageOf } from '../../../src/errors.ts';

/** The largest published definition has some 4,000 bytes. */
const MOST_BYTES = 32 * 1024;
/** The published files repeat one text under four statuses; more is an attempt to blow memory up. */
const MOST_ALIASES = 20;

export const YAML_REASONS = ['NOT_A_FILE', 'TOO_LARGE', 'UNREADABLE', 'NOT_UTF8', 'NOT_YAML'] as const;

/** A file's value with its bytes, or why it could not be read. `null`: there is no such file. */
export type YamlFile =
  | { value: unknown; bytes: Buffer }
  | { reason: (typeof YAML_REASONS)[number]; detail: string; line: number }
  | null;

const problem = (reason: (typeof YAML_REASONS)[number], detail: string, line = 1) => ({
  reason,
  detail: detail.split('\n', 1)[0]!.slice(0, 160),
  line,
});

function parsed(bytes: Buffer): YamlFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem('NOT_UTF8', 'it holds bytes that are not UTF-8');
  }
  try {
    const document = parseDocument(text, { schema: 'core', strict: true, uniqueKeys: true, merge: false });
    const [error] = [...document.errors, ...document.warnings];
    if (error) return problem('NOT_YAML', error.message, error.linePos?.[0].line);
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, bytes };
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
