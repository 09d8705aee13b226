import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { BuyergraphError } from '../errors.ts';
import { FORMULA, textOf } from './cells.ts';
import type { Paged, Tabled } from './tabled.ts';
import type { Column } from './row-plan.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in the list of styles below. */
const STYLE = { plain: 0, head: 1, day: 2, amount: 3, share: 4, quoted: 5 } as const;

/** Everything of a workbook with one sheet but the sheet. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="rows" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00##"/>` +
    '<numFmt numFmtId="166" formatCode="0.000000"/></numFmts><fonts count="2"><font/><font><b/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf xfId="0"/>' +
    '<xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/>' +
    '<xf xfId="0" numFmtId="166" applyNumberFormat="1"/><xf xfId="0" quotePrefix="1"/></cellXfs></styleSheet>',
};

/** What one sheet and one cell hold at most. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as XML has it; what XML cannot hold is written as Excel does, and what looks like that is marked. */
const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(
      // oxlint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/[&<>]/g, (character) => ENTITIES[character]!);

/** A cell's place, its style and type, and what is in it. */
type Cell = { attributes: string; content: string };

const styled = (style: number | undefined): string => (style ? ` s="${style}"` : '');

function textCell(text: string, style: number): Cell {
  if (text.length > MOST_CHARACTERS)
    throw new BuyergraphError(
      'LIMIT_EXCEEDED',
      `A text has ${text.length.toLocaleString('en-GB')} characters, more than a cell of a spreadsheet holds; take csv or parquet.`,
    );
  const quoted = FORMULA.test(text) ? STYLE.quoted : style;
  return {
    attributes: `${styled(quoted)} t="inlineStr"`,
    content: `<is><t xml:space="preserve">${escaped(text)}</t></is>`,
  };
}

/** Days are counted from here, and only from March 1900 on as everybody counts them. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const FIRST_SURE_DAY = '1900-03-01';
const DAY_MS = 86_400_000;

const NUMBER_STYLES: Readonly<Record<string, number>> = { Decimal: STYLE.amount, Share: STYLE.share };

/** A cell by the type of its column. An amount stands in the file with all its digits. */
function cell({ kind, type = '' }: Column, value: unknown): Cell | null {
  if (value === null || value === undefined) return null;
  const text = textOf(value);
  if (kind === 'boolean') return { attributes: ' t="b"', content: `<v>${text === 'true' ? 1 : 0}</v>` };
  if (kind === 'number') return { attributes: styled(NUMBER_STYLES[type]), content: `<v>${text}</v>` };
  if (type === 'Date' && kind === 'text' && text >= FIRST_SURE_DAY)
    return { attributes: styled(STYLE.day), content: `<v>${(Date.parse(text) - FIRST_DAY) / DAY_MS}</v>` };
  return textCell(text, STYLE.plain);
}

/** A, B, … Z, AA, AB: a column by its place from 0. */
const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const rowOf = (cells: readonly (Cell | null)[], number: number): string =>
  `<row r="${number}">${cells
    .map((one, at) => one && `<c r="${letters(at)}${number}"${one.attributes}>${one.content}</c>`)
    .filter(Boolean)
    .join('')}</row>`;

async function* sheet({ plan: { columns } }: Tabled, pages: AsyncIterable<Paged>): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  yield rowOf(
    columns.map(({ name }) => textCell(name, STYLE.head)),
    1,
  );
  let count = 1;
  for await (const { rows } of pages) {
    if (count + rows.length > MOST_ROWS)
      throw new BuyergraphError(
        'LIMIT_EXCEEDED',
        `There are more rows than the ${MOST_ROWS.toLocaleString('en-GB')} of a sheet; take csv or parquet.`,
      );
    let text = '';
    for (const row of rows) {
      count += 1;
      text += rowOf(
        columns.map((column) => cell(column, row[column.name])),
        count,
      );
    }
    if (text) yield text;
  }
  yield '</sheetData></worksheet>';
}

/** The same rows are the same bytes, whenever they are asked for. */
const WRITTEN = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true };

/**
 * An Excel workbook of one sheet. Written part by part here because what is well kept puts whole workbooks together in
 * memory; what packs it is a library. Without its end, which comes after the last row, nothing opens it.
 */
export async function* xlsx(question: Tabled, pages: AsyncIterable<Paged>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const rows = Readable.from(sheet(question, pages));
  const packed = Readable.from(zip.outputStream);
  const fail = (error: Error): unknown => packed.destroy(error);
  zip.on('error', fail);
  rows.on('error', fail);
  for (const [name, content] of Object.entries(PARTS))
    zip.addBuffer(Buffer.from(XML + content), name, WRITTEN);
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', WRITTEN);
  zip.end();
  try {
    for await (const part of packed) if (part instanceof Uint8Array) yield part;
  } finally {
    rows.destroy();
  }
}
