import { type ChallengeMade, challengeSeconds } from '../../domain/passkey.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Blind, Secrets } from '../../security/port.ts';

export interface Challenges {
  /** One for whatever `bound` names: an act and who does it, in which session or browser. Base64url. */
  make(bound: string): string;
  /** Tells of a challenge when it was made for that; undefined where it was not, or is over. */
  madeFor(bound: string): ChallengeMade;
}

interface Deps {
  readonly clock: Clock;
  readonly blind: Blind;
  readonly secrets: Pick<Secrets, 'random'>;
}

/** How far the clocks of two processes may be apart. */
const skewSeconds = 60;

/**
 * What a passkey signs, so that no answer is of another time, act or place. Nothing is kept of it: it says itself when it was made, 43
 * random signs, 13 digits and a keyed digest of 22, and whoever asks for many fills no store. That an answer is good once follows from
 * what is kept of the passkey: when the last challenge was made that it answered.
 */
export function createChallenges({ clock, blind, secrets }: Deps): Challenges {
  // 56 signs of base64url are whole bytes, so a browser that reads and writes it anew changes none.
  const seal = (bound: string, made: string) => `${made}${blind(`passkey challenge\n${bound}\n${made}`)}`;

  return {
    make: (bound) => seal(bound, `${secrets.random()}${String(Date.parse(clock())).padStart(13, '0')}`),
    madeFor: (bound) => (challenge) => {
      const [, made = '', digits = ''] = /^([\w-]{43}(\d{13}))[\w-]{22}$/.exec(challenge) ?? [];
      if (made === '' || seal(bound, made) !== challenge) return undefined;
      const at: Instant = new Date(Number(digits)).toISOString();
      const now = clock();
      const stands = at <= plusSeconds(now, skewSeconds) && now < plusSeconds(at, challengeSeconds);
      return stands ? at : undefined;
    },
  };
}
