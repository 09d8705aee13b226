import { useState } from 'react';
import type { PlaygroundQuestion } from '../question.ts';
import { unknownQuestion } from './deep-link.ts';

/** Says that the address asks for a question that is not there, and which it may mean. */
export function UnknownQuestion({ list }: { list: readonly PlaygroundQuestion[] }) {
  const [unknown, setUnknown] = useState(() => unknownQuestion(location.search, list));
  if (!unknown) return null;
  const { slug, nearest } = unknown;
  return (
    <p className="notice" role="alert">
      <span>
        There is no saved question “{slug.slice(0, 100)}”.{' '}
        {nearest ? (
          <>
            Do you mean <a href={`/playground?question=${nearest.slug}`}>{nearest.slug}</a>: {nearest.title}
          </>
        ) : (
          'All there are stand under Saved questions.'
        )}
      </span>
      <button type="button" onClick={() => setUnknown(null)}>
        Dismiss
      </button>
    </p>
  );
}
