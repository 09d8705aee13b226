import { createHash } from 'node:crypto';
import { z } from 'zod';
import { FactSet } from '../../store/facts.ts';
import { bytesOf, filesUnder, refused } from '../../read/files.ts';
import type { ReferenceFile } from '../../store/reference-importer.ts';
import type { Rejection } from '../../report.ts';

export const SOURCE = 'org-id-schemes';

const scheme = z.object({
  code: z.string().regex(/^[A-Z0-9]{2,}-[A-Z0-9-]+$/),
  name: z.object({ en: z.string().min(1) }),
  url: z.string().nullish(),
  coverage: z.array(z.string()).nullish(),
  deprecated: z.boolean().nullish(),
});
type Scheme = z.output<typeof scheme>;

/** The whole register as org-id.guide gives it, or one list of its repository. */
const isRegister = z.object({ lists: z.array(z.unknown()) });

async function textAt(path: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of bytesOf(path)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function listsIn(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return isRegister.safeParse(value).data?.lists ?? (Array.isArray(value) ? value : [value]);
  } catch {
    return [];
  }
}

const webAddress = (url: string | null | undefined): string | null =>
  url && /^https?:\/\//.test(url) ? url : null;

function factsOf(schemes: readonly Scheme[]): FactSet {
  const facts = new FactSet();
  for (const { code, name, url, coverage, deprecated } of schemes) {
    facts.node('IdentifierScheme', {
      id: code,
      name: name.en,
      url: webAddress(url),
      coverage: coverage ?? [],
      deprecated: deprecated ?? false,
      source: SOURCE,
    });
  }
  return facts;
}

/** A folder below which every JSON file is a list of org-id.guide. */
export async function isFolderOfSchemes(folder: string): Promise<boolean> {
  try {
    return (await readSchemes(folder)).rejections.length === 0;
  } catch {
    return false;
  }
}

/**
 * The identifier schemes of a file or a folder.
 * @throws BuyergraphError SOURCE_REFUSED when no file of it is a list of org-id.guide.
 */
export async function readSchemes(path: string): Promise<ReferenceFile> {
  const hash = createHash('sha256');
  const schemes = new Map<string, Scheme>();
  const rejections: Rejection[] = [];
  let bytes = 0;
  for (const file of await filesUnder(path, '.json')) {
    const text = await textAt(file);
    hash.update(text);
    bytes += Buffer.byteLength(text);
    listsIn(text).forEach((list, index) => {
      const read = scheme.safeParse(list);
      if (read.success) schemes.set(read.data.code, read.data);
      else rejections.push({ line: index + 1, reason: 'NOT_A_SCHEME', detail: file.slice(-60) });
    });
  }
  if (schemes.size === 0)
    throw refused(path, 'has no list of org-id.guide in it: each has a code such as GB-COH and a name.');
  const facts = factsOf([...schemes.values()]);
  return { sha256: hash.digest('hex'), bytes, encoding: 'UTF-8', records: schemes.size, rejections, facts };
}
