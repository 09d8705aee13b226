import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { described, type DescribedVariable } from '../saved-query/described.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { pagesOf } from '../saved-query/run.ts';
import type { Row } from '../saved-query/row-plan.ts';
import { variablesFrom } from '../saved-query/variables.ts';
import { READS, type McpParts } from './mcp-parts.ts';
import { answered, told } from './mcp-results.ts';

/** How many rows one call is answered with; all of them are in the file at /q/<slug>.csv. */
const ROWS = { fewest: 1, usual: 100, most: 1_000 };
const MAX_ROWS = 'max_rows';

function valueOf({ kind, options, type }: DescribedVariable): z.ZodType {
  if (kind === 'choice') return z.enum(options.map(({ value }) => value));
  if (kind === 'switch') return z.boolean();
  if (type.replace('!', '') === 'Int') return z.int();
  return z.string();
}

function argumentOf(variable: DescribedVariable): z.ZodType {
  const { label, example, required, default: usual } = variable;
  const hints = [label, usual && `Without it: ${usual}.`, example && `For example ${example}.`];
  const value = valueOf(variable).describe(hints.filter(Boolean).join(' '));
  return required ? value : value.optional();
}

/** A value as an address has it, where it is read and refused like any other. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** So many rows of a question and no more, and whether there are more. */
async function someRows(
  question: SavedQuestion,
  given: ReadonlyMap<string, string>,
  { most, executor }: { most: number; executor: ReturnType<McpParts['executor']> },
): Promise<{ rows: Row[]; hasMore: boolean; warnings: string[] }> {
  const rows: Row[] = [];
  let warnings: string[] = [];
  for await (const page of pagesOf(question, variablesFrom(question, given), executor)) {
    rows.push(...page.rows);
    if (warnings.length === 0) ({ warnings } = page);
    if (rows.length > most) break;
  }
  return { rows: rows.slice(0, most), hasMore: rows.length > most, warnings };
}

/** Each question as a tool of its own, called as it is in addresses. */
export function offerQuestion(server: McpServer, question: SavedQuestion, parts: McpParts): void {
  const { slug, title, explanation, variables, columns } = described(question, parts.schema);
  const shape = Object.fromEntries(variables.map((variable) => [variable.name, argumentOf(variable)]));
  const inputSchema = z.strictObject({
    ...shape,
    [MAX_ROWS]: z
      .int()
      .min(ROWS.fewest)
      .max(ROWS.most)
      .default(ROWS.usual)
      .describe('How many rows at most.'),
  });
  const names = columns.map(({ name }) => name).join(', ');
  const description = [title, explanation, `Rows of ${names}.`].filter(Boolean).join(' ');
  server.registerTool(slug, { title, description, inputSchema, annotations: READS }, async (given) =>
    answered(parts.log, async () => {
      const { [MAX_ROWS]: most, ...values } = given;
      const texts = Object.entries(values).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, textOf(value)] as const],
      );
      const asked = { most, executor: parts.executor() };
      return told(await someRows(question, new Map(texts), asked));
    }),
  );
}
