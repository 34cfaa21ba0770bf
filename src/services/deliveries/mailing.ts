import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Store } from '../../store/port.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import type { Organisations } from '../people/organisations.ts';
import { createDeliveries } from './deliveries.ts';
import { createDeliveryPlanning } from './planning.ts';
import { createReplyTo } from './reply-to.ts';
import { createSending, type Post } from './sending.ts';
import { createStopTokens } from './stop-token.ts';
import { createStopping } from './stopping.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly standIns: Pick<StandIns, 'answering'>;
  readonly post: Post;
}

/** All that makes mails of notices: what is planned, sent, looked at and stopped. */
export function createMailing({ store, clock, newId, blind, organisations, standIns, post }: Deps) {
  const stopTokens = createStopTokens(blind);
  const replyTo = createReplyTo({ store, standIns });
  return {
    deliveries: createDeliveries({ store, clock, mailer: post.mailer }),
    deliveryPlanning: createDeliveryPlanning({ store, clock, newId, organisations }),
    sending: createSending({ store, clock, blind, organisations, replyTo, stopTokens, post }),
    stopping: createStopping({ store, clock, stopTokens }),
  };
}
