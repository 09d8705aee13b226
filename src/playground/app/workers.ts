import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

// graphiql/setup-workers/vite does the same and writes a line to the console for each worker.
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_moduleId: string, label: string): Worker => {
      if (label === 'graphql') return new GraphQLWorker();
      return label === 'json' ? new JsonWorker() : new EditorWorker();
    },
  },
});
