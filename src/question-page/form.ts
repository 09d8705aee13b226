import type { DescribedVariable } from '../saved-query/described.ts';
import { html, type Html } from '../web/html.ts';
import { inWords } from './words.ts';

/** What is wrong with a field, and what may be meant: each with the address that asks about it. */
export type Fault = { message: string; nearest: readonly { name: string; href: string }[] };

/** A field with names that it offers; any other may be typed. */
export type Field = {
  variable: DescribedVariable;
  value: string;
  fault: Fault | null;
  suggestions: readonly string[];
};

const INPUTS = { day: 'date', month: 'month', number: 'text', party: 'text', text: 'text' } as const;
const SWITCH = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];
/** Choices are named by what the schema says of them, where that is short enough for a list. */
const LONGEST_LABEL = 70;

type Option = DescribedVariable['options'][number];

/** Choices by what they mean, or where one of those is too long, all of them by their names. */
function labelled(options: readonly Option[]): Option[] {
  const areShort = options.every(({ label }) => label.length <= LONGEST_LABEL);
  return options.map(({ value, label }) => ({
    value,
    label: areShort && label !== value ? label.replace(/\.$/, '') : inWords(value),
  }));
}

/** What can be chosen; nothing at all only where that means something of its own. */
const optionsOf = ({ kind, options, required, default: usual }: DescribedVariable): Option[] => [
  ...(required || usual !== null ? [] : [{ value: '', label: 'Any' }]),
  ...(kind === 'switch' ? SWITCH : labelled(options)),
];

const idOf = (name: string): string => `field-${name}`;

/** What is off unless it is sent can be left out of an address; of what is on, off has to be said. */
const isCheckbox = ({ kind, default: usual }: DescribedVariable): boolean =>
  kind === 'switch' && usual === 'false';

/** What a control says of itself to who cannot see it beside its label. */
const describedBy = ({ variable: { name, label }, fault }: Field): string =>
  [...(label ? [`${idOf(name)}-hint`] : []), ...(fault ? [`${idOf(name)}-fault`] : [])].join(' ');

/** Names a browser offers while somebody types, by itself. */
const offered = ({ variable: { name }, suggestions }: Field): Html | false =>
  suggestions.length > 0 &&
  html`<datalist id="${idOf(name)}-names">
    ${suggestions.map((one) => html`<option value="${one}"></option>`)}
  </datalist>`;

function control(field: Field): Html {
  const { variable, value, fault, suggestions } = field;
  const { name, kind } = variable;
  const said = html`id="${idOf(name)}" name="${name}" aria-describedby="${describedBy(field)}"
  ${fault && html`aria-invalid="true"`}`;
  if (isCheckbox(variable))
    return html`<input ${said} type="checkbox" value="true" ${value === 'true' && html`checked`} />`;
  if (kind === 'choice' || kind === 'switch')
    return html`<select ${said}>
      ${optionsOf(variable).map(
        (one) =>
          html`<option value="${one.value}" ${one.value === value && html`selected`}>${one.label}</option>`,
      )}
    </select>`;
  return html`<input
      ${said}
      type="${INPUTS[kind]}"
      value="${value}"
      ${kind === 'number' && html`inputmode="decimal"`}
      ${suggestions.length > 0 && html`list="${idOf(name)}-names"`}
      autocomplete="off"
      spellcheck="false"
    />${offered(field)}`;
}

const faultPart = ({ variable: { name }, fault }: Field): Html | null =>
  fault &&
  html`<div class="fault" id="${idOf(name)}-fault">
    <p>${fault.message}</p>
    ${
      fault.nearest.length > 0 &&
      html`<p>Take one of these:</p>
        <ul>
          ${fault.nearest.map((one) => html`<li><a href="${one.href}">${one.name}</a></li>`)}
        </ul>`
    }
  </div>`;

const fieldPart = (field: Field): Html => {
  const { name, label, required } = field.variable;
  return html`<div class="field">
    <label for="${idOf(name)}"
      >${inWords(name)}${required && html` <span class="hint">(needed)</span>`}</label
    >
    ${label && html`<p class="hint" id="${idOf(name)}-hint">${label}</p>`} ${faultPart(field)}
    ${control(field)}
  </div>`;
};

/** A plain form that asks the question anew; faults stand at their fields and first of all in a list of them. */
export const formPart = (slug: string, fields: readonly Field[]): Html | false =>
  fields.length > 0 &&
  html`<form class="ask" action="/q/${encodeURIComponent(slug)}" method="get">
    <div class="fields">${fields.map(fieldPart)}</div>
    <p><button>Ask</button> <a href="/search">Find a name</a></p>
  </form>`;

/** What is to be mended before there is an answer. */
export const faultsPart = (fields: readonly Field[], other: string | null): Html | false => {
  const wrong = fields.flatMap((field) => (field.fault ? [{ ...field, fault: field.fault }] : []));
  if (wrong.length === 0 && other === null) return false;
  return html`<div class="faults" role="alert" aria-labelledby="faults">
    <h2 id="faults">There is no answer yet</h2>
    ${other !== null && html`<p>${other}</p>`}
    ${
      wrong.length > 0 &&
      html`<ul>
        ${wrong.map(
          ({ variable, fault }) => html`<li><a href="#${idOf(variable.name)}">${fault.message}</a></li>`,
        )}
      </ul>`
    }
  </div>`;
};
