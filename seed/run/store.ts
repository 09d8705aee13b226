import { counted } from '../../src/counted.ts';
import { invariant } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { decimalFromE4 } from '../../src/decimal.ts';
import { FOLLOW } from '../derive/derive.ts';
import type { LinesImporter, NoticesImporter, Sale } from '../sources/importer.ts';
import { refused } from '../read/files.ts';
import { storedVersion, versionId } from '../store/dataset.ts';
import { beginLines, type BegunLines, type SpendEntry } from '../store/lines.ts';
import { loadNames } from '../store/names.ts';
import { loadReleases } from '../store/notices/load.ts';
import { noticeFrom, type Notice } from '../store/notices/notice.ts';
import { loadReference } from '../store/reference.ts';
import { retireSample } from '../store/sample.ts';
import { member, textOf } from '../values/json.ts';
import type { Checked } from './check.ts';
import { acceptedBy, releasesOf } from './accepted.ts';
import type { ImportContext } from './context.ts';

type LinesSource = LinesImporter<unknown, Sale>;
type NoticesSource = NoticesImporter<unknown, unknown>;

const idOf = ({ version }: Checked): string => versionId(version.dataset.id, version.asAt);

/** Another file under the date of a loaded one is either a mistake or a correction; only the user knows. */
async function assertMayLoad(graph: Graph, checked: Checked): Promise<void> {
  const { version } = checked;
  const id = idOf(checked);
  const known = await storedVersion(graph, id);
  if (!known || known.sha256 === version.sha256) return;
  const state =
    known.status === 'LOADED' ? 'already loaded' : 'half loaded, by an import that was cut short,';
  throw refused(
    version.path,
    `has ${counted(version.rows, 'line')}, ${decimalFromE4(version.controlTotalE4 ?? 0n)}, but ${id} is ${state} from another file ` +
      `(${counted(known.rows, 'line')}, ${decimalFromE4(known.controlTotalE4 ?? 0n)}). ` +
      'If it corrects that one add --replace; if it describes another day add --as-at YYYY-MM-DD.',
  );
}

const entriesOf = (importer: LinesSource, checked: Checked) =>
  async function* (): AsyncGenerator<SpendEntry> {
    const { file, version } = checked;
    const { id: dataset, sample } = version.dataset;
    const setting = { versionId: idOf(checked), dataset, asAt: version.asAt, sample, file };
    const [accepts, seen] = [acceptedBy(importer), new Set<string>()];
    let ordinal = 0;
    for await (const raw of file.records()) {
      ordinal += 1;
      const found = accepts(raw, seen);
      if ('reason' in found) continue;
      const { record } = found;
      const line = importer.transform(record, { line: raw.line, locator: raw.locator, ordinal }, setting);
      yield { line, buyer: record.buyer, supplier: record.supplier };
    }
  };

const noticesOf = (importer: NoticesSource, { file }: Checked) =>
  async function* (): AsyncGenerator<Notice> {
    const [accepts, seen] = [releasesOf(importer), new Set<string>()];
    for await (const raw of file.records()) {
      const found = accepts(raw, seen);
      if ('reason' in found) continue;
      const { record: release } = found;
      const ocid = textOf(member(release, 'ocid'));
      invariant(ocid, `a release at ${raw.locator} has an ocid`);
      yield noticeFrom(release, raw.locator, importer.sourceOf(ocid));
    }
  };

async function retireSampleOf(
  { version, report }: Checked,
  { graph, options }: ImportContext,
): Promise<void> {
  const { sample, kind } = version.dataset;
  if (!sample && !options.dryRun) await retireSample({ graph, follow: FOLLOW }, kind, report);
}

async function begunLines(
  importer: LinesSource,
  checked: Checked,
  context: ImportContext,
): Promise<BegunLines | null> {
  const { graph, progress, options } = context;
  if (!options.replace) await assertMayLoad(graph, checked);
  if (options.dryRun) return null;
  const { version, sales, report } = checked;
  return beginLines({ graph, progress, follow: FOLLOW }, report, {
    version,
    buyers: sales.buyers,
    suppliers: sales.suppliers,
    entries: entriesOf(importer, checked),
  });
}

/**
 * Writes what was checked into its store; of lines the names only. A dry run counts what it would write.
 * @returns the lines still to be written, once their names are resolved.
 */
export async function stored(checked: Checked, context: ImportContext): Promise<BegunLines | null> {
  const { importer, version, records, report } = checked;
  const { graph, progress } = context;
  const { dryRun } = context.options;
  if (importer.into === 'lines') return begunLines(importer, checked, context);
  if (importer.into === 'facts') {
    await retireSampleOf(checked, context);
    const { scope, recordLabel } = importer;
    const stated = importer.transform(records, version.asAt);
    const load = { scope, recordLabel, stated, version, unify: importer.unify?.bind(importer) };
    await loadReference({ graph, follow: FOLLOW, dryRun }, report, load);
  } else if (!dryRun && importer.into === 'names') {
    const names = records.map((record) => importer.transform(record));
    await loadNames({ graph, progress }, report, { version, names });
  } else if (!dryRun && importer.into === 'notices')
    await loadReleases({ graph, progress, follow: FOLLOW }, report, {
      version,
      notices: noticesOf(importer, checked),
    });
  return null;
}
