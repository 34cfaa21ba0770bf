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

/** Who may come in, how, and until when. */
export const createPeopleServices = (deps: Deps) => ({
  links: createLinks(deps),
  ownPassword: createOwnPassword(deps),
  sessions: createSessions(deps),
  standing: createStanding(deps),
  tokens: createTokens(deps),
});
