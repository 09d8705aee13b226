import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import type { PlaygroundQuestion } from '../question.ts';
import { variablesText } from './deep-link.ts';
import { useQuestions } from './questions.ts';

/**
 * Sends the awaited document as soon as the editor has read it. GraphiQL learns an operation's name
 * some time after the text changed; sent earlier, a document would go out under the name of the one before.
 */
export function AnswerAwaited(): null {
  const { awaited, await: awaitDocument } = useQuestions();
  const actions = useGraphiQLActions();
  const isRead = useGraphiQL(
    ({ documentAST, queryEditor, variableEditor, responseEditor }) =>
      awaited !== null &&
      documentAST?.loc?.source.body === awaited &&
      Boolean(queryEditor && variableEditor && responseEditor),
  );
  useEffect(() => {
    if (!isRead) return;
    awaitDocument(null);
    actions.run();
  }, [isRead, awaitDocument, actions]);
  return null;
}

/** Opens a saved question in a new tab with its variables, and answers it. */
export function useOpenQuestion(): (question: PlaygroundQuestion) => void {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { await: awaitDocument } = useQuestions();
  return ({ document, variables }) => {
    actions.addTab();
    queryEditor?.setValue(document);
    variableEditor?.setValue(variablesText(variables));
    awaitDocument(document);
  };
}
