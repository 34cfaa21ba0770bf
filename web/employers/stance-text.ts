import type { Accommodation } from '../../src/domain/values/accommodation.ts';
import { longDate } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { evidenceWords, stanceWords } from '../words/needs.ts';
import { say } from './words.ts';

/** How far an employer stands by something, how that is known, and until when it counts; of what they never said nothing is known but that. */
export const stanceText = ({ stance, evidence, expires }: Accommodation): string | undefined =>
  stance === 'unknown'
    ? stanceWords.unknown
    : listed([
        stanceWords[stance],
        evidenceWords[evidence],
        expires === undefined ? undefined : say('until', { day: longDate(expires) }),
      ]);
