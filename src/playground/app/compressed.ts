import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = /\.(js|css|html|svg|ttf)$/;

/** Leaves a .gz beside each file of text, which the server hands out as it is. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  writeBundle: ({ dir }) => {
    if (!dir) return;
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((n) =>
      WORTH_IT.test(n),
    )) {
      const file = join(dir, name);
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    }
  },
});
