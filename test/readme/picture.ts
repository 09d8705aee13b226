import type { Row } from '../../src/saved-query/row-plan.ts';

/** One circle of the picture: what a supplier sold to a body, in pounds. */
type Sale = Readonly<{ supplier: string; body: string; net: number }>;

const LEFT = 250;
const TOP = 150;
const COLUMN = 170;
const ROW = 88;
const WIDEST_RADIUS = 36;

const pounds = (amount: number): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 }).format(
    amount,
  );

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Style = Readonly<{ weight?: number; size?: number; anchor?: 'start' | 'middle' | 'end'; fill?: string }>;
type Place = Readonly<{ x: number; y: number }>;

const words = ({ x, y }: Place, text: string, style: Style = {}): string => {
  const { weight = 400, size = 14, anchor = 'start', fill = '#1b1f24' } = style;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
};

/** A long name on two lines, broken at the blank nearest its middle. */
function lines(name: string): string[] {
  if (name.length <= 19) return [name];
  const blanks = [...name.matchAll(/ /g)].map(({ index }) => index);
  const nearest = blanks.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return nearest === undefined ? [name] : [name.slice(0, nearest), name.slice(nearest + 1)];
}

const sumOf = (sales: readonly Sale[]): number => sales.reduce((sum, { net }) => sum + net, 0);

function circle({ x, y }: Place, net: number, most: number): string {
  const radius = Math.max(WIDEST_RADIUS * Math.sqrt(net / most), 2);
  const label = words({ x: Math.round(x + radius + 8), y: y + 5 }, pounds(net), { size: 13 });
  return `<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}" fill="#1d5fa8"/>${label}`;
}

/** The rows of smes-across-bodies as a table of circles: the area of each is the amount. */
export function drawn(
  rows: readonly Row[],
  { title, foot }: { title: (total: string) => string; foot: string },
): string {
  const sales = rows.map(({ supplier_name, body_name, net }): Sale => ({
    supplier: String(supplier_name),
    body: String(body_name),
    net: Number(net),
  }));
  const suppliers = [...new Set(sales.map(({ supplier }) => supplier))];
  const bodies = [...new Set(sales.map(({ body }) => body))];
  const most = Math.max(...sales.map(({ net }) => net));
  const width = LEFT + bodies.length * COLUMN + 20;
  const height = TOP + suppliers.length * ROW + 60;
  const columnAt = (body: string): number => LEFT + bodies.indexOf(body) * COLUMN + COLUMN / 2 - 20;
  const rowAt = (supplier: string): number => TOP + suppliers.indexOf(supplier) * ROW + ROW / 2;
  const heading = title(pounds(sumOf(sales)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, 'Segoe UI', Arial, sans-serif" role="img" aria-label="${escaped(heading)}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#ffffff"/>`,
    words({ x: 24, y: 40 }, heading, { size: 19, weight: 600 }),
    words({ x: 24, y: 64 }, 'One circle: one supplier, one body. Its area is the amount.', {
      fill: '#57606a',
    }),
    ...bodies.flatMap((body) =>
      lines(body).map((line, index) =>
        words({ x: columnAt(body), y: 106 + index * 18 }, line, { anchor: 'middle', weight: 600 }),
      ),
    ),
    ...suppliers.flatMap((supplier) => {
      const y = rowAt(supplier);
      return [
        `<line x1="24" x2="${width - 24}" y1="${y - ROW / 2}" y2="${y - ROW / 2}" stroke="#d0d7de"/>`,
        words({ x: 24, y: y - 3 }, supplier, { weight: 600 }),
        words(
          { x: 24, y: y + 17 },
          `${pounds(sumOf(sales.filter((sale) => sale.supplier === supplier)))} in all`,
          {
            fill: '#57606a',
          },
        ),
      ];
    }),
    ...sales.map(({ supplier, body, net }) => circle({ x: columnAt(body), y: rowAt(supplier) }, net, most)),
    words({ x: 24, y: height - 24 }, foot, { size: 12, fill: '#57606a' }),
    '</svg>\n',
  ].join('\n');
}
