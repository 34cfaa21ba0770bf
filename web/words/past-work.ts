import type { Participant } from '../api/types.ts';
import { pastWorkWords } from './codes.ts';
import { conceptWords } from './concepts.ts';
import { say } from './say.ts';

type PastWork = Participant['pastWork'][number];

/** `Baker, 2015 to 2019`; the person's own words stand behind the trade. */
export function sayPastWork(
  { occupation, text, from, until, where }: PastWork,
  labelOf: (uri: string) => string | undefined,
): readonly [what: string, detail: string] {
  const trade = occupation === undefined ? undefined : conceptWords(labelOf(occupation));
  const [what, own] = trade === undefined ? [text ?? '', undefined] : [trade, text];
  const place = where === 'paid' ? undefined : pastWorkWords[where];
  return [what, [own, sayTimes(from, until), place].filter(Boolean).join(', ')];
}

function sayTimes(from: string | undefined, until: string | undefined): string | undefined {
  if (until === undefined) return from && say('since', { from });
  if (from === undefined) return say('until', { until });
  return from === until ? from : say('from_to', { from, until });
}
