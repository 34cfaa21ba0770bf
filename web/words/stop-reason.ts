import type { StopReason } from '../../src/domain/organisation.ts';
import { stopReasonWords } from './codes.ts';
import { say } from './say.ts';

/** Why scoring was stopped, to stand after the sentence that it is; nothing where no reason was given. */
export const stopReasonSaid = (code: StopReason | undefined): string =>
  code === undefined ? '' : ` ${say('stop_reason', { reason: stopReasonWords[code] })}`;
