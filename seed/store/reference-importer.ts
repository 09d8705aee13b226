import { BuyergraphError } from '../../src/errors.ts';
import type { Label } from '../../src/graph/model.ts';
import { versionId, type VersionFacts } from './dataset.ts';
import type { FactScope } from './fact-store.ts';
import type { FactSet } from './facts.ts';
import { isRead, type ImportContext, type Importer } from '../importer.ts';
import { loadReference } from './reference.ts';
import { ReportBuilder, type ImportReport, type Rejection } from '../report.ts';

/** A list that was read whole: what it states, and which of its records were left out. */
export type ReferenceFile = Pick<VersionFacts, 'sha256' | 'bytes' | 'encoding'> & {
  records: number;
  rejections: readonly Rejection[];
  facts: FactSet;
};

export type ReferenceKind = Pick<Importer, 'id' | 'title' | 'publisher' | 'licence' | 'takes'> & {
  /** The dataset's kind, and the label whose nodes are its records. */
  kind: string;
  recordLabel: Label;
  scope: FactScope;
  /** @throws BuyergraphError SOURCE_REFUSED when the path is not of this kind. */
  read: (path: string) => Promise<ReferenceFile>;
  recognisesFolder?: (folder: string) => Promise<boolean>;
  /** What follows once the facts are written. */
  settle?: (context: ImportContext) => Promise<void>;
};

/** A list that says nothing of the day it was made. */
const UNDATED = 'undated';

async function load(kind: ReferenceKind, path: string, context: ImportContext): Promise<ImportReport> {
  const { id, title, publisher, licence, scope, recordLabel } = kind;
  const report = new ReportBuilder(id, path);
  const { facts, records, rejections, ...file } = await kind.read(path);
  if (records === 0)
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `${path} has no record that could be read; nothing was written.`,
    );
  const asAt = context.options.asAt ?? UNDATED;
  report.version(versionId(id, asAt));
  for (const rejection of rejections) report.reject(rejection);
  for (let read = 0; read < records; read += 1) report.accept();
  const version: VersionFacts = {
    ...file,
    dataset: { id, title, publisher, licence, kind: kind.kind, synthetic: false, sample: false },
    asAt,
    status: 'LOADED',
    path,
    rows: records,
    rejected: rejections.length,
    controlTotalE4: null,
    periods: [],
  };
  await loadReference(context, report, { scope, stated: facts, version, recordLabel });
  if (!context.options.dryRun) await kind.settle?.(context);
  return report.done();
}

/** An importer of a list small enough to be held, such as a classification. */
export const referenceImporter = (kind: ReferenceKind): Importer => ({
  id: kind.id,
  title: kind.title,
  publisher: kind.publisher,
  licence: kind.licence,
  takes: kind.takes,
  recognises: isRead(kind.read),
  ...(kind.recognisesFolder ? { recognisesFolder: kind.recognisesFolder } : {}),
  load: (path, context) => load(kind, path, context),
});
