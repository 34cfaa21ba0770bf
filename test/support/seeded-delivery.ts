import { type Delivery, masked } from '../../src/domain/delivery.ts';
import type { User } from '../../src/domain/user.ts';
import type { Row } from '../../src/domain/values/row.ts';

/** A mail to somebody whose address took none. */
export const refusedDelivery = (row: Row, user: User, noticeId: string): Delivery => ({
  ...row,
  ...{ userId: user.id, channel: 'mail', noticeId, kind: 'posting_closing', time: 'now' },
  ...{ state: 'refused', to: masked(user.email), attempts: 1, lastError: '550 5.1.1' },
});
