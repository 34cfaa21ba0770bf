import type { Logger } from 'pino';
import type { Clock } from '../domain/values/time.ts';
import type { Secrets } from '../security/port.ts';
import type { createEmployers } from '../services/employers/employers.ts';
import type { createImports } from '../services/imports/imports.ts';
import type { AuditBuffer } from '../services/kit/audit-buffer.ts';
import type { createMatches } from '../services/matches/matches.ts';
import type { createNotices } from '../services/notices/notices.ts';
import type { createOperations } from '../services/operations/operations.ts';
import type { createOpportunities } from '../services/opportunities/opportunities.ts';
import type { createParticipants } from '../services/participants/participants.ts';
import type { createOrganisations } from '../services/people/organisations.ts';
import type { createSignIn } from '../services/people/sign-in.ts';
import type { createTokens } from '../services/people/tokens.ts';
import type { createUsers } from '../services/people/users.ts';
import type { createEvaluations } from '../services/scoring/evaluations.ts';
import type { createSkills } from '../services/skills/skills.ts';
import type { Store } from '../store/port.ts';
import type { Words } from '../words/words.ts';
import type { HttpMetrics } from './metrics.ts';

/** The use cases that routes call, by noun. */
export interface Services {
  readonly evaluations: ReturnType<typeof createEvaluations>;
  readonly employers: ReturnType<typeof createEmployers>;
  readonly imports: ReturnType<typeof createImports>;
  readonly matches: ReturnType<typeof createMatches>;
  readonly notices: ReturnType<typeof createNotices>;
  readonly operations: ReturnType<typeof createOperations>;
  readonly opportunities: ReturnType<typeof createOpportunities>;
  readonly organisations: ReturnType<typeof createOrganisations>;
  readonly participants: ReturnType<typeof createParticipants>;
  readonly signIn: ReturnType<typeof createSignIn>;
  readonly skills: ReturnType<typeof createSkills>;
  readonly tokens: ReturnType<typeof createTokens>;
  readonly users: ReturnType<typeof createUsers>;
}

/** How the process is: `ready` is the only status that takes requests. */
export interface Health {
  readonly status: 'starting' | 'ready' | 'draining' | 'broken';
  /** What was looked at, and how it is, in a word or a sentence. */
  readonly checks: Readonly<Record<string, string>>;
}

export interface HttpConfig {
  readonly production: boolean;
  /** Signs session cookies; the same for every process of one installation. */
  readonly cookieSecret: string;
  /** The built browser app; not served when absent. */
  readonly webDir?: string | undefined;
  /** Requests a minute of one actor, or of one address while nobody is signed in. */
  readonly rateLimitPerMinute: number;
  /** Proxies in front whose X-Forwarded-* headers count; 0 when absent. */
  readonly trustedProxies?: number | undefined;
}

export interface HttpDeps {
  readonly services: Services;
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly config: HttpConfig;
  readonly log: Logger;
  readonly words: Words;
  readonly health: () => Health;
  /** Where refusals are noted that a role meets before any use case is asked. */
  readonly audit: Pick<AuditBuffer, 'note'>;
  readonly metrics?: HttpMetrics | undefined;
}
