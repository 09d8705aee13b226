import { DOWNLOAD_FORMATS, downloadLink } from '../web/download-link.ts';
import { html, type Html } from '../web/html.ts';
import type { OfferedQuestion } from '../web/page.ts';

const downloadsOf = ({ slug, title, variables }: OfferedQuestion): Html =>
  html` <span class="downloads"
    >${DOWNLOAD_FORMATS.map(
      ([format, name]) =>
        html`<a href="${downloadLink(slug, format, variables)}" aria-label="${name}: ${title}">${name}</a> `,
    )}</span
  >`;

/** The saved questions, each with its place in the playground and its files. */
export const questionsPart = (questions: readonly OfferedQuestion[]): Html =>
  questions.length === 0
    ? html`<p>
        There is no saved question to show just now. Ask your own in the <a href="/playground">playground</a>.
      </p>`
    : html`<ul class="questions">
        ${questions.map(
          (question) =>
            html` <li>
              <a class="question" href="/playground?question=${encodeURIComponent(question.slug)}"
                >${question.title}</a
              >
              ${downloadsOf(question)}
            </li>`,
        )}
      </ul>`;
