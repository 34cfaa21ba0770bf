import type { ReactNode } from 'react';
import type { Consent } from '../../../domain/consent.ts';
import type { ConsentNames } from '../../../services/consents/consent-names.ts';
import type { ConsentView } from '../../../services/consents/consents.ts';
import type { WayInNames } from '../../../services/consents/way-in.ts';
import type { Visit } from './visit.ts';

/** Who gets what, and until when. */
export function About({ consent, visit }: { readonly consent: ConsentView; readonly visit: Visit }) {
  const { words, say } = visit;
  const { recipientName = '', fields, lastDay, endsWith, state } = consent;
  const isOver = state === 'revoked' || state === 'expired';
  return (
    <>
      <p>{say(isOver ? 'rights.consentWasTo' : 'rights.consentTo', { recipient: recipientName })}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>{words.label('consentFields', field)}</li>
        ))}
      </ul>
      {!isOver && (
        <p>
          {say('rights.consentUntil', {
            until:
              lastDay === undefined
                ? words.label('consentEvents', endsWith ?? 'service_ended')
                : words.date(lastDay),
          })}
        </p>
      )}
    </>
  );
}

/** A link to a portal ends with its consent, and a new one needs a code: signing again would turn nothing on. */
export const isLinked = ({ purpose }: ConsentView): boolean => purpose === 'view_by_partner';

/** How it stands, in one line: what was taken back, what was never theirs, and what ran out are told apart. */
function standingOf({ state, revoked, lastDay, zone }: ConsentView, { words, say }: Visit): ReactNode {
  if (state === 'live') return say('rights.consentOn');
  if (state === 'waiting_for_evidence') return say('rights.consentWaits');
  if (revoked !== undefined)
    return say(revoked.how === 'withdrawn' ? 'rights.consentTakenBack' : 'rights.consentMistake', {
      day: words.dayOf(revoked.at, zone),
    });
  return lastDay === undefined
    ? say('rights.consentOff')
    : say('rights.consentOver', { day: words.date(lastDay) });
}

/** How a consent stands, and who wrote that down where they did not do it themselves. */
export const Standing = ({ consent, visit }: { readonly consent: ConsentView; readonly visit: Visit }) => (
  <>
    <p>
      <strong>{standingOf(consent, visit)}</strong>
    </p>
    {consent.endedBy !== undefined && <p>{visit.say('rights.consentEndedBy', { name: consent.endedBy })}</p>}
    <CameIn names={consent.endedIn} visit={visit} />
  </>
);

/** By whose pages or code they had come in when they did what was just told of. */
export const CameIn = ({
  names: { portalName, codeFrom },
  visit: { say },
}: {
  readonly names: Partial<WayInNames>;
  readonly visit: Visit;
}) => (
  <>
    {portalName !== undefined && <p>{say('rights.receiptPortal', { name: portalName })}</p>}
    {codeFrom !== undefined && <p>{say('rights.receiptCode', { name: codeFrom })}</p>}
  </>
);

/** How and when something was signed, by what way in, who saw it, and which text it was. */
export function SignedLines({
  signed: { how, at, textVersion, language, partnerId, codeBy },
  zone,
  names,
  visit,
}: {
  readonly signed: Pick<Consent['signed'], 'how' | 'at' | 'language' | 'partnerId' | 'codeBy'> & {
    readonly textVersion: string;
  };
  readonly zone: string;
  readonly names: Pick<ConsentNames, 'witnessName' | 'portalName' | 'codeFrom' | 'recordedBy'>;
  readonly visit: Visit;
}) {
  const { witnessName, recordedBy } = names;
  const { say, words } = visit;
  const isByThemselves = recordedBy === undefined && partnerId === undefined && codeBy === undefined;
  return (
    <>
      <p>
        {say(how === 'paper' ? 'rights.receiptPaper' : 'rights.receiptSigned', {
          day: words.dayOf(at, zone),
        })}
      </p>
      {witnessName !== undefined && <p>{say('rights.receiptWitness', { name: witnessName })}</p>}
      <CameIn names={names} visit={visit} />
      {recordedBy !== undefined && <p>{say('rights.consentBy', { name: recordedBy })}</p>}
      {isByThemselves && <p>{say('rights.receiptOwn')}</p>}
      <p>
        {say('rights.receiptText', {
          version: <bdi dir="ltr">{textVersion}</bdi>,
          language: <bdi lang={language}>{words.label('languages', language)}</bdi>,
        })}
      </p>
    </>
  );
}

/** A text as it is signed: in English, and said so. */
export function Signed({
  title,
  paragraphs,
}: {
  readonly title: string;
  readonly paragraphs: readonly string[];
}) {
  return (
    <div className="paper" lang="en" dir="ltr">
      <h3>{title}</h3>
      {paragraphs.map((text) => (
        <p key={text} className="prose">
          {text}
        </p>
      ))}
    </div>
  );
}
