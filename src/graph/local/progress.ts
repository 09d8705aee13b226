/** Says in one sentence, to the person waiting, what is being done. */
export type Progress = (sentence: string) => void;
