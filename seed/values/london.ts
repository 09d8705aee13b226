const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The day of an instant in London, YYYY-MM-DD: in summer it begins before that of UTC. */
export const londonDay = (instant: Date): string => LONDON.format(instant);
