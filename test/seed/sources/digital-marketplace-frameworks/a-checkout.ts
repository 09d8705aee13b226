import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aFolder } from '../../published-file.ts';

/** A folder with files of the given contents, by path. */
export function aCheckout(files: Record<string, string | Uint8Array>): string {
  const root = aFolder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

/** A lot question with the given lots. */
export const lotQuestion = (...lots: [label: string, value: string][]): string =>
  `question: Service type\noptions:\n${lots.map(([label, value]) => `  - label: ${label}\n    value: ${value}\n`).join('')}`;

export const LOTS = 'questions/services/lot.yml';
