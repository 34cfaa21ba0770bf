import type { Consent, ConsentState } from '../domain/consent.ts';
import type { ConsentTextVersion, RevocationTextVersion } from '../domain/consent-text.ts';
import { localDate } from '../domain/values/time.ts';
import type { Words } from './words.ts';

/** What a text is filled with. */
export interface ConsentSaid extends Pick<Consent, 'fields' | 'lastDay' | 'endsWith'> {
  readonly textVersion: ConsentTextVersion;
  readonly revocation: RevocationTextVersion;
  readonly participantName: string | undefined;
  readonly discloserName: string | undefined;
  readonly recipientName: string | undefined;
}

/** The text of a consent, and how it is taken back, word by word as it is signed. */
export function sayConsent(words: Words, said: ConsentSaid) {
  const { textVersion, revocation, fields, lastDay, endsWith } = said;
  const data = {
    who: said.participantName ?? words.say('names.somebody'),
    discloser: said.discloserName ?? '',
    recipient: said.recipientName ?? '',
    fields: fields.map((field) => words.label('consentFields', field)).join(', '),
    until: lastDay === undefined ? words.label('consentEvents', endsWith) : words.date(lastDay),
  };
  const text = [
    words.say(`consentTexts.${textVersion}`, data),
    words.say(`revocationTexts.${revocation}`, data),
  ];
  return {
    title: words.say(`consentTitles.${textVersion}`),
    paragraphs: text.flatMap((one) => one.split('\n')),
  };
}

/** What is known of a signature, and of what became of it. */
export interface ConsentStanding extends Pick<Consent, 'signed' | 'revoked'> {
  readonly state: ConsentState;
  readonly witnessName: string | undefined;
  readonly portalName: string | undefined;
  readonly codeFrom: string | undefined;
  readonly endedIn: CameIn;
  /** In which its days are read. */
  readonly zone: string;
}

interface CameIn {
  readonly portalName?: string | undefined;
  readonly codeFrom?: string | undefined;
}

/** How a person had come in who did what the line before tells of. */
export const sayCameIn = (words: Words, { portalName, codeFrom }: CameIn): readonly string[] => [
  ...(portalName === undefined ? [] : [words.say('consentLines.portal', { portal: portalName })]),
  ...(codeFrom === undefined ? [] : [words.say('consentLines.code', { from: codeFrom })]),
];

/** How and when it was signed, and how it stands, a line each. */
export function sayStanding(
  words: Words,
  { signed, state, revoked, witnessName, portalName, codeFrom, endedIn, zone }: ConsentStanding,
): readonly string[] {
  const dayOf = (at: string) => words.date(localDate(at, zone));
  return [
    words.say(`consentLines.${signed.how}`, { day: dayOf(signed.at) }),
    ...(witnessName === undefined ? [] : [words.say('consentLines.witness', { witness: witnessName })]),
    ...sayCameIn(words, { portalName, codeFrom }),
    words.label('consentStates', state),
    ...(revoked === undefined
      ? []
      : [
          words.say(`consentEndings.${revoked.how}`, { day: dayOf(revoked.at) }),
          ...sayCameIn(words, endedIn),
        ]),
  ];
}
