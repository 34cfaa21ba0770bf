import { isSayable } from '../../../domain/arrangement.ts';
import { gapsIn, isReleaseField, type ReleaseField } from '../../../domain/release.ts';
import type { Offer } from '../../../services/offers/offer-view.ts';
import type { OwnChoice } from '../../../services/own/own-release.ts';
import type { Newcomer } from '../../../services/releases/newcomers.ts';
import type { ReleasePreview, ReleaseView } from '../../../services/releases/release-views.ts';
import { sayConsent } from '../../../words/consent.ts';
import { sayRelease } from '../../../words/release.ts';
import { CameIn, Signed, SignedLines } from './consent-facts.tsx';
import type { Faults, Form } from './form.ts';
import { Newcomers, newcomersOf } from './newcomers.tsx';
import { offerIdOf } from './offer-page.tsx';
import { Button, Hidden, Part, SaidBack } from './parts.tsx';
import { choosePage } from './release-choice.tsx';
import { Readers, Sees } from './release-facts.tsx';
import { Figures } from './say.tsx';
import type { Elsewhere, Page, Shown, Visit } from './visit.ts';

const longestMessage = 500;

/** `/my/offers/{opportunityId}/release`: what the employer may see, field by field; or what they see now. */
export async function releasePage(
  visit: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Shown> {
  const { ctx, services } = visit;
  const offer = await services.offers.one(ctx, offerIdOf(visit));
  const looked = choiceAt(visit.request.query.look);
  if (sent === undefined && looked.fields.length > 0) return lookPage(visit, looked);
  if (offer.release === 'first' || (offer.release !== undefined && isAnew(visit)))
    return choosePage(visit, offer, sent);
  const newcomers = (await newcomersOf(visit)).get(offer.opportunityId);
  const shown = await services.ownReleases.shown(ctx, offer.opportunityId);
  if (shown === undefined) return { to: `/my/offers/${offer.opportunityId}` };
  return shownPage(visit, shown, { faults: sent?.faults, offer, newcomers });
}

/** Whether they asked to choose again: what they see now, or saw, stands on the page otherwise. */
const isAnew = ({ request }: Visit): boolean => request.query.more === '1';

/** What an address names to look at: fields of their own words, and of what helps them, stand in none. */
function choiceAt(asked: unknown): OwnChoice {
  const named = typeof asked === 'string' ? asked.split(' ') : [];
  return { fields: [...new Set(named)].filter(isReleaseField).filter(isPlain), arrangements: [] };
}

const isPlain = (field: ReleaseField): boolean => field !== 'message' && field !== 'arrangements';

function choiceIn(form: Form): OwnChoice {
  const message = form.prose('message');
  const arrangements = form.all('arrangement').filter(isSayable);
  const fields = form.all('field').filter(isReleaseField);
  return {
    fields: [
      ...fields.filter(isPlain),
      ...(message === '' ? [] : (['message'] as const)),
      ...(arrangements.length === 0 ? [] : (['arrangements'] as const)),
    ],
    arrangements,
    ...(message === '' ? {} : { message }),
  };
}

/** Looks first, then shows, or takes back: each by a button of its own that says so. */
export async function doRelease(visit: Visit, form: Form): Promise<Faults | Elsewhere | Page> {
  const { ctx, words, services } = visit;
  const opportunityId = offerIdOf(visit);
  const here = { to: `/my/offers/${opportunityId}/release` };
  const step = form.get('step');
  if (step === 'end') {
    await services.ownReleases.end(ctx, opportunityId);
    return { to: `/my/offers/${opportunityId}` };
  }
  // Nothing is kept of it yet, so the form comes back as it was sent.
  if (step === 'change') {
    const offer = await services.offers.one(ctx, opportunityId);
    return offer.release === undefined ? here : choosePage(visit, offer, { form, faults: new Map() });
  }
  const choice = choiceIn(form);
  if (choice.fields.length === 0) return new Map([['field', words.text('rights.showNothing')]]);
  if ((choice.message?.length ?? 0) > longestMessage)
    return new Map([['message', words.text('record.tooLong', { most: longestMessage })]]);
  if (step === 'give') {
    await services.ownReleases.give(ctx, opportunityId, choice, form.get('seal'));
    return here;
  }
  if (step !== 'look') return new Map([['', words.text('common.notTaken')]]);
  // Looking has an address of its own, to go back to, where it holds nothing but the names of fields (ADR 228).
  if (!choice.fields.every(isPlain)) return lookPage(visit, choice);
  const more = isAnew(visit) ? '&more=1' : '';
  return { to: `${here.to}?look=${choice.fields.join('+')}${more}` };
}

/** Exactly what they will see and who, and the text to sign, before anything is done. */
async function lookPage(visit: Visit, choice: OwnChoice): Promise<Page> {
  const { ctx, words, say, services, english, labelOf } = visit;
  const { preview, paper, seal } = await services.ownReleases.look(ctx, offerIdOf(visit), choice);
  return {
    title: words.text('titles.show'),
    body: (
      <>
        <h1>{say('rights.showCheck')}</h1>
        <p>{say('rights.showCheckText')}</p>
        <Sees sees={preview.sees} visit={visit} />
        <Readers readers={preview.to} visit={visit} />
        {gapsIn(preview.sees.pastWork ?? []).map((gap) => (
          <p key={gap.from}>
            {say('rights.gap', {
              from: <Figures>{gap.from}</Figures>,
              until: <Figures>{gap.until}</Figures>,
            })}
          </p>
        ))}
        {preview.notice === 'redisclosure-part2/1' && <p className="said">{say('rights.lawTells')}</p>}
        <Part title={say('rights.showSign')}>
          {words.language !== 'en' && <p>{say('rights.englishSign')}</p>}
          {paper && <Signed {...sayConsent(english, paper)} />}
          <Signed {...sayRelease(english, saidOf(preview), labelOf)} />
        </Part>
        <form method="post" className="screen">
          {choice.fields.map((one) => (
            <Hidden key={one} name="field" value={one} />
          ))}
          {choice.arrangements.map((one) => (
            <Hidden key={one} name="arrangement" value={one} />
          ))}
          <Hidden name="message" value={choice.message ?? ''} />
          <Hidden name="seal" value={seal} />
          <Button name="step" value="give">
            {say('rights.showYes')}
          </Button>
          <Button name="step" value="change" quiet>
            {say('rights.showNo')}
          </Button>
        </form>
      </>
    ),
  };
}

/** What the text of a release is filled with. */
const saidOf = ({ sees, signedTo: to, ...preview }: ReleasePreview) => ({
  ...{ ...preview, to },
  ...{ works: sees.pastWork ?? [], message: sees.message, arrangements: sees.arrangements ?? [] },
});

/** What they see now, and the way to take it back. */
function shownPage(
  visit: Visit,
  shown: ReleaseView,
  {
    faults,
    offer,
    newcomers,
  }: {
    readonly faults: Faults | undefined;
    readonly offer: Offer;
    readonly newcomers: readonly Newcomer[] | undefined;
  },
): Page {
  const { words, say } = visit;
  const { ended } = shown;
  // Who came later can sign in, and sees nothing for some days yet.
  const nobody =
    newcomers === undefined || newcomers.length === 0
      ? ({ sees: 'rights.shownNobody', there: 'rights.showNobody' } as const)
      : ({ sees: 'rights.shownNotYet', there: 'rights.shownNotYet' } as const);
  const anew = offer.release !== undefined && (
    <Part screen title={say(shown.live ? 'rights.moreTitle' : 'rights.againTitle')}>
      <p>{say(shown.live ? 'rights.moreText' : 'rights.againText')}</p>
      <p className="screen">
        <a className="act quiet" href={`/my/offers/${offer.opportunityId}/release?more=1`}>
          {say(shown.live ? 'rights.moreButton' : 'rights.againButton')}
        </a>
      </p>
    </Part>
  );
  return {
    title: words.text('titles.show'),
    faults,
    body: (
      <>
        <h1>{say(shown.live ? 'rights.shownWhat' : 'rights.sawWhat')}</h1>
        <SaidBack>
          {say(!shown.live ? 'rights.ended' : shown.to.length > 0 ? 'rights.shown' : nobody.sees)}
        </SaidBack>
        {ended !== undefined && (
          <>
            <p>
              <strong>
                {say(`rights.ended_${ended.reason}`, { day: words.dayOf(ended.at, shown.zone) })}
              </strong>
            </p>
            <CameIn names={ended} visit={visit} />
          </>
        )}
        {shown.live && <Newcomers newcomers={newcomers} opportunityId={offer.opportunityId} visit={visit} />}
        {!shown.live && anew}
        <Sees sees={shown.sees} visit={visit} />
        {shown.live && <Readers readers={shown.to} none={nobody.there} visit={visit} />}
        <Part title={say('rights.receiptTitle')}>
          {words.language !== 'en' && <p>{say('rights.english')}</p>}
          <Signed {...sayRelease(visit.english, saidOf(shown), visit.labelOf)} />
        </Part>
        <SignedLines signed={shown.signed} zone={shown.zone} names={shown} visit={visit} />
        <p>{say('rights.receiptId', { id: <bdi dir="ltr">{shown.id}</bdi> })}</p>
        <p className="screen">
          <a href={`/my/consents/${shown.consentId}`}>{say('rights.receipt')}</a>
        </p>
        <p className="hint screen">{say('rights.receiptKeep')}</p>
        {shown.live && anew}
        {shown.live && (
          <Part id="take-back" screen title={say('rights.endTitle')}>
            <p>{say('rights.endText')}</p>
            <form method="post" className="screen">
              <Button name="step" value="end">
                {say('rights.endButton')}
              </Button>
            </form>
          </Part>
        )}
      </>
    ),
  };
}
