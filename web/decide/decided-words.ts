import type { Decision } from '../api/types.ts';
import { comingDate, dayIn } from '../words/dates.ts';
import { matchStateWords } from '../words/matches.ts';
import { reasonSaid } from './reason-said.ts';
import { say } from './words.ts';

/** Acts that do not say by themselves where they lead. */
const leadsAnywhere: readonly Decision['action'][] = [
  ...(['undo', 'recorded_by_mistake', 'record_answer', 'end_release', 'take_back'] as const),
];

/** Who decided what, with the reason, the note, and until when; where it led to only where the act does not say it. */
export function decidedWords(
  { action, byName, reasonCode, note, until, to, createdAt, portalName, codeFrom }: Decision,
  zone: string,
): string {
  const did =
    action === 'defer' && until !== undefined
      ? say('did_defer_until', { day: comingDate(dayIn(zone, until), dayIn(zone, createdAt)) })
      : say(`did_${action}`);
  const why = reasonSaid(reasonCode);
  const reason = why === undefined ? '' : `: ${why}`;
  const said = note === undefined ? '' : ` (${note})`;
  const now = leadsAnywhere.includes(action) ? `, ${say('now', { state: matchStateWords[to] })}` : '';
  // Somebody else could have been at the other end.
  const portal = portalName === undefined ? '' : `, ${say('by_portal', { name: portalName })}`;
  const code = codeFrom === undefined ? '' : `, ${say('by_code', { name: codeFrom })}`;
  return `${byName} ${did}${reason}${said}${now}${portal}${code}`;
}
