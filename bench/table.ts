import Table from 'cli-table3';

type Cell = string | number;

const asMarkdown = (cells: readonly Cell[]): string => `| ${cells.join(' | ')} |`;

/** Rows under their heads, as a terminal shows them, or as Markdown for a document. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  { markdown = false } = {},
): string {
  if (markdown) return [head, head.map(() => '---'), ...rows].map(asMarkdown).join('\n');
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
