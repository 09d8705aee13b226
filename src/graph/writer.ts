import type { ManagedTransaction } from 'neo4j-driver';
import { statementNamed, type ParamsOf, type RowOf, type StatementName } from './catalogue.ts';
import { BuyergraphError } from '../errors.ts';
import { explained } from './driver.ts';
import { checkedParams, rowMapper, type Params } from './rows.ts';
import { sent } from './sent.ts';
import type { OpenSession } from './sessions.ts';
import { SCHEMA_VERSION } from './standing.ts';
import type { Statement } from './statement.ts';

/** One open writing transaction. */
export type WriteTransaction = {
  run<P extends Params, Row>(statement: Statement<P, Row>, params: P): Promise<Row[]>;
  run<N extends StatementName>(name: N, params: ParamsOf<N>): Promise<RowOf<N>[]>;
};

/** Writes of importing, identity decisions and saving questions. Nothing else may import this. */
export type GraphWriter = {
  /** Runs the work in one transaction that also raises the graph's version; retried whole on transient errors. */
  transaction<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** Runs one statement that leaves the version of the graph as it is: whose turn it is to write is no part of what it holds. */
  aside<N extends StatementName>(name: N, params: ParamsOf<N>): Promise<RowOf<N>[]>;
  /** From now on transactions count only while it is the turn of this writer; null: always. */
  onlyAs(writer: string | null): void;
  /** Schema statements and other single commands outside the catalogue, from our own files only. */
  command(text: string, params?: Params): Promise<void>;
};

/** No row where the writer has lost its turn: then nothing of the transaction may stay. */
const RAISE_VERSION = `MERGE (g:Graph {id: 'graph'})
SET g.version = coalesce(g.version, 0) + 1, g.schema = $schema
WITH g WHERE $writer IS NULL OR g.writer = $writer
RETURN g.version`;
const TIMEOUT_MS = 120_000;

/** What a command hears that wrote, or was to write, when another had the turn. */
export const turnLost = (): BuyergraphError =>
  new BuyergraphError(
    'SETUP_FAILED',
    'This command was not heard of for so long that another began to write to the graph. What was not complete by then is ' +
      'not in use. Run this one again, by itself.',
  );

const inTransaction = (tx: ManagedTransaction): WriteTransaction => ({
  async run<Row>(asked: Statement | StatementName, params: Params): Promise<Row[]> {
    const statement = typeof asked === 'string' ? statementNamed(asked) : asked;
    const { text, params: travelling } = sent(statement, checkedParams(statement, params));
    const result = await tx.run(text, travelling);
    return result.records.map(rowMapper<Row>(statement));
  },
});

export function writerOn(open: OpenSession): GraphWriter {
  let writer: string | null = null;
  async function committed<T>(work: (tx: ManagedTransaction) => Promise<T>): Promise<T> {
    const session = open('WRITE');
    try {
      return await session.executeWrite(work, { timeout: TIMEOUT_MS });
    } catch (thrown) {
      throw explained(thrown);
    } finally {
      await session.close();
    }
  }
  return {
    transaction: (work) =>
      committed(async (tx) => {
        const result = await work(inTransaction(tx));
        const raised = await tx.run(RAISE_VERSION, { schema: SCHEMA_VERSION, writer });
        if (raised.records.length === 0) throw turnLost();
        return result;
      }),
    aside: (name, params) => committed((tx) => inTransaction(tx).run(name, params)),
    onlyAs: (asked) => void (writer = asked),
    async command(text, params = {}) {
      const session = open('WRITE');
      try {
        await session.run(text, params, { timeout: TIMEOUT_MS });
      } catch (thrown) {
        throw explained(thrown);
      } finally {
        await session.close();
      }
    },
  };
}
