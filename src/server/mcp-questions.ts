import type { McpServer } from '@modelcontextprotocol/server';
import {
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  type GraphQLInputType,
  GraphQLInt,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { z } from 'zod';
import { nameFree } from '../name-free.ts';
import { besideRows } from '../saved-query/about.ts';
import { describedVariable } from '../saved-query/described.ts';
import type { QuestionVariable, SavedQuestion } from '../saved-query/document.ts';
import { pagesOf, type Executor } from '../saved-query/run.ts';
import type { Row } from '../saved-query/row-plan.ts';
import { variablesGiven } from '../saved-query/variables.ts';
import { READS, type McpParts } from './mcp-parts.ts';
import { answered, told } from './mcp-results.ts';

/** How many rows one call is answered with; all of them are in the file at /q/<slug>.csv. */
const ROWS = { fewest: 1, usual: 100, most: 1_000 };
const MAX_ROWS = 'max_rows';

/** What an argument of a type may be. Decimals, days and months are texts, as in GraphQL. */
function valueOf(type: GraphQLInputType): z.ZodType {
  const plain = getNullableType(type);
  if (isListType(plain)) return z.array(valueOf(plain.ofType));
  if (isInputObjectType(plain)) return z.record(z.string(), z.unknown());
  if (isEnumType(plain)) return z.enum(plain.getValues().map(({ name }) => name));
  if (plain === GraphQLBoolean) return z.boolean();
  if (plain === GraphQLInt) return z.int();
  return plain === GraphQLFloat ? z.number() : z.string();
}

function argumentOf(variable: QuestionVariable): z.ZodType {
  const { label, example, required, default: usual, type } = describedVariable(variable);
  const hints = [label || type, usual && `Without it: ${usual}.`, example && `For example ${example}.`];
  const value = valueOf(variable.type).describe(hints.filter(Boolean).join(' '));
  return required ? value : value.optional();
}

/** So many rows of a question and no more, whether there are more, what they rest on and what limits them. */
async function someRows(
  question: SavedQuestion,
  values: Readonly<Record<string, unknown>>,
  {
    most,
    executor,
    schema,
    graphVersion,
  }: Pick<McpParts, 'schema' | 'graphVersion'> & {
    most: number;
    executor: Executor;
  },
) {
  const variables = variablesGiven(question, values, schema);
  const rows: Row[] = [];
  const said: string[] = [];
  for await (const page of pagesOf(question, variables, executor)) {
    rows.push(...page.rows);
    said.push(...page.warnings);
    if (rows.length > most) break;
  }
  const asking = { executor, graphVersion: await graphVersion(), first: { warnings: said } };
  const { basis, warnings } = await besideRows(question, variables, asking);
  return { rows: rows.slice(0, most), hasMore: rows.length > most, warnings, basis };
}

type Offered = { name: string; question: SavedQuestion };

/** Each question as a tool of its own, with the variables it has. */
export function offerQuestion(server: McpServer, { name, question }: Offered, parts: McpParts): void {
  const { title, explanation, variables, plan } = question;
  const limit = nameFree(MAX_ROWS, { taken: variables.map((one) => one.name), suffix: '_' });
  const inputSchema = z.strictObject({
    ...Object.fromEntries(variables.map((variable) => [variable.name, argumentOf(variable)])),
    [limit]: z.int().min(ROWS.fewest).max(ROWS.most).default(ROWS.usual).describe('How many rows at most.'),
  });
  const columns = plan.columns.map((column) => column.name).join(', ');
  const description = [title, explanation, `Rows of ${columns}.`].filter(Boolean).join(' ');
  server.registerTool(name, { title, description, inputSchema, annotations: READS }, async (given) =>
    answered(parts.log, async () => {
      const { [limit]: most, ...values } = given;
      return told(
        await someRows(question, values, { ...parts, most: Number(most), executor: parts.executor() }),
      );
    }),
  );
}
