import type { ScoreRules } from '../../domain/score-rules.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import { createLive } from '../live/live.ts';
import type { Organisations } from '../people/organisations.ts';
import { createNoticeRaiser } from './notice-raiser.ts';
import { createNoticeWriter } from './notice-writer.ts';
import { createNotices } from './notices.ts';
import { createRecipients } from './recipients.ts';
import { createReminders } from './reminders.ts';
import type { MatchesAtHand } from './told-matches.ts';

interface Deps extends MatchesAtHand {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Pick<Organisations, 'get' | 'list'>;
  readonly standIns: Pick<StandIns, 'standInIds'>;
  readonly rules: Pick<ScoreRules, 'laterAfterDays'>;
  readonly limits: Parameters<typeof createNoticeRaiser>[0]['limits'] &
    Parameters<typeof createReminders>[0]['limits'];
}

/** All that tells people something: what is worth a notice, the notices themselves, and who gets them. */
export function createTelling({ store, known, clock, newId, organisations, standIns, rules, limits }: Deps) {
  const recipients = createRecipients({ store, standIns });
  const base = { store, known, clock, organisations, limits, recipients };
  const noticeWriter = createNoticeWriter({ store, clock, newId });
  return {
    notices: createNotices({ store, known, clock, organisations }),
    noticeWriter,
    recipients,
    live: createLive({ store, clock }),
    noticeRaiser: createNoticeRaiser({ ...base, newId, noticeWriter }),
    reminders: createReminders({ ...base, noticeWriter, rules }),
  };
}
