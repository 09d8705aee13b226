import { Command } from 'commander';
import { decimalFromE4 } from '../../src/decimal.ts';
import type { Column, Row } from '../../src/saved-query/row-plan.ts';
import { FORMATS } from '../../src/saved-query/formats.ts';
import measured from '../../seed/derive/identity/measured.json' with { type: 'json' };
import { resolvedByMethod, type Resolved } from '../../seed/derive/identity/report.ts';
import { withGraph, type CommandMaker } from './command.ts';
import { format, writeRows } from './rows.ts';

const COLUMNS: readonly Column[] = [
  { name: 'source', kind: 'text' },
  { name: 'role', kind: 'text' },
  { name: 'method', kind: 'text' },
  { name: 'names', kind: 'number' },
  { name: 'lines', kind: 'number' },
  { name: 'invoiced_gbp', kind: 'number' },
  { name: 'processes', kind: 'number' },
  { name: 'awards', kind: 'number' },
];

const rowOf = ({ dataset, role, invoicedE4, ...counted }: Resolved): Row => ({
  ...counted,
  source: dataset,
  role: role.toLowerCase(),
  invoiced_gbp: decimalFromE4(invoicedE4),
});

const { register, pairs, same, precision, recall } = measured;
const MEASURED = `Measured on ${pairs} labelled pairs of names, ${same} of them one, with the ${register}: precision ${precision}, recall ${recall}.`;
const { imported, byName, methods } = measured.names;
const said = ({ precision: right, recall: found }: typeof imported.heldBack): string =>
  `precision ${right}, recall ${found}`;
const MEASURED_NAMES = `On ${imported.heldBack.names} labelled names of buyers that were held back: through an import ${said(imported.heldBack)}; by name ${said(byName.heldBack)}. By method, on these and ${imported.tuned.names} others: ${Object.entries(
  methods,
)
  .map(([method, figures]) => `${method} ${figures.found} found, precision ${figures.precision}`)
  .join('; ')}.`;
const MEASURE_AGAIN =
  'The pairs and names are in test/seed/derive/identity/labelled-*.csv; npx vitest run test/seed/derive/identity/labelled measures again.';

export const identityReportCommand: CommandMaker = ({ config }) =>
  new Command('identity-report')
    .description(
      'By which method the printed names of each source were resolved, with what is printed with them; and how often the methods are right, as measured on labelled pairs. OWN_NAME is nobody’s name but its own.',
    )
    .option('--format <format>', Object.keys(FORMATS).join(', '), format, 'table')
    .addHelpText(
      'after',
      '\nExamples:\n  npx buyergraph identity-report\n  npx buyergraph identity-report --format csv > resolved.csv',
    )
    .action(async ({ format: name }: { format: string }) => {
      const rows = await withGraph(config(), async (graph) => (await resolvedByMethod(graph)).map(rowOf));
      await writeRows(COLUMNS, rows, name);
      const tell = name === 'table' ? console.log : console.error;
      tell(`${MEASURED}\n${MEASURED_NAMES}\n${MEASURE_AGAIN}`);
    });
