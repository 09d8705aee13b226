import { Command } from 'commander';
import { audit, type AuditReport } from '../../seed/audit/audit.ts';
import { withReader, type CommandMaker } from './command.ts';
import { progressBar } from './progress-bar.ts';

const SHOWN = 20;

function tell({ suppliers, rollups, findings }: AuditReport): void {
  for (const { check, subject, found, expected } of findings.slice(0, SHOWN))
    console.error(`${check} ${subject}: found ${found}, expected ${expected}`);
  if (findings.length > SHOWN) console.error(`… and ${findings.length - SHOWN} more`);
  console.error(
    `${rollups} rollups of ${suppliers} suppliers compared with their lines: drift ${findings.length}.`,
  );
}

export const auditCommand: CommandMaker = ({ config, finish }) =>
  new Command('audit')
    .description(
      'Compare every rollup with the lines it counts, and the lines with their own rules. Exit 1 when anything differs.',
    )
    .option('--sample', 'only an even sample of suppliers')
    .option('--report <format>', 'json: the report as JSON on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  npx buyergraph audit\n  npx buyergraph audit --sample --report json',
    )
    .action(async ({ sample, report: format }: { sample?: boolean; report?: string }) => {
      const report = await withReader(config(), (graph) => audit(graph, progressBar(), sample ?? false));
      tell(report);
      if (format === 'json') console.log(JSON.stringify(report));
      if (report.findings.length > 0) finish(1);
    });
