import { type Between, circlesTable, mostOf } from '../web/circles.ts';
import { html, type Html } from '../web/html.ts';

type Named = { name: string };
type Sale = { body: Named & { slug: string | null }; net: string };
type Seller = { supplier: Named; net: string; lines: number; bodies: readonly Sale[] };

/** The answer to the question the project was built for. */
export type Founding = {
  suppliers: { nodes: readonly Seller[]; pageInfo: { hasNextPage: boolean } };
  basis: { vat: string; firstPeriod: string | null; lastPeriod: string | null };
};

const PAGE = '/q/smes-across-bodies';
const POUNDS = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});
const NUMBER = new Intl.NumberFormat('en-GB');
/** Bodies that stand side by side; the question's page has all. */
const MOST_BODIES = 6;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const spanOf = ({ firstPeriod, lastPeriod }: Founding['basis']): string =>
  firstPeriod && lastPeriod ? `, ${firstPeriod} to ${lastPeriod}` : '';

const caption = (basis: Founding['basis']): string =>
  `One circle: one supplier, one body; its area is the amount${spanOf(basis)}.`;

/** What each of these sold to each body. */
const salesOf = (sellers: readonly Seller[]): Between[] =>
  sellers.flatMap(({ supplier, bodies }) =>
    bodies.map(({ body, net }) => ({
      row: supplier.name,
      column: body.name,
      amount: Number(net),
      text: POUNDS.format(Number(net)),
    })),
  );

const figure = (number: string, of: string): Html =>
  html`<li>
    <a href="${PAGE}"><strong>${number}</strong> ${of}</a>
  </li>`;

const MISSING = html`<p class="notice">
  <strong>No answer yet.</strong> It needs the bodies of GOV.UK and the sales under G-Cloud:
  <code>npx buyergraph import govuk-organisations g-cloud-sales</code>.
</p>`;

/** The founding question with its answer drawn: suppliers by bodies, a circle for what each sold to each. */
export function foundingPart(founding: Founding | null): Html {
  const sellers = founding?.suppliers.nodes ?? [];
  if (!founding || sellers.length === 0) return MISSING;
  const sales = salesOf(sellers);
  const bodies = new Set(sales.map(({ column }) => column));
  const net = POUNDS.format(sum(sellers.map((one) => Number(one.net))));
  const { hasNextPage } = founding.suppliers.pageInfo;
  return html`<ul class="figures">
      ${figure(NUMBER.format(sellers.length), hasNextPage ? 'SMEs, the largest of more' : 'SMEs')}
      ${figure(NUMBER.format(bodies.size), 'bodies')} ${figure(net, 'invoiced')}
      ${figure(NUMBER.format(sum(sellers.map(({ lines }) => lines))), 'lines')}
    </ul>
    ${circlesTable(sales, {
      id: 'founding-rows',
      caption: caption(founding.basis),
      corner: 'Supplier',
      rows: sellers.map(({ supplier }) => supplier.name),
      columns: mostOf(sales, 'column', MOST_BODIES),
    })}
    <p><a href="${PAGE}">The question, its lines and its files</a></p>`;
}
