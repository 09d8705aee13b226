/** What one file of the schema is about: its first line, and what it declares, in the order of the file. */
export type Subject = {
  /** The file's name, which is that of its domain. */
  name: string;
  title: string;
  says: string;
  /** Fields of Query. */
  fields: string[];
  types: string[];
};
