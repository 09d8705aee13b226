import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import { statementNamed, type ParamsOf, type RowOf, type StatementName } from './catalogue.ts';
import { explained } from './driver.ts';
import { checkedParams, rowMapper, type Params } from './rows.ts';
import { sent } from './sent.ts';
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
  /** Schema statements and other single commands outside the catalogue, from our own files only. */
  command(text: string, params?: Params): Promise<void>;
};

const RAISE_VERSION =
  "MERGE (g:Graph {id: 'graph'}) SET g.version = coalesce(g.version, 0) + 1, g.schema = $schema";
const TIMEOUT_MS = 120_000;

const inTransaction = (tx: ManagedTransaction): WriteTransaction => ({
  async run<Row>(asked: Statement | StatementName, params: Params): Promise<Row[]> {
    const statement = typeof asked === 'string' ? statementNamed(asked) : asked;
    const { text, params: travelling } = sent(statement, checkedParams(statement, params));
    const result = await tx.run(text, travelling);
    return result.records.map(rowMapper<Row>(statement));
  },
});

export function writerOn(driver: () => Driver, database: () => string): GraphWriter {
  const session = () => driver().session({ database: database(), defaultAccessMode: neo4j.session.WRITE });
  return {
    async transaction(work) {
      const open = session();
      try {
        return await open.executeWrite(
          async (tx) => {
            const result = await work(inTransaction(tx));
            await tx.run(RAISE_VERSION, { schema: SCHEMA_VERSION });
            return result;
          },
          { timeout: TIMEOUT_MS },
        );
      } catch (thrown) {
        throw explained(thrown);
      } finally {
        await open.close();
      }
    },
    async command(text, params = {}) {
      const open = session();
      try {
        await open.run(text, params, { timeout: TIMEOUT_MS });
      } catch (thrown) {
        throw explained(thrown);
      } finally {
        await open.close();
      }
    },
  };
}
