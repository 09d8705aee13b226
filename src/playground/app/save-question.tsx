import { useState } from 'react';
import { isObject } from './question-of.ts';

type Outcome = { said: string; href?: string };

const NOT_SAVED: Outcome = { said: 'It was not saved.' };
const NOT_REACHED: Outcome = { said: 'The server could not be reached; nothing was saved.' };

/** What the server made of it: the page of the question, or why it is none. */
async function saved(document: string, { name, key }: { name: string; key: string }): Promise<Outcome> {
  const response = await fetch('/q', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ document, ...(name && { slug: name }) }),
  });
  return outcomeIn(await response.json());
}

function outcomeIn(body: unknown): Outcome {
  if (!isObject(body)) return NOT_SAVED;
  const { slug, errors } = body;
  if (typeof slug === 'string') return { said: `Saved as ${slug}`, href: `/q/${slug}` };
  const error: unknown = Array.isArray(errors) ? errors.at(0) : null;
  return isObject(error) && typeof error['message'] === 'string' ? { said: error['message'] } : NOT_SAVED;
}

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Keeps the open document as a question with a page and files of its own. Who may save has a key. */
export function SaveQuestion({ document }: { document: string }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const save = async (data: FormData) => {
    setOutcome(
      await saved(document, { name: textOf(data, 'name'), key: textOf(data, 'key') }).catch(
        () => NOT_REACHED,
      ),
    );
  };
  return (
    <details className="save">
      <summary>Save as question</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <label>
          Its name in addresses <input name="name" placeholder="spend-of-prisons" autoComplete="off" />
        </label>
        <label>
          Your key <input name="key" type="password" required autoComplete="current-password" />
        </label>
        <p>
          <code>npx buyergraph keys make NAME</code> makes a key.
        </p>
        <button className="main-action">Save</button>
        <p role="status">
          {outcome && (outcome.href ? <a href={outcome.href}>{outcome.said}</a> : outcome.said)}
        </p>
      </form>
    </details>
  );
}
