import { setTimeout as pause } from 'node:timers/promises';
import { byArguments, once } from './batch.ts';
import { spend, type Work } from './budget.ts';
import { statementNamed, type ParamsOf, type ReadName, type RowOf } from './catalogue.ts';
import { clocks, unlessEnded } from './clock.ts';
import { explained } from './driver.ts';
import type { Dear } from './dear.ts';
import { isEmpty, perimeterOf, type Perimeter, type Perimeters } from './perimeters.ts';
import { hitsFor } from './price.ts';
import { BrokenRow, checkedParams, rowMapper, type Params } from './rows.ts';
import type { Call } from './run.ts';
import type { OpenSession } from './sessions.ts';
import type { Statement } from './statement.ts';
import { turnsOf } from './turns.ts';

/**
 * What one operation asked of Neo4j so far; look-ups are what was counted to know what a statement costs. Milliseconds of
 * all statements added up, though they run beside one another: in Neo4j and on the way there, and waiting for a turn.
 */
export type ReadCounters = {
  statements: number;
  rows: number;
  dbMs: number;
  waitMs: number;
  names: string[];
  lookUps: number;
};

/** Runs a read statement by its name, or one that was made; what it takes and returns follows from its header. */
export type Read = {
  <P extends Params, Row>(statement: Statement<P, Row>, params: P): Promise<Row[]>;
  // The last one is what the compiler explains itself by.
  <N extends ReadName>(name: N, params: ParamsOf<N>): Promise<RowOf<N>[]>;
};

/** Runs read statements of the catalogue; every call is one auto-commit round trip in READ mode. */
export type GraphReader = {
  read: Read;
  /** The number of the state that was published when the operation first asked: all it reads is of that one. */
  published(): Promise<bigint>;
  readonly counters: ReadCounters;
  readonly work: Readonly<Work>;
};

type ReaderOptions = {
  open: OpenSession;
  /** Of all operations over the graph. */
  dear: Dear;
  perimeters: Perimeters;
  /** Rejects while the graph must not be answered from; asked beside each statement. */
  fit?: () => Promise<void>;
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  /** The most database hits all statements may take together. */
  hits?: number | undefined;
};

const DEFAULT_TIMEOUT_MS = 5_000;
/** Longer than Neo4j takes to apply most transactions; while it does, one that goes is half there. */
const APPLIED_MS = 100;

/** Neo4j reads what others commit meanwhile: of a node that goes while it is read nothing is left, and next time no row. */
async function readWhole<Rows>(rows: () => Promise<Rows>, signal: AbortSignal): Promise<Rows> {
  try {
    return await rows();
  } catch (thrown) {
    if (!(thrown instanceof BrokenRow)) throw thrown;
    await unlessEnded(pause(APPLIED_MS), signal);
    return rows();
  }
}

/** A reader for one operation. A statement is priced, paid from what the operation may have, and waits for its turn. */
export function readerOn(options: ReaderOptions): GraphReader {
  const { dear, perimeters, fit, signal, timeoutMs = DEFAULT_TIMEOUT_MS, hits: limit = Infinity } = options;
  const counters: ReadCounters = { statements: 0, rows: 0, dbMs: 0, waitMs: 0, names: [], lookUps: 0 };
  const work: Work = { requested: 0, limit, actual: 0 };
  const inTime = clocks(timeoutMs, signal);
  const inTurn = turnsOf(options.open, dear, ({ waiting, running }) => {
    counters.waitMs += waiting;
    counters.dbMs += running;
  });

  async function counted({ statement, params }: Omit<Call, 'clock'>): Promise<number> {
    counters.lookUps += 1;
    const { records } = await inTime((clock) => inTurn({ statement, params, clock }));
    return Number(records[0]?.get(0) ?? 0);
  }
  /** What several statements rest on is counted once. */
  const rowsIn = byArguments((perimeter: Perimeter) =>
    perimeters(perimeter, () =>
      counted({ statement: statementNamed(perimeter.name), params: perimeter.params }),
    ),
  );

  async function hitsOf(call: Call): Promise<number> {
    const { price } = call.statement;
    if (!price) return 0;
    return hitsFor(price, call.params, async (name) => {
      const perimeter = perimeterOf(name, call);
      return isEmpty(perimeter) ? 0 : rowsIn(perimeter);
    });
  }

  async function rowsOf<Row>(call: Call): Promise<Row[]> {
    const hits = await hitsOf(call);
    spend(work, hits);
    return readWhole(async () => {
      const [{ records }] = await Promise.all([inTurn(call, hits), fit?.()]);
      counters.rows += records.length;
      return records.map(rowMapper<Row>(call.statement));
    }, call.clock.signal);
  }

  const reader: GraphReader = {
    counters,
    work,
    published: once(async () => (await reader.read('published-state', {}))[0]?.published ?? 0n),
    async read<Row>(asked: Statement | ReadName, params: Params): Promise<Row[]> {
      const statement = typeof asked === 'string' ? statementNamed(asked) : asked;
      const checked = checkedParams(statement, params);
      counters.statements += 1;
      counters.names.push(statement.name);
      try {
        return await inTime((clock) => rowsOf<Row>({ statement, params: checked, clock }));
      } catch (thrown) {
        throw explained(thrown);
      }
    },
  };
  return reader;
}
