import type { Asking } from '../../domain/evaluation.ts';
import type { Subject } from '../../domain/question.ts';
import { canonical } from '../../domain/values/canonical.ts';
import { idPrefixes } from '../../domain/values/ids.ts';
import { askingKey } from './asked-by.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of a question, which follows from what is asked about whom: whoever derives it, however often, comes to the same row. A
 * keyed digest, so that it tells nothing; in the form of the other ids. `blind` gives 128 bits in base64url.
 */
export function questionId(
  blind: (text: string) => string,
  organisationId: string,
  { to, about, field }: Asking,
  subject: Subject,
): string {
  const bytes = Buffer.from(
    blind(`question ${organisationId} ${canonical({ to, about, field, subject })}`),
    'base64url',
  );
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let at = 0; at < 26; at += 1) {
    text = `${alphabet[Number(rest % 32n)]}${text}`;
    rest /= 32n;
  }
  return `${idPrefixes.question}_${text}`;
}

export type QuestionIds = (organisationId: string, asking: Asking, subject: Subject) => string;

/** Ids held, about 200 bytes each. */
const most = 20_000;

/** The same, those worked out last held: thousands of matches wait for the same questions. */
export function createQuestionIds(blind: (text: string) => string): QuestionIds {
  const known = new Map<string, string>();
  return (organisationId, asking, subject) => {
    const { participantId = '', employerId = '', opportunityId = '' } = subject;
    const key = `${organisationId} ${participantId} ${employerId} ${opportunityId} ${askingKey(asking)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const id = questionId(blind, organisationId, asking, subject);
    known.set(key, id);
    return id;
  };
}
