/** Says in one sentence, to the person waiting, what is being done. */
export type Progress = (sentence: string) => void;

/** How something slow is attended: who is told about it, and what ends the wait. */
export type Attended = { progress: Progress; signal: AbortSignal };
