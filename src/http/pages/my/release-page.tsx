import type { ReactNode } from 'react';
import { arrangementsOf, isSayable } from '../../../domain/arrangement.ts';
import { gapsIn, isReleaseField, type ReleaseField } from '../../../domain/release.ts';
import type { NeedCode } from '../../../domain/values/support-need.ts';
import type { Offer } from '../../../services/offers/offer-view.ts';
import type { OwnChoice } from '../../../services/own/own-release.ts';
import type { ReleasePreview } from '../../../services/releases/release-views.ts';
import { sayConsent } from '../../../words/consent.ts';
import { sayRelease } from '../../../words/release.ts';
import { Signed } from './consents-page.tsx';
import type { Faults, Form } from './form.ts';
import { offerIdOf } from './offer-page.tsx';
import { Button, Hidden, Part, SaidBack, Tick, typed, Words } from './parts.tsx';
import { Arranged, Readers, Sees, Skills, Work } from './release-facts.tsx';
import { Figures } from './say.tsx';
import type { Elsewhere, Page, Shown, Visit } from './visit.ts';
import { Hours } from './week-words.tsx';

const longestMessage = 500;

/** `/my/offers/{opportunityId}/release`: what the employer may see, field by field; or what they see now. */
export async function releasePage(
  visit: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Shown> {
  const { ctx, services } = visit;
  const offer = await services.offers.one(ctx, offerIdOf(visit));
  if (offer.release === 'first' || (offer.release !== undefined && isAnew(visit)))
    return choosePage(visit, offer, sent);
  const shown = await services.ownReleases.shown(ctx, offer.opportunityId);
  if (shown === undefined) return { to: `/my/offers/${offer.opportunityId}` };
  return shownPage(visit, shown, { faults: sent?.faults, offer });
}

/** Whether they asked to choose again: what they see now, or saw, stands on the page otherwise. */
const isAnew = ({ request }: Visit): boolean => request.query.more === '1';

/** Every field by itself, none ticked beforehand, none folded away. */
async function choosePage(
  visit: Visit,
  offer: Offer,
  sent: { readonly form: Form; readonly faults: Faults } | undefined,
): Promise<Page> {
  const { ctx, me, words, say, services } = visit;
  const readers = await services.ownReleases.readers(ctx, offer.opportunityId);
  const { employerName, schedule } = offer;
  const ticked = (name: string, value: string) => sent?.form.all(name).includes(value) === true;
  const field = (name: ReleaseField, shown: ReactNode) => (
    <Tick key={name} name="field" value={name} checked={ticked('field', name)}>
      <strong>{words.label('consentFields', name.split(':')[0] ?? name)}</strong>
      <span className="line">{shown}</span>
    </Tick>
  );
  const sayable = me.supportNeeds.filter(({ code }) => isSayable(code));
  return {
    title: words.text('titles.show'),
    faults: sent?.faults,
    body: (
      <>
        <h1>{say('rights.showTitle')}</h1>
        <p>{say('rights.showText', { employer: employerName })}</p>
        {offer.release === 'instead' && <p>{say('rights.moreText')}</p>}
        <Readers readers={readers} visit={visit} />
        <form method="post" className="screen">
          <fieldset id="f-field" tabIndex={-1}>
            <legend>{say('rights.showWhat')}</legend>
            {field('displayName', <bdi>{me.displayName}</bdi>)}
            {me.contact.phone !== undefined && field('phone', <Figures>{me.contact.phone}</Figures>)}
            {me.contact.email !== undefined && field('email', <Figures>{me.contact.email}</Figures>)}
            {me.skills.length > 0 && field('skills', <Skills skills={me.skills} visit={visit} />)}
            {me.pastWork.map((work, at) => field(`pastWork:${at}`, <Work work={work} visit={visit} />))}
            {me.availability.length > 0 &&
              field('availability', <Hours blocks={me.availability} words={words} />)}
            {sayable.map(({ code }) => (
              <Tick key={code} name="arrangement" value={code} checked={ticked('arrangement', code)}>
                <strong>{words.label('consentFields', 'arrangements')}</strong>
                {arrangementsOf([code], me.supportNeeds, schedule.blocks).map((one) => (
                  <span className="line" key={JSON.stringify(one)}>
                    <Arranged arrangement={one} visit={visit} />
                  </span>
                ))}
              </Tick>
            ))}
          </fieldset>
          <Words
            name="message"
            label={say('rights.showMessage')}
            hint={say('rights.showMessageHint')}
            value={typed(sent?.form, 'message', '')}
            faults={sent?.faults}
            words={words}
          />
          <Button name="step" value="look">
            {say('rights.showNext')}
          </Button>
        </form>
      </>
    ),
  };
}

function choiceIn(form: Form): OwnChoice {
  const message = form.prose('message');
  const arrangements = form.all('arrangement') as readonly NeedCode[];
  const fields = form.all('field').filter(isReleaseField);
  return {
    fields: [
      ...fields.filter((one) => one !== 'message' && one !== 'arrangements'),
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
  const choice = choiceIn(form);
  if (choice.fields.length === 0) return new Map([['field', words.text('rights.showNothing')]]);
  if ((choice.message?.length ?? 0) > longestMessage)
    return new Map([['message', words.text('record.tooLong', { most: longestMessage })]]);
  if (step === 'give') {
    await services.ownReleases.give(ctx, opportunityId, choice, form.get('seal'));
    return here;
  }
  if (step === 'look') return lookPage(visit, choice);
  return here;
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
        </form>
        <p className="screen">
          <a
            className="act quiet"
            href={`/my/offers/${offerIdOf(visit)}/release${isAnew(visit) ? '?more=1' : ''}`}
          >
            {say('rights.showNo')}
          </a>
        </p>
      </>
    ),
  };
}

/** What the text of a release is filled with. */
const saidOf = ({ sees, ...preview }: ReleasePreview) => ({
  ...preview,
  ...{ works: sees.pastWork ?? [], message: sees.message, arrangements: sees.arrangements ?? [] },
});

/** What they see now, and the way to take it back. */
function shownPage(
  visit: Visit,
  shown: ReleasePreview & { readonly live: boolean; readonly id: string; readonly consentId: string },
  { faults, offer }: { readonly faults: Faults | undefined; readonly offer: Offer },
): Page {
  const { words, say } = visit;
  return {
    title: words.text('titles.show'),
    faults,
    body: (
      <>
        <h1>{say('rights.shownWhat')}</h1>
        <SaidBack>
          {say(!shown.live ? 'rights.ended' : shown.to.length === 0 ? 'rights.shownNobody' : 'rights.shown')}
        </SaidBack>
        <Sees sees={shown.sees} visit={visit} />
        <Readers readers={shown.to} visit={visit} />
        <Part title={say('rights.receiptTitle')}>
          {words.language !== 'en' && <p>{say('rights.english')}</p>}
          <Signed {...sayRelease(visit.english, saidOf(shown), visit.labelOf)} />
        </Part>
        <p>{say('rights.receiptId', { id: <bdi dir="ltr">{shown.id}</bdi> })}</p>
        <p>
          <a href={`/my/consents/${shown.consentId}`}>{say('rights.receipt')}</a>
        </p>
        <p className="hint">{say('rights.receiptKeep')}</p>
        {offer.release !== undefined && (
          <Part title={say(shown.live ? 'rights.moreTitle' : 'rights.againTitle')}>
            <p>{say(shown.live ? 'rights.moreText' : 'rights.againText')}</p>
            <p className="screen">
              <a className="act quiet" href={`/my/offers/${offer.opportunityId}/release?more=1`}>
                {say(shown.live ? 'rights.moreButton' : 'rights.againButton')}
              </a>
            </p>
          </Part>
        )}
        {shown.live && (
          <Part title={say('rights.endTitle')}>
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
