import type { SavedQuestion } from '../saved-query/document.ts';
import { html, type Html } from '../web/html.ts';
import { framed } from '../web/layout.ts';
import { answerPart } from './answer-part.ts';
import { addressOf, pageAskedIn } from './asked.ts';
import type { Faults } from './faults.ts';
import { type Answering, outcomeOf } from './outcome.ts';

const faultsPart = ({ atFields, other }: Faults): Html =>
  html`<div class="notice">
    ${[...[...atFields.values()].map(({ message }) => message), other]
      .filter((message) => message !== null)
      .map((message) => html`<p>${message}</p>`)}
  </div>`;

/**
 * The answer of a question alone, with what it rests on, to stand in a page of somebody else's.
 * @throws what keeps any question from being answered, such as DATABASE_UNAVAILABLE.
 */
export async function embeddedPage(
  question: SavedQuestion,
  { url, ...answering }: Answering & { url: string },
): Promise<{ status: number; markup: string }> {
  const asked = pageAskedIn(url, question);
  const { answer, faults } = await outcomeOf(question, asked, answering);
  const whole = addressOf(`/q/${encodeURIComponent(question.slug)}`, asked.given);
  const page = framed({
    title: `${question.title} – buyergraph`,
    main: html`<h1><a href="${whole}">${question.title}</a></h1>
      ${answer ? answerPart(question, answer, asked) : faultsPart(faults)}`,
  });
  return { status: faults?.status ?? 200, markup: page.markup };
}
