import type { SavedQuestion } from '../saved-query/document.ts';
import type { BrokenQuestion } from '../saved-query/library.ts';
import { byTheme, themeOf } from '../saved-query/themes.ts';
import { html, type Html } from '../web/html.ts';
import { searchBox } from '../web/search-box.ts';
import { thingIn, variableFor, type Thing } from './things.ts';

type Listed = { theme: string; title: string; explanation: string; href: string };

const listed = (question: SavedQuestion, href: string): Listed => ({
  theme: themeOf(question),
  title: question.title,
  explanation: question.explanation,
  href,
});

/** A question about a thing: the thing in its variable, and an example where the question cannot do without another. */
function about(question: SavedQuestion, { type, reference }: Thing): Listed[] {
  const taken = variableFor(question, type);
  if (!taken) return [];
  const others = question.variables.filter(({ name, required }) => required && name !== taken.name);
  const given = new URLSearchParams({
    [taken.name]: reference,
    ...Object.fromEntries(others.map(({ name, example }) => [name, example ?? ''])),
  });
  return [listed(question, `/q/${question.slug}?${given.toString()}`)];
}

const firstSentence = (text: string): string => /^.*?[.:](?= |$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;

const itemOf = ({ title, explanation, href }: Listed): Html =>
  html`<li>
    <a class="question" href="${href}">${title}</a>
    ${explanation && html`<p>${firstSentence(explanation)}</p>`}
  </li>`;

const sectionOf = ([theme, its]: readonly [string, readonly Listed[]], at: number): Html =>
  html`<section aria-labelledby="theme-${at}">
    <h2 id="theme-${at}">${theme}</h2>
    <ul class="asked">
      ${its.map(itemOf)}
    </ul>
  </section>`;

const brokenPart = (broken: readonly BrokenQuestion[]): Html | false =>
  broken.length > 0 &&
  html`<section aria-labelledby="broken">
    <h2 id="broken">Cannot be asked</h2>
    <dl>
      ${broken.map(
        ({ slug, reason }) =>
          html`<dt><code>${slug}</code></dt>
            <dd>${reason}</dd>`,
      )}
    </dl>
  </section>`;

export type IndexPage = {
  questions: readonly SavedQuestion[];
  broken: readonly BrokenQuestion[];
  given: ReadonlyMap<string, string>;
};

/** All questions by theme; of a thing that the address names, those that can be asked about it. */
export function indexPage({ questions, broken, given }: IndexPage): { title: string; main: Html } {
  const thing = thingIn(given);
  const all = questions.flatMap((one) => (thing ? about(one, thing) : [listed(one, `/q/${one.slug}`)]));
  const heading = thing ? `What to ask about ${thing.reference}` : 'Questions';
  const main = html`<h1 class="wide">${heading}</h1>
    <p class="lead">
      ${
        thing
          ? html`Each opens with the answer to it, as far as the data held has one.
              <a href="/q">All questions</a>`
          : 'Each opens with the answer to an example, as far as the data held has one; change its form to ask your own, and take the rows as a file.'
      }
    </p>
    ${searchBox()} ${byTheme(all).map(sectionOf)} ${!thing && brokenPart(broken)}`;
  return { title: `${heading} – buyergraph`, main };
}
