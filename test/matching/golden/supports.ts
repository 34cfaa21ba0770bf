import { type Accommodation, accommodationsThatHold } from '../../../src/domain/values/accommodation.ts';
import { need, says, today } from '../findings.ts';
import type { GoldenWorld } from './golden-world.ts';

/** What an employer would do against what a person needs. */
export const supports: readonly GoldenWorld[] = [
  {
    name: 'stances and their evidence, from proven to refused',
    person: { needs: [need('trained_supervisor', 'prefer'), need('regular_check_in', 'nice')] },
    roles: {
      policy: { accommodations: [says('trained_supervisor', 'policy'), says('regular_check_in', 'policy')] },
      'willing, proven': {
        accommodations: [
          says('trained_supervisor', 'willing', { evidence: 'proven_by_placement' }),
          says('regular_check_in', 'willing'),
        ],
      },
      'willing, evidenced': {
        accommodations: [
          says('trained_supervisor', 'willing', { evidence: 'evidenced' }),
          says('regular_check_in', 'willing'),
        ],
      },
      willing: {
        accommodations: [says('trained_supervisor', 'willing'), says('regular_check_in', 'willing')],
      },
      'case by case': {
        accommodations: [says('trained_supervisor', 'case_by_case'), says('regular_check_in', 'willing')],
      },
      'said a year ago': {
        accommodations: [
          says('trained_supervisor', 'policy', { expires: '2026-11-23' }),
          says('regular_check_in', 'willing'),
        ],
      },
      cannot: { accommodations: [says('trained_supervisor', 'cannot'), says('regular_check_in', 'willing')] },
    },
    suggested: [
      { role: 'policy', because: 'both needs fully met' },
      { role: 'willing, proven', because: 'a placement proved it' },
      { role: 'willing, evidenced', because: 'somebody saw it' },
      { role: 'willing', because: 'said only' },
      { role: 'case by case', because: 'half, for the weightier need' },
      { role: 'said a year ago', because: 'expired is unknown again' },
      { role: 'cannot', because: 'refused, but a wish only: last, and not blocked' },
    ],
  },
  {
    name: 'a must that is refused keeps back, and no call the day after; a refusal that has expired is silence',
    person: { needs: [need('mentor_or_peer')] },
    roles: {
      'has a mentor': { accommodations: [says('mentor_or_peer', 'has_done')] },
      'might have': { accommodations: [says('mentor_or_peer', 'case_by_case')] },
      'said nothing': {},
      'had none two years ago': {
        accommodations: [says('mentor_or_peer', 'cannot', { expires: '2025-11-01' })],
      },
      'has none': { accommodations: [says('mentor_or_peer', 'cannot')] },
    },
    suggested: [
      { role: 'has a mentor', asks: ['!accommodation:mentor_or_peer'], because: 'the one need is met' },
      { role: 'might have', because: 'half met; nothing clashes, so it is no block' },
      {
        role: 'had none two years ago',
        asks: ['accommodation:mentor_or_peer'],
        because: 'ask again (equal, listed by name)',
      },
      { role: 'said nothing', level: true, asks: ['accommodation:mentor_or_peer'], because: 'unknown' },
    ],
    keptBack: [
      { role: 'has none', rules: ['need_refused'], near: false, because: 'a must, refused, and fresh' },
    ],
  },
  {
    name: 'how placements with an employer held moves little while they are few',
    person: {},
    roles: {
      'nine of ten held': { track: { placements: 10, held: 9 } },
      'one of one held': { track: { placements: 1, held: 1 } },
      'nobody yet': {},
      'one of one ended': { track: { placements: 1, held: 0 } },
      'one of ten held': { track: { placements: 10, held: 1 } },
    },
    suggested: [
      { role: 'nine of ten held', because: 'ten people' },
      { role: 'one of one held', because: 'one is a beginning' },
      { role: 'nobody yet', because: 'the mean' },
      { role: 'one of one ended', because: 'one is no verdict' },
      { role: 'one of ten held', because: 'ten people' },
    ],
  },
  {
    name: 'the same need named twice is one need, the same promise twice one promise',
    person: { needs: [need('regular_check_in', 'prefer'), need('regular_check_in', 'prefer')] },
    roles: {
      once: { accommodations: [says('regular_check_in', 'willing')] },
      twice: { accommodations: [says('regular_check_in', 'willing'), says('regular_check_in', 'willing')] },
      'twice, once less': {
        accommodations: [says('regular_check_in', 'case_by_case'), says('regular_check_in', 'willing')],
      },
    },
    suggested: [
      { role: 'once', because: 'willing' },
      { role: 'twice', level: true, because: 'willing' },
      { role: 'twice, once less', level: true, because: 'the best that is said counts' },
    ],
  },
  {
    name: 'what an employer learns to offer reaches every posting that says nothing else',
    person: { needs: [need('mentor_or_peer', 'prefer')] },
    roles: {
      'says it itself': of([says('mentor_or_peer', 'policy')], []),
      'its employer says so of all postings': of([], [says('mentor_or_peer', 'policy')]),
      'said so once, and its employer does now': of(
        [says('mentor_or_peer', 'cannot', { expires: '2026-01-31' })],
        [says('mentor_or_peer', 'policy')],
      ),
      'says otherwise for this one': of(
        [says('mentor_or_peer', 'case_by_case')],
        [says('mentor_or_peer', 'policy')],
      ),
      'nobody says anything': of([], [says('coach_on_site', 'policy')]),
      'not here': of([says('mentor_or_peer', 'cannot')], [says('mentor_or_peer', 'policy')]),
    },
    suggested: [
      { role: 'says it itself', because: 'policy (three equal, listed by name)' },
      {
        role: 'its employer says so of all postings',
        level: true,
        because: 'policy, and no posting had to change',
      },
      {
        role: 'said so once, and its employer does now',
        level: true,
        because: 'what has expired says nothing',
      },
      { role: 'says otherwise for this one', because: 'the posting knows better than its employer' },
      { role: 'nobody says anything', because: 'unknown' },
      { role: 'not here', because: 'a wish refused, for this posting' },
    ],
  },
];

/** A posting with its own accommodations and those of its employer, as they are resolved for scoring. */
function of(own: readonly Accommodation[], employers: readonly Accommodation[]) {
  return { accommodations: accommodationsThatHold(own, employers, today) };
}
