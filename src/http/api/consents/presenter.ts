import type { Fields } from '../../../domain/access/decide.ts';
import { signedLanguages } from '../../../domain/consent-text.ts';
import type { ConsentView, Paper } from '../../../services/consents/consents.ts';
import { sayConsent, sayStanding } from '../../../words/consent.ts';
import type { Spoken, Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

type Dated = Pick<ConsentView, 'lastDay' | 'endsWith'>;

/** As it came in: a day, or what ends it. */
const expiryOf = ({ lastDay, endsWith }: Dated) =>
  lastDay ?? { event: endsWith ?? ('service_ended' as const) };

const presentSignature = ({ signed, witnessName, portalName, codeFrom }: ConsentView) => {
  const { how, language, textVersion, witnessedBy } = signed;
  return {
    how,
    at: shownInstant(signed.at),
    language,
    textVersion,
    witnessedBy,
    witnessName,
    portalName,
    codeFrom,
  };
};

export function presentConsent(consent: ConsentView, fields: Fields) {
  const { participantId, purpose, discloser, recipientKind, recipientId, revoked, state } = consent;
  const shown = {
    ...presentRow(consent),
    participantId,
    purpose,
    discloser: { id: discloser, name: consent.discloserName },
    recipient: { kind: recipientKind, id: recipientId, name: consent.recipientName },
    fields: consent.fields,
    expires: expiryOf(consent),
    revocation: consent.revocation,
    signed: presentSignature(consent),
    evidencedAt: shownInstant(consent.evidencedAt),
    state,
    revoked: revoked && {
      ...{ how: revoked.how, at: shownInstant(revoked.at), by: revoked.by },
      ...consent.endedIn,
    },
  };
  return visible(fields, shown, { recipient: 'recipientId', expires: 'lastDay', state: 'revoked' });
}

/** The text to be signed, in the language in which it may be. */
export function presentPaper(paper: Paper, fields: Fields, spoken: Spoken) {
  const [language] = signedLanguages;
  const { textVersion, revocation } = paper;
  const shown = { textVersion, revocation, language, ...sayConsent(spoken[language], paper) };
  return visible(fields, shown, {
    ...{ textVersion: 'signed', language: 'signed', title: 'purpose', paragraphs: 'fields' },
  });
}

/** The text as it was signed, and how it stands. */
export function presentReceipt(consent: ConsentView, fields: Fields, words: Words, spoken: Spoken) {
  const { id, participantName, recipientName, revocation, signed } = consent;
  const { textVersion, language } = signed;
  const read = signedLanguages.find((one) => one === language) ?? 'en';
  const shown = {
    ...{ id, participantName, recipientName, textVersion, revocation, language },
    ...sayConsent(spoken[read], { ...consent, textVersion }),
    lines: sayStanding(words, consent),
  };
  return visible(fields, shown, {
    ...{ participantName: 'participantId', recipientName: 'recipientId', textVersion: 'signed' },
    ...{ language: 'signed', title: 'purpose', paragraphs: 'fields', lines: 'signed' },
  });
}
