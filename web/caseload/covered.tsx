import { longDate } from '../words/dates.ts';
import { say } from './words.ts';

/** With whom one stands in for another coach: for whom, and until when. */
export function Covered({
  covered,
}: {
  readonly covered: { readonly coachName: string; readonly until: string } | undefined;
}) {
  if (covered === undefined) return null;
  return <>{say('covered', { name: covered.coachName, day: longDate(covered.until) })}</>;
}
