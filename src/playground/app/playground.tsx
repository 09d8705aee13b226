import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useMemo, useState } from 'react';
import type { PlaygroundQuestion } from '../question.ts';
import { AnswerBar } from './answer-bar.tsx';
import { foundingOpening, openingFrom, type Opening } from './deep-link.ts';
import { fetcher } from './fetcher.ts';
import { FoldLongLines } from './open-document.ts';
import { AnswerAwaited } from './open-question.ts';
import { QuestionsContext } from './questions.ts';
import { SAVED_QUESTIONS } from './saved-questions.tsx';

const PLUGINS = [SAVED_QUESTIONS, HISTORY_PLUGIN];
const EMPTY_TAB = '# Ctrl-Space lists what can be asked for; Ctrl-Enter asks.\n\n';

// The pane would leave no room for the editor on a narrow screen.
const FIRST_PANE = matchMedia('(min-width: 60rem)').matches ? SAVED_QUESTIONS : undefined;

/** Tabs kept from an earlier visit come before the founding question, an address that asks for one after. */
const openingNow = (list: readonly PlaygroundQuestion[]): Opening | null =>
  openingFrom(location, list) ?? (localStorage.getItem('graphiql:tabState') ? null : foundingOpening(list));

/** The whole page. `list` is null when the saved questions could not be fetched. */
export function Playground({ list }: { list: readonly PlaygroundQuestion[] | null }) {
  const [opening] = useState(() => openingNow(list ?? []));
  const [awaited, setAwaited] = useState(opening?.answer ? opening.query : null);
  const questions = useMemo(() => ({ list, awaited, await: setAwaited }), [list, awaited]);
  return (
    <QuestionsContext value={questions}>
      <GraphiQL
        fetcher={fetcher}
        plugins={PLUGINS}
        defaultQuery={EMPTY_TAB}
        defaultEditorToolsVisibility="variables"
        inputValueDeprecation
        schemaDescription
        {...(FIRST_PANE && { visiblePlugin: FIRST_PANE })}
        {...(opening && { initialQuery: opening.query, initialVariables: opening.variables })}
      >
        <GraphiQL.Logo>
          <a className="home" href="/">
            buyergraph
          </a>
        </GraphiQL.Logo>
        <GraphiQL.Footer>
          <AnswerBar />
        </GraphiQL.Footer>
        <AnswerAwaited />
        <FoldLongLines />
      </GraphiQL>
    </QuestionsContext>
  );
}
