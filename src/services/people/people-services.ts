import { createLinks, type Links } from './links.ts';
import { createOwnFactors, type OwnFactors } from './own-factors.ts';
import { createOwnPassword, type OwnPassword } from './own-password.ts';
import { createSecondFactors, type SecondFactors } from './second-factors.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createStanding, type Standing } from './standing.ts';
import { createStepUp, type StepUp } from './step-up.ts';
import { createTokens, type Tokens } from './tokens.ts';

type Deps = Parameters<typeof createLinks>[0] &
  Parameters<typeof createOwnFactors>[0] &
  Parameters<typeof createOwnPassword>[0] &
  Parameters<typeof createStanding>[0] &
  Omit<Parameters<typeof createStepUp>[0], 'secondFactors'> &
  Parameters<typeof createTokens>[0];

/** What people do about how they come in. */
export interface PeopleServices {
  readonly links: Links;
  readonly ownFactors: OwnFactors;
  readonly ownPassword: OwnPassword;
  readonly sessions: Sessions;
  readonly standing: Standing;
  readonly stepUp: StepUp;
  readonly tokens: Tokens;
}

/** Puts them together, with the second factors that a sign-in asks for. */
export function createPeopleServices(deps: Deps): {
  readonly secondFactors: SecondFactors;
  readonly people: PeopleServices;
} {
  const secondFactors = createSecondFactors(deps);
  return {
    secondFactors,
    people: {
      links: createLinks(deps),
      ownFactors: createOwnFactors(deps),
      ownPassword: createOwnPassword(deps),
      sessions: createSessions(deps),
      standing: createStanding(deps),
      stepUp: createStepUp({ ...deps, secondFactors }),
      tokens: createTokens(deps),
    },
  };
}
