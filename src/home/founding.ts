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
const RADIUS = 22;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What each body bought from all of these together, the largest first. */
function bodiesOf(sellers: readonly Seller[]): string[] {
  const nets = new Map<string, number>();
  for (const { body, net } of sellers.flatMap(({ bodies }) => bodies))
    nets.set(body.name, (nets.get(body.name) ?? 0) + Number(net));
  return [...nets].toSorted((one, other) => other[1] - one[1]).map(([name]) => name);
}

/** A circle whose area is the amount. */
const circleOf = (net: number, most: number): Html => {
  const size = 2 * RADIUS;
  const radius = Math.max(1, RADIUS * Math.sqrt(Math.max(0, net) / most));
  return html`<svg
    class="circle"
    width="${size}"
    height="${size}"
    viewBox="0 0 ${size} ${size}"
    aria-hidden="true"
  >
    <circle cx="${RADIUS}" cy="${RADIUS}" r="${radius.toFixed(1)}" />
  </svg>`;
};

function cellOf({ bodies }: Seller, body: string, most: number): Html {
  const sale = bodies.find((one) => one.body.name === body);
  return sale
    ? html`<td>${circleOf(Number(sale.net), most)}${POUNDS.format(Number(sale.net))}</td>`
    : html`<td><span class="none">–</span></td>`;
}

function tableOf(sellers: readonly Seller[], caption: string): Html {
  const bodies = bodiesOf(sellers).slice(0, MOST_BODIES);
  const most = Math.max(1, ...sellers.flatMap((one) => one.bodies.map(({ net }) => Number(net))));
  return html`<div class="scroll" role="region" aria-labelledby="founding-rows" tabindex="0">
    <table class="circles">
      <caption id="founding-rows">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Supplier</th>
          ${bodies.map((body) => html`<th scope="col">${body}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sellers.map(
          (seller) =>
            html`<tr>
              <th scope="row">${seller.supplier.name}</th>
              ${bodies.map((body) => cellOf(seller, body, most))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const figure = (number: string, of: string): Html =>
  html`<li>
    <a href="${PAGE}"><strong>${number}</strong> ${of}</a>
  </li>`;

const MISSING = html`<p class="notice">
  <strong>No answer yet.</strong> It needs the bodies of GOV.UK and the sales under G-Cloud:
  <code>npx buyergraph import govuk-organisations g-cloud-sales</code>.
</p>`;

const spanOf = ({ firstPeriod, lastPeriod }: Founding['basis']): string =>
  firstPeriod && lastPeriod ? `, ${firstPeriod} to ${lastPeriod}` : '';

/** The founding question with its answer drawn: suppliers by bodies, a circle for what each sold to each. */
export function foundingPart(founding: Founding | null): Html {
  const sellers = founding?.suppliers.nodes ?? [];
  if (!founding || sellers.length === 0) return MISSING;
  const bodies = new Set(sellers.flatMap((one) => one.bodies.map(({ body }) => body.name)));
  const net = POUNDS.format(sum(sellers.map((one) => Number(one.net))));
  const { hasNextPage } = founding.suppliers.pageInfo;
  return html`<ul class="figures">
      ${figure(NUMBER.format(sellers.length), hasNextPage ? 'SMEs, the largest of more' : 'SMEs')}
      ${figure(NUMBER.format(bodies.size), 'bodies')} ${figure(net, 'invoiced')}
      ${figure(NUMBER.format(sum(sellers.map(({ lines }) => lines))), 'lines')}
    </ul>
    ${tableOf(sellers, `One circle: one supplier, one body; its area is the amount${spanOf(founding.basis)}.`)}
    <p><a href="${PAGE}">The question, its lines and its files</a></p>`;
}
