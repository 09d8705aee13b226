const DAY_MS = 86_400_000;

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The days from one to another, both included. */
export function daysBetween(since: string, until: string): string[] {
  const days: string[] = [];
  for (let day = since; day <= until; day = dayAfter(day)) days.push(day);
  return days;
}

/** A moment as the services take it: to the second, without a zone. */
const moment = (at: Date): string => at.toISOString().slice(0, 19);

/** From the first moment of a day to the first of the next, which both days have; not beyond now. */
export function momentsOf(day: string, now: Date): [from: string, to: string] {
  const end = new Date(Math.min(Date.parse(dayAfter(day)), now.getTime()));
  return [moment(new Date(day)), moment(end)];
}
