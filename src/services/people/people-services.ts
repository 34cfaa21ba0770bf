import { createLinks } from './links.ts';
import { createOwnPassword } from './own-password.ts';
import { createSessions } from './sessions.ts';
import { createStanding } from './standing.ts';
import { createTokens } from './tokens.ts';

type Deps = Parameters<typeof createLinks>[0] &
  Parameters<typeof createOwnPassword>[0] &
  Parameters<typeof createSessions>[0] &
  Parameters<typeof createStanding>[0] &
  Parameters<typeof createTokens>[0];

/** How people and machines come in, and that they do not any more. */
export function createPeopleServices(deps: Deps) {
  return {
    standing: createStanding(deps),
    sessions: createSessions(deps),
    ownPassword: createOwnPassword(deps),
    links: createLinks(deps),
    tokens: createTokens(deps),
  };
}
