import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The rows of a Parquet file and the types of its columns, as DuckDB reads them. */
export async function readByDuckdb(file: Uint8Array) {
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-parquet-')), 'rows.parquet');
  writeFileSync(path, file);
  const connection = await (await DuckDBInstance.create()).connect();
  const read = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
  const types = Object.fromEntries(
    read.columnNames().map((name, at) => [name, String(read.columnTypes()[at])]),
  );
  const rows: Record<string, unknown>[] = read.getRowObjectsJson();
  connection.closeSync();
  return { rows, types };
}
