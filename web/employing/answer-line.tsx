import { useZone } from '../app/use-me.ts';
import { exactTime } from '../words/dates.ts';
import { reasonWords } from './reasons.ts';
import type { Released } from './release-queries.ts';
import { say } from './words.ts';

/** What this employer answered, in a line: with the reason of a no, and when to come. */
export function AnswerLine({ answer }: { readonly answer: Released['answers'][number] }) {
  const zone = useZone();
  const { action, reasonCode, at } = answer;
  return (
    <span>
      {say(`done_${action}`)}
      {reasonCode !== undefined && ` (${reasonWords(reasonCode)})`}
      {at !== undefined && `: ${exactTime(at, zone)}`}
    </span>
  );
}
