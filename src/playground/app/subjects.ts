import { createContext, useContext } from 'react';
import type { Subject } from '../subject.ts';
import { fetchedList } from './fetched.ts';
import { isObject } from './question-of.ts';

/** What the schema is about; null when it could not be fetched. */
export type Subjects = readonly Subject[] | null;

export const SubjectsContext = createContext<Subjects>(null);

export const useSubjects = (): Subjects => useContext(SubjectsContext);

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const isSubject = (value: unknown): value is Subject =>
  isObject(value) &&
  [value['name'], value['title'], value['says']].every(isText) &&
  [value['fields'], value['types']].every(isTexts);

/** What the server's schema is about; null when it cannot say. */
export const fetchSubjects = (): Promise<Subjects> => fetchedList('/playground/subjects.json', isSubject);
