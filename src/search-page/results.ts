import type { SearchFacet, SearchKind, SearchMatch } from '../../generated/schema-types.ts';
import { type Found, nameOf, thingFound } from '../question-page/found.ts';
import { questionsAbout } from '../question-page/things.ts';
import { html, type Html } from '../web/html.ts';

type Facet = { key: string; by: SearchFacet; count: number };
type Hit = { kind: SearchKind; match: SearchMatch; matchedName: string; node: Found };

/** What is found of one kind or of all, and how much there is of each. */
export type Results = {
  counts: { totalCount: number; isComplete: boolean; facets: readonly Facet[] };
  search: {
    totalCount: number;
    nodes: readonly Hit[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

type Given = Readonly<Record<string, string>>;

/** A kind that a domain brings and that is not told here is told by its own name. */
const KINDS: Readonly<Partial<Record<SearchKind, readonly [one: string, several: string]>>> = {
  ORGANISATION: ['Body', 'Bodies'],
  SUPPLIER: ['Supplier', 'Suppliers'],
  FRAMEWORK_FAMILY: ['Framework family', 'Framework families'],
  FRAMEWORK: ['Framework', 'Frameworks'],
  LOT: ['Lot', 'Lots'],
  LOT_CATEGORY: ['Lot category', 'Lot categories'],
  CONTRACT: ['Contract', 'Contracts'],
  AWARD: ['Award', 'Awards'],
  OPPORTUNITY: ['Opportunity', 'Opportunities'],
  NOTICE: ['Notice', 'Notices'],
  CPV_CODE: ['What is bought', 'What is bought (CPV)'],
  DATASET: ['Dataset', 'Datasets'],
};

const WHY: Readonly<Record<SearchMatch, string>> = {
  IDENTIFIER: 'by its number or code',
  EXACT_NAME: 'by its name',
  ACRONYM: 'by its abbreviation',
  WORDS: 'has all words',
  ONE_LETTER_WRONG: 'one letter differs',
};

const NUMBER = new Intl.NumberFormat('en-GB');

const severalOf = (key: string): string =>
  Object.entries(KINDS).find(([kind]) => kind === key)?.[1][1] ?? key;

const addressOf = (given: Given, also: Given): string =>
  `/search?${new URLSearchParams({ q: given['q'] ?? '', ...also }).toString()}`;

function kindsPart({ counts }: Results, given: Given): Html {
  const chosen = given['kind'] ?? '';
  const link = (key: string, name: string, count: number): Html =>
    html`<li>
      <a href="${addressOf(given, key ? { kind: key } : {})}" ${key === chosen && html`aria-current="true"`}
        >${name} <span class="count">${NUMBER.format(count)}</span></a
      >
    </li>`;
  return html`<nav aria-label="Kinds">
    <ul class="kinds">
      ${link('', 'All', counts.totalCount)}
      ${counts.facets.map(({ key, count }) => link(key, severalOf(key), count))}
    </ul>
  </nav>`;
}

/** Where more is to be read about it: what can be asked of it here, else what its source publishes. */
function addressFor(node: Found): string | null {
  const thing = thingFound(node);
  return thing ? questionsAbout(thing) : (node.sourceUrl ?? null);
}

function hitPart({ kind, match, matchedName, node }: Hit): Html {
  const [name, address] = [nameOf(node) ?? matchedName, addressFor(node)];
  return html`<li>
    ${address ? html`<a class="question" href="${address}">${name}</a>` : html`<strong>${name}</strong>`}
    <p>${KINDS[kind]?.[0] ?? kind}, ${WHY[match]}${matchedName !== name && html`: ${matchedName}`}</p>
  </li>`;
}

const EMPTY = html`<p class="notice">
  <strong>Nothing is called so.</strong> Fewer words find more, and one letter of each may be wrong. What is
  not loaded cannot be found: <a href="/#loaded">what is loaded</a>.
</p>`;

const nearNotice = ({ search: { nodes } }: Results): Html | false =>
  nodes.length > 0 &&
  nodes.every(({ match }) => match === 'ONE_LETTER_WRONG') &&
  html`<p class="notice">Nothing is written just so. These differ by a letter.</p>`;

/** What a search found: how much of each kind, and each thing with why it was found. */
export function resultsPart(results: Results, given: Given): Html {
  const { nodes, pageInfo } = results.search;
  if (results.counts.totalCount === 0) return EMPTY;
  const kind = given['kind'] ? { kind: given['kind'] } : {};
  return html`${kindsPart(results, given)} ${nearNotice(results)}
    ${
      !results.counts.isComplete &&
      html`<p class="note">There is more than is looked at; add a word to see the rest.</p>`
    }
    <ol class="asked">
      ${nodes.map(hitPart)}
    </ol>
    ${
      pageInfo.hasNextPage &&
      html`<p>
        <a rel="next" href="${addressOf(given, { ...kind, after: pageInfo.endCursor ?? '' })}">More</a>
      </p>`
    }`;
}
