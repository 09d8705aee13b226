import './workers.ts';
// Piece by piece instead of graphiql/style.css, which carries half a megabyte of fonts as data: addresses.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { Playground } from './playground.tsx';
import { fetchQuestions } from './questions.ts';
import { fetchSubjects } from './subjects.ts';

const place = document.getElementById('playground');
if (!place) throw new Error('Invariant broken: index.html has an element #playground');
const [list, subjects] = await Promise.all([fetchQuestions(), fetchSubjects()]);
createRoot(place).render(<Playground list={list} subjects={subjects} />);
