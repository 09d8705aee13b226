import { counted } from '../counted.ts';
import type { Warning, WarningCode } from '../../generated/schema-types.ts';
import { provisionalMonths, rejectionsSaid } from '../dataset/node.ts';
import type { Context } from '../domain/context.ts';
import { beginningsUnknown, nearUnresolved } from '../perimeter/node.ts';
import type { TotalRow } from './rows.ts';
import { type SpendQuestion, undefinedIn } from '../trade/node.ts';

const NOTHING_MATCHES =
  'The data may not cover these bodies or months (see datasets), or a framework, lot or sector is not spelt as in the data.';

const warning = (code: WarningCode, message: string): Warning => ({ code, message });

const unknownSizes = (lines: number, { sizeBasis }: SpendQuestion): string =>
  sizeBasis === 'AS_REPORTED'
    ? `${counted(lines, 'line')} ${lines === 1 ? 'does' : 'do'} not state the supplier's size.`
    : `Of ${counted(lines, 'line')} the supplier's size is not known: neither lines nor a list of sizes state it, or they state two for one month; what awards state is in Supplier.sizes.`;

async function dataWarnings(rows: readonly TotalRow[], { loaders }: Context): Promise<Warning[]> {
  const sets = await loaders.dataset.all();
  const used = sets.filter(({ id }) => rows.some(({ versionId }) => versionId.startsWith(`${id}@`)));
  return [
    ...(used.some(({ synthetic }) => synthetic)
      ? [warning('SYNTHETIC_DATA', 'Made-up data for measuring is in this figure.')]
      : []),
    ...(used.some(({ sample }) => sample)
      ? [
          warning(
            'SAMPLE_DATA',
            'This rests on the small sample that comes with buyergraph. Import a published file for complete figures.',
          ),
        ]
      : []),
  ];
}

/** Versions whose newest months, which later ones are likely to restate, are in the figure. */
async function provisionalWarnings(rows: readonly TotalRow[], { loaders }: Context): Promise<Warning[]> {
  const published = (await loaders.dataset.all()).filter(({ sample, synthetic }) => !sample && !synthetic);
  const ofVersion = [...Map.groupBy(rows, ({ versionId }) => versionId)].map(async ([versionId, some]) => {
    const version = await loaders.dataset.version.load(versionId);
    const [from, to = from] = version ? provisionalMonths(version) : [];
    if (!version || !from || some.every(({ lastPeriod }) => lastPeriod < from)) return [];
    if (!published.some(({ id }) => id === version.dataset)) return [];
    const months = from === to ? `${from} is the newest month` : `${from} and ${to} are the newest months`;
    return [
      warning(
        'PROVISIONAL_MONTHS',
        `${months} of ${version.dataset} of ${version.asAt}: suppliers report late, so a later file may state more of them.`,
      ),
    ];
  });
  return (await Promise.all(ofVersion)).flat();
}

/** Rejected records of the versions the lines are of, of how many these have; where there is no line, of any sales. */
async function rejectedWarnings(
  rows: readonly TotalRow[],
  { loaders: { dataset } }: Context,
): Promise<Warning[]> {
  const rejected = await dataset.rejectedOf('SALES')();
  const used = new Set(rows.map(({ versionId }) => versionId));
  const said = (ones: typeof rejected): Warning[] =>
    rejectionsSaid(ones).map((sentence) => warning('RECORDS_REJECTED', sentence));
  if (used.size === 0) return said(rejected);
  const concerned = rejected.filter(({ versionId }) => used.has(versionId));
  if (concerned.length === 0) return [];
  const versions = await Promise.all([...used].map((id) => dataset.version.load(id)));
  const seenOf = (source: string): number =>
    versions.reduce((sum, one) => sum + (one?.dataset === source ? one.rows + one.rejected : 0), 0);
  return said(concerned.map((row) => ({ ...row, seen: seenOf(row.source) })));
}

/** Why no line may match: a family, framework, lot or category that nobody knows is named, with the nearest. */
async function nothingSaid({ filter }: SpendQuestion, { loaders }: Context): Promise<string> {
  const sentences = (await undefinedIn(filter, loaders)).map(({ sentence }) => sentence);
  if (sentences.length === 0 && filter.not !== null)
    return 'No line matches, or all that do are left out by filter.not.';
  return ['No line matches.', ...(sentences.length > 0 ? sentences : [NOTHING_MATCHES])].join(' ');
}

/** What to know about a figure before comparing it with another. */
export async function warningsOf(
  question: SpendQuestion,
  rows: readonly TotalRow[],
  context: Context,
): Promise<Warning[]> {
  if (question.unknownParty) return [warning('UNKNOWN_PARTY', question.unknownParty)];
  if (rows.length === 0)
    return [
      warning('NO_LINES', await nothingSaid(question, context)),
      ...(await rejectedWarnings(rows, context)),
    ];
  const [ofData, ofRejections, provisional, near] = await Promise.all([
    dataWarnings(rows, context),
    rejectedWarnings(rows, context),
    provisionalWarnings(rows, context),
    nearUnresolved(question, context.loaders),
  ]);
  const mixed = new Set(rows.map(({ vat, currency }) => `${vat} ${currency}`)).size > 1;
  const unknown = rows.reduce((sum, { unknownSize }) => sum + unknownSize, 0);
  return [
    ...ofData,
    ...ofRejections,
    ...(mixed ? [warning('MIXED_BASIS', 'Lines of several currencies or VAT bases are added here.')] : []),
    ...(unknown > 0 ? [warning('SIZE_UNKNOWN', unknownSizes(unknown, question))] : []),
    ...provisional,
    ...near,
    ...(question.unknownStarts > 0
      ? [
          warning(
            'HIERARCHY_START_UNKNOWN',
            `${beginningsUnknown(question.unknownStarts)} as there on the day.`,
          ),
        ]
      : []),
  ];
}
