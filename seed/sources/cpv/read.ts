import { columnAt } from '../../read/columns.ts';
import { csvOf, isBlank } from '../../read/csv.ts';
import { FactSet } from '../../store/facts.ts';
import { refused } from '../../read/files.ts';
import type { ReferenceFile } from '../../store/reference-importer.ts';
import type { Rejection } from '../../report.ts';
import { textFile } from '../../read/text.ts';
import { broaderOf, cpvCode, type Cpv } from './codes.ts';

export const SOURCE = 'cpv';

/** What releases call a column, in plain form: the Publications Office names the description by its language. */
const COLUMNS = {
  code: ['code', 'cpvcode', 'cpv'],
  name: ['name', 'en', 'description', 'descriptionen', 'label', 'title'],
  parent: ['parent', 'parentcode', 'broader'],
} as const;

const hasColumns = (header: readonly string[]): boolean =>
  columnAt(header, COLUMNS.code) >= 0 && columnAt(header, COLUMNS.name) >= 0;

function factsOf(read: readonly Cpv[]): FactSet {
  const facts = new FactSet();
  const codes = new Set(read.map(({ code }) => code));
  for (const { code, name, parent } of read) {
    facts.node('CpvCode', { id: code, name, source: SOURCE });
    const broader = parent && codes.has(parent) ? parent : broaderOf(code, codes);
    if (broader) facts.link('BROADER', [code, broader]);
  }
  return facts;
}

/** @throws BuyergraphError SOURCE_REFUSED when it has no columns of codes and names, or no code in them. */
export async function readCpv(path: string): Promise<ReferenceFile> {
  const file = await textFile(path);
  const csv = await csvOf(file, hasColumns);
  if (!hasColumns(csv.header))
    throw refused(
      path,
      'is not a list of CPV codes: it needs a column “code” and a column “name” (or “EN”).',
    );
  const [codeAt, nameAt, parentAt] = [COLUMNS.code, COLUMNS.name, COLUMNS.parent].map((names) =>
    columnAt(csv.header, names),
  ) as [number, number, number];
  const read = new Map<string, Cpv>();
  const rejections: Rejection[] = [];
  for await (const row of csv.rows()) {
    if (isBlank(row)) continue;
    const [printed = '', name = ''] = [row.cells[codeAt], row.cells[nameAt]?.trim()];
    const code = cpvCode(printed);
    if (code && name && !read.has(code))
      read.set(code, { code, name, parent: cpvCode(row.cells[parentAt] ?? '') });
    else {
      const reason = !code ? 'CODE_UNREADABLE' : name ? 'CODE_REPEATED' : 'NAME_MISSING';
      rejections.push({ line: row.line, reason, detail: printed.slice(0, 60) });
    }
  }
  if (read.size === 0) throw refused(path, 'has no CPV code in it: a code has eight digits.');
  const { sha256, bytes, encoding } = file;
  return { sha256, bytes, encoding, records: read.size, rejections, facts: factsOf([...read.values()]) };
}
