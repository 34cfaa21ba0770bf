import { createChallenges } from './challenges.ts';
import { createFactorOwner } from './factor-owner.ts';
import { createLinks, type Links } from './links.ts';
import { createOwnFactors, type OwnFactors } from './own-factors.ts';
import { createOwnPasskeys, type OwnPasskeys } from './own-passkeys.ts';
import { createOwnPassword, type OwnPassword } from './own-password.ts';
import { createPasskeyUse, type PasskeyUse } from './passkey-use.ts';
import { createSecondFactors, type SecondFactors } from './second-factors.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createStanding, type Standing } from './standing.ts';
import { createStepUp, type StepUp } from './step-up.ts';
import { createTokens, type Tokens } from './tokens.ts';

type Deps = Parameters<typeof createLinks>[0] &
  Omit<Parameters<typeof createOwnFactors>[0], 'factorOwner'> &
  Omit<Parameters<typeof createOwnPasskeys>[0], 'factorOwner' | 'challenges'> &
  Parameters<typeof createFactorOwner>[0] &
  Parameters<typeof createOwnPassword>[0] &
  Parameters<typeof createStanding>[0] &
  Omit<Parameters<typeof createStepUp>[0], 'secondFactors' | 'passkeyUse'> &
  Parameters<typeof createTokens>[0];

/** What people do about how they come in. */
export interface PeopleServices {
  readonly links: Links;
  readonly ownFactors: OwnFactors;
  readonly ownPasskeys: OwnPasskeys;
  readonly ownPassword: OwnPassword;
  readonly sessions: Sessions;
  readonly standing: Standing;
  readonly stepUp: StepUp;
  readonly tokens: Tokens;
}

/** Puts them together, with the second factors that a sign-in asks for. */
export function createPeopleServices(deps: Deps): {
  readonly secondFactors: SecondFactors;
  readonly passkeyUse: PasskeyUse;
  readonly people: PeopleServices;
} {
  const challenges = createChallenges(deps);
  const secondFactors = createSecondFactors(deps);
  const passkeyUse = createPasskeyUse({ ...deps, challenges });
  const factorOwner = createFactorOwner(deps);
  return {
    secondFactors,
    passkeyUse,
    people: {
      links: createLinks(deps),
      ownFactors: createOwnFactors({ ...deps, factorOwner }),
      ownPasskeys: createOwnPasskeys({ ...deps, challenges, factorOwner }),
      ownPassword: createOwnPassword(deps),
      sessions: createSessions(deps),
      standing: createStanding(deps),
      stepUp: createStepUp({ ...deps, secondFactors, passkeyUse }),
      tokens: createTokens(deps),
    },
  };
}
