/** Markup that is safe to send as it is; only `html` makes it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Piece = string | number | Html | null | false | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const markupOf = (piece: Piece): string => {
  if (piece === null || piece === false) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'object') return piece.map(markupOf).join('');
  return String(piece).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
};

/**
 * A template whose values are escaped for text and for quoted attributes; nested templates and lists
 * of them are not escaped again, null and false leave nothing. Not for scripts, styles or bare attributes.
 */
export const html = (texts: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(texts.map((text, at) => text + markupOf(pieces[at] ?? null)).join(''));
