import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import type { MatchesAtHand } from '../notices/told-matches.ts';
import { createBrowsers } from '../people/browsers.ts';
import { createResetAsking, createSignInAsking } from '../people/mail-asking.ts';
import type { Organisations } from '../people/organisations.ts';
import { createResetMails } from '../people/reset-mails.ts';
import { createSignInMails } from '../people/sign-in-mails.ts';
import { createDeliveries } from './deliveries.ts';
import { createLinkMails } from './link-mails.ts';
import { createDeliveryPlanning } from './planning.ts';
import { createReplyTo } from './reply-to.ts';
import { createSending, type Post } from './sending.ts';
import { createStopTokens } from './stop-token.ts';
import { createStopping } from './stopping.ts';

interface Deps extends MatchesAtHand {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly standIns: Pick<StandIns, 'answering'>;
  readonly secrets: Secrets;
  readonly post: Post;
  readonly audit: AuditBuffer;
}

/** All that makes mails of notices and links: what is planned, sent, looked at and stopped. */
export function createMailing(deps: Deps) {
  const { store, known, clock, newId, blind, organisations, standIns, secrets, post, audit } = deps;
  const stopTokens = createStopTokens(blind);
  const replyTo = createReplyTo({ store, standIns });
  return {
    deliveries: createDeliveries({ store, clock, mailer: post.mailer, blind, audit }),
    stopping: createStopping({ store, clock, stopTokens }),
    askReset: createResetAsking({ store, clock, blind }),
    askSignIn: createSignInAsking({
      ...{ store, clock, blind, browsers: createBrowsers({ store, clock, blind, secrets }) },
    }),
    /** What jobs call. */
    forJobs: {
      deliveryPlanning: createDeliveryPlanning({ store, clock, newId, organisations }),
      sending: createSending({ store, known, clock, blind, organisations, replyTo, stopTokens, post }),
      linkMails: createLinkMails({ store, clock, blind, secrets, post }),
      resetMails: createResetMails({ store, clock, secrets }),
      signInMails: createSignInMails({ store, clock, secrets }),
    },
  };
}
