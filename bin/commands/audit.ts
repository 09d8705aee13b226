import { Command } from 'commander';
import { counted } from '../../src/counted.ts';
import { audit, type AuditReport } from '../../seed/audit/audit.ts';
import { auditVersions, versionFindings, type VersionAudit } from '../../seed/audit/versions.ts';
import { withReader, type CommandMaker } from './command.ts';
import { progressBar } from './progress-bar.ts';

const SHOWN = 20;

function tellVersions(versions: readonly VersionAudit[]): void {
  for (const { version, lines, total, statedTotal, verdict } of versions)
    console.error(
      `${verdict} ${version}: ${counted(Number(lines), 'line')}, ${total}; the file's control total is ${statedTotal}`,
    );
  if (versions.length === 0) console.error('No version with amounts is loaded.');
}

function tell({ suppliers, rollups, findings }: AuditReport): void {
  for (const { check, subject, found, expected } of findings.slice(0, SHOWN))
    console.error(`${check} ${subject}: found ${found}, expected ${expected}`);
  if (findings.length > SHOWN) console.error(`… and ${findings.length - SHOWN} more`);
  console.error(
    `${counted(rollups, 'rollup')} of ${counted(suppliers, 'supplier')} compared with their lines: drift ${findings.length}.`,
  );
}

export const auditCommand: CommandMaker = ({ config, finish }) =>
  new Command('audit')
    .description(
      'Compare every version with the control total of its file, every rollup with the lines it counts, and the lines with their own rules. Exit 1 when anything differs.',
    )
    .option('--sample', 'only an even sample of suppliers')
    .option('--report <format>', 'json: the report as JSON on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  npx buyergraph audit\n  npx buyergraph audit --sample --report json',
    )
    .action(async ({ sample, report: format }: { sample?: boolean; report?: string }) => {
      const { report, versions } = await withReader(config(), async (graph) => ({
        versions: await auditVersions(graph),
        report: await audit(graph, progressBar(), sample ?? false),
      }));
      const findings = [...versionFindings(versions), ...report.findings];
      tellVersions(versions);
      tell({ ...report, findings });
      if (format === 'json') console.log(JSON.stringify({ ...report, findings, versions }));
      if (findings.length > 0) finish(1);
    });
