import type { Rejection } from '../../seed/report.ts';
import type { FactsImporter, NamesImporter } from '../../seed/sources/importer.ts';
import { checkedFile } from '../../seed/run/check.ts';
import { AS_GIVEN } from '../../seed/run/context.ts';
import { SILENT } from '../../seed/progress.ts';

type Held<Raw, Record> = FactsImporter<Raw, Record> | NamesImporter<Raw, Record>;

/** What an import would make of a path before it writes anything: the good records, and why others are none. */
export async function checked<Raw, Record>(
  importer: Held<Raw, Record>,
  path: string,
): Promise<{ records: readonly Record[]; rejections: readonly Rejection[] }> {
  const file = await importer.read(path, null);
  const { records, report } = await checkedFile(importer, file, { options: AS_GIVEN, progress: SILENT });
  return { records: records as readonly Record[], rejections: report.done().rejections };
}
