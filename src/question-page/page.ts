import { described, type DescribedQuestion } from '../saved-query/described.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { type Snippet, snippetsFor } from '../saved-query/snippets.ts';
import { themeOf } from '../saved-query/themes.ts';
import { html, type Html } from '../web/html.ts';
import { layout } from '../web/layout.ts';
import { answerPart } from './answer-part.ts';
import { addressOf, pageAskedIn, type PageAsked } from './asked.ts';
import { dataPart } from './data-part.ts';
import type { Faults } from './faults.ts';
import { type Answering, type Outcome, outcomeOf } from './outcome.ts';
import { type Suggestions, suggestionsFor } from './suggestions.ts';
import { faultsPart, type Field, formPart } from './form.ts';

/** What a question's page is asked with: its address, where it is served, and what answers it. */
export type Asking = Answering & { url: string; origin: string };

type Found = {
  about: DescribedQuestion;
  asked: PageAsked;
  asking: Asking;
  outcome: Outcome;
  suggestions: Suggestions;
};

const fieldsOf = (
  { variables }: DescribedQuestion,
  given: ReadonlyMap<string, string>,
  { faults, suggestions }: { faults: Faults | null; suggestions: Suggestions },
): Field[] =>
  variables.map((variable) => ({
    variable,
    value: given.get(variable.name) ?? variable.default ?? '',
    fault: faults?.atFields.get(variable.name) ?? null,
    suggestions: suggestions.get(variable.name) ?? [],
  }));

/** Code that reads the rows that are asked for. */
const snippetsOf = (question: SavedQuestion, { given }: PageAsked, { origin }: Asking): Snippet[] =>
  snippetsFor(question, (format) => origin + addressOf(`/q/${question.slug}.${format}`, given));

function mainOf(question: SavedQuestion, { about, asked, asking, outcome, suggestions }: Found): Html {
  const { answer, faults } = outcome;
  const fields = fieldsOf(about, asked.given, { faults, suggestions });
  return html`<p class="trail"><a href="/q">Questions</a> <span>${themeOf(question)}</span></p>
    <h1 class="wide">${question.title}</h1>
    ${question.explanation && html`<p class="explained">${question.explanation}</p>`}
    ${faults && faultsPart(fields, faults.other)} ${formPart(question.slug, fields)}
    ${answer && answerPart(question, answer, asked)}
    ${dataPart(about, asked.given, answer ? snippetsOf(question, asked, asking) : [])}`;
}

/**
 * The page of a question: asked by its address, answered, and mended in its form.
 * @throws what keeps any question from being answered, such as DATABASE_UNAVAILABLE.
 */
export async function questionPage(
  question: SavedQuestion,
  asking: Asking,
): Promise<{ status: number; markup: string }> {
  const asked = pageAskedIn(asking.url, question);
  const about = described(question, asking.executor.schema);
  const [outcome, suggestions] = await Promise.all([
    outcomeOf(question, asked, asking),
    suggestionsFor(about.variables, asking.executor),
  ]);
  const page = layout({
    title: `${question.title} – buyergraph`,
    description: question.explanation,
    main: mainOf(question, { about, asked, asking, outcome, suggestions }),
  });
  return { status: outcome.faults?.status ?? 200, markup: page.markup };
}
