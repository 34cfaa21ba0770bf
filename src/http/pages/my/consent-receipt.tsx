import { sayConsent } from '../../../words/consent.ts';
import { About, isLinked, Signed, SignedLines, Standing } from './consent-facts.tsx';
import { consentIdOf } from './consents-page.tsx';
import type { Page, Visit } from './visit.ts';

const titles = {
  withdrawn: 'rights.receiptTakenBack',
  recorded_by_mistake: 'rights.receiptMistake',
} as const;

/** `/my/consents/{consentId}`: the receipt of what was signed, and of taking it back, to keep or print. */
export async function receiptPage(visit: Visit): Promise<Page> {
  const { ctx, words, say, services, english } = visit;
  const consent = await services.consents.get(ctx, consentIdOf(visit));
  const { id, signed, revoked, revocation, zone } = consent;
  const text = sayConsent(english, { ...consent, textVersion: signed.textVersion });
  return {
    title: words.text('titles.receipt'),
    body: (
      <>
        <h1>{say(revoked === undefined ? 'rights.receiptTitle' : titles[revoked.how])}</h1>
        <Standing consent={consent} visit={visit} />
        {revoked !== undefined && <p>{say('rights.turnedOff')}</p>}
        {revoked !== undefined && isLinked(consent) && (
          <p className="hint screen">{say('rights.linkAgain')}</p>
        )}
        {words.language !== 'en' && (
          <>
            <p>{say('rights.english')}</p>
            <About consent={consent} visit={visit} />
          </>
        )}
        <Signed {...text} />
        <SignedLines signed={signed} zone={zone} names={consent} visit={visit} />
        <p>{say('rights.receiptRevocation', { version: <bdi dir="ltr">{revocation}</bdi> })}</p>
        <p>{say('rights.receiptId', { id: <bdi dir="ltr">{id}</bdi> })}</p>
        <p className="hint screen">{say('rights.receiptKeep')}</p>
        <p className="screen">
          <a href="/my/consents">{say('common.back')}</a>
        </p>
      </>
    ),
  };
}
