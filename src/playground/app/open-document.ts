import { useGraphiQL } from '@graphiql/react';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PlaygroundQuestion } from '../question.ts';
import { questionOf } from './question-of.ts';
import { useQuestions } from './questions.ts';

type Editor = {
  getValue: () => string;
  onDidChangeModelContent: (changed: () => void) => { dispose: () => void };
};

/** The text of an editor, followed as it is typed; GraphiQL's own copy lags half a second behind. */
function useText(editor: Editor | undefined): string {
  const follow = useCallback(
    (changed: () => void) => {
      const subscription = editor?.onDidChangeModelContent(changed);
      return () => subscription?.dispose();
    },
    [editor],
  );
  return useSyncExternalStore(follow, () => editor?.getValue() ?? '');
}

/** What the open tab holds, and which saved question that is, if it is one. */
export function useOpenDocument(): { query: string; variables: string; question: PlaygroundQuestion | null } {
  const { list } = useQuestions();
  const query = useText(useGraphiQL((state) => state.queryEditor));
  const variables = useText(useGraphiQL((state) => state.variableEditor));
  const documentAST = useGraphiQL((state) => state.documentAST);
  const question = useMemo(() => questionOf(documentAST, list ?? []), [documentAST, list]);
  return { query, variables, question };
}

/** Folds long lines of the question, as GraphiQL does for the answer: descriptions are sentences. */
export function FoldLongLines(): null {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => queryEditor?.updateOptions({ wordWrap: 'on', wrappingIndent: 'indent' }), [queryEditor]);
  return null;
}
