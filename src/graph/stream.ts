import { explained } from './driver.ts';
import { checkedParams, rowMapper, type Params } from './rows.ts';
import { sent } from './sent.ts';
import type { OpenSession } from './sessions.ts';
import type { Statement } from './statement.ts';

/** Rows of a statement as they come, however many there are: no more of them are held than were fetched ahead. */
export type Streams = {
  stream<P extends Params, Row>(statement: Statement<P, Row>, params: P): AsyncGenerator<Row, void>;
};

/** Rows fetched at once: notices have some kilobytes each. */
const FETCHED = 1_000;
/** Somebody waits for each row to be written; a whole graph takes its time. */
const TIMEOUT_MS = 3_600_000;

/** Streams what one statement returns, in a transaction of its own that ends with it. */
export const streamOver = (open: OpenSession): Streams => ({
  async *stream<P extends Params, Row>(statement: Statement<P, Row>, params: P) {
    const session = open('READ', FETCHED);
    try {
      const row = rowMapper<Row>(statement);
      const { text, params: travelling } = sent(statement, checkedParams(statement, params));
      const config = { timeout: TIMEOUT_MS, metadata: { statement: statement.name } };
      for await (const record of session.run(text, travelling, config)) yield row(record);
    } catch (thrown) {
      throw explained(thrown);
    } finally {
      await session.close();
    }
  },
});
