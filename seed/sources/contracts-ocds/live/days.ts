import { daysAfter } from '../../../../src/days.ts';

/** The days from one to another, both included. */
export function daysFrom(since: string, until: string): string[] {
  const days: string[] = [];
  for (let day = since; day <= until; day = daysAfter(day, 1)) days.push(day);
  return days;
}

/** A moment as the services take it: to the second, without a zone. */
const moment = (at: number): string => new Date(at).toISOString().slice(0, 19);

/**
 * From the first moment of a day to the first of the next, which both days have; not beyond now. In the first hour of a
 * summer's day in London that day has not begun for UTC, and nothing is asked of it.
 */
export function momentsOf(day: string, now: Date): [from: string, to: string] {
  const until = (at: string): string => moment(Math.min(Date.parse(at), now.getTime()));
  return [until(day), until(daysAfter(day, 1))];
}
