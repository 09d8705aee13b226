import { byTheme } from '../saved-query/themes.ts';
import { html, type Html } from '../web/html.ts';
import type { OfferedQuestion } from '../web/page.ts';

const itemOf = ({ slug, title }: OfferedQuestion): Html =>
  html`<li><a href="/q/${encodeURIComponent(slug)}">${title}</a></li>`;

const themePart = ([theme, questions]: readonly [string, readonly OfferedQuestion[]]): Html =>
  html`<div>
    <h3>${theme}</h3>
    <ul>
      ${questions.map(itemOf)}
    </ul>
  </div>`;

/** The saved questions by theme, each with its page. */
export const questionsPart = (questions: readonly OfferedQuestion[]): Html =>
  questions.length === 0
    ? html`<p>
        There is no saved question to show just now. Ask your own in the <a href="/playground">playground</a>.
      </p>`
    : html`<div class="themes">${byTheme(questions).map(themePart)}</div>`;
