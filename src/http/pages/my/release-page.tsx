import type { ReactNode } from 'react';
import { type Arrangement, arrangementsOf, isSayable } from '../../../domain/arrangement.ts';
import { isReleaseField, type ReleasedWork, type ReleaseField } from '../../../domain/release.ts';
import type { NeedCode } from '../../../domain/values/support-need.ts';
import type { Offer } from '../../../services/offers/offer-view.ts';
import type { OwnChoice } from '../../../services/own/own-release.ts';
import type { ReleasePreview } from '../../../services/releases/release-views.ts';
import { sayConsent } from '../../../words/consent.ts';
import { Signed } from './consents-page.tsx';
import type { Faults, Form } from './form.ts';
import { offerIdOf } from './offer-page.tsx';
import { Button, Hidden, Part, SaidBack, Tick, typed, Words } from './parts.tsx';
import { English, Figures } from './say.tsx';
import type { Elsewhere, Page, Shown, Visit } from './visit.ts';
import { clockText, daysText, Hours } from './week-words.tsx';

const longestMessage = 500;

/** `/my/offers/{opportunityId}/release`: what the employer may see, field by field; or what they see now. */
export async function releasePage(
  visit: Visit,
  sent?: { readonly form: Form; readonly faults: Faults },
): Promise<Shown> {
  const { ctx, services } = visit;
  const offer = await services.offers.one(ctx, offerIdOf(visit));
  if (offer.standing === 'yes') return choosePage(visit, offer, sent);
  const shown = await services.ownReleases.shown(ctx, offer.opportunityId);
  if (shown === undefined) return { to: `/my/offers/${offer.opportunityId}` };
  return shownPage(visit, shown, sent?.faults);
}

/** Every field by itself, none ticked beforehand, none folded away. */
async function choosePage(
  visit: Visit,
  offer: Offer,
  sent: { readonly form: Form; readonly faults: Faults } | undefined,
): Promise<Page> {
  const { ctx, me, words, say, services, labelOf } = visit;
  const readers = await services.ownReleases.readers(ctx, offer.opportunityId);
  const { employerName, schedule } = offer;
  const ticked = (name: string, value: string) => sent?.form.all(name).includes(value) === true;
  const field = (name: ReleaseField, shown: ReactNode) => (
    <Tick key={name} name="field" value={name} checked={ticked('field', name)}>
      {words.label('consentFields', name.split(':')[0] ?? name)}
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
        <Readers readers={readers} visit={visit} />
        <form method="post" className="screen">
          <fieldset id="f-field" tabIndex={-1}>
            <legend>{say('rights.showWhat')}</legend>
            {field('displayName', <bdi>{me.displayName}</bdi>)}
            {me.contact.phone !== undefined && field('phone', <Figures>{me.contact.phone}</Figures>)}
            {me.contact.email !== undefined && field('email', <Figures>{me.contact.email}</Figures>)}
            {me.skills.length > 0 &&
              field('skills', <English>{me.skills.map(({ uri }) => labelOf(uri)).join(', ')}</English>)}
            {me.pastWork.map((work, at) => field(`pastWork:${at}`, <Work work={work} visit={visit} />))}
            {me.availability.length > 0 &&
              field('availability', <Hours blocks={me.availability} words={words} />)}
            {sayable.map(({ code }) => (
              <Tick key={code} name="arrangement" value={code} checked={ticked('arrangement', code)}>
                {words.label('consentFields', 'arrangements')}
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

/** Who will see it, by name. */
function Readers({
  readers,
  visit: { say },
}: {
  readonly readers: readonly { readonly id: string; readonly name: string }[];
  readonly visit: Visit;
}) {
  return (
    <Part title={say('rights.showWho')}>
      {readers.length === 0 ? (
        <p>{say('rights.showNobody')}</p>
      ) : (
        <ul>
          {readers.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** What somebody worked as, with its years. */
function Work({
  work: { text, occupation, from, until },
  visit: { labelOf },
}: {
  readonly work: ReleasedWork;
  readonly visit: Visit;
}) {
  const years = [from, until].filter((one) => one !== undefined);
  return (
    <>
      {text === undefined ? <English>{labelOf(occupation ?? '')}</English> : <bdi>{text}</bdi>}
      {years.length > 0 && (
        <>
          {' '}
          <Figures>({years.join('–')})</Figures>
        </>
      )}
    </>
  );
}

const Arranged = ({
  arrangement: { code, days = [], from = '', until = '' },
  visit: { words, say },
}: {
  readonly arrangement: Arrangement;
  readonly visit: Visit;
}): ReactNode =>
  say(`ownArrangements.${code}`, {
    days: daysText(words, days),
    from: <Figures>{clockText(from)}</Figures>,
    until: <Figures>{clockText(until)}</Figures>,
  });

/** Exactly what they see, a line each. */
function Sees({ sees, visit }: { readonly sees: ReleasePreview['sees']; readonly visit: Visit }) {
  const { words, labelOf } = visit;
  const { displayName, phone, email, skills, pastWork, availability, message, arrangements } = sees;
  const rows: readonly (readonly [string, ReactNode | undefined])[] = [
    ['displayName', displayName && <bdi>{displayName}</bdi>],
    ['phone', phone && <Figures>{phone}</Figures>],
    ['email', email && <Figures>{email}</Figures>],
    ['skills', skills && <English>{skills.map(({ uri }) => labelOf(uri)).join(', ')}</English>],
    [
      'pastWork',
      pastWork?.map((work) => (
        <span className="line" key={JSON.stringify(work)}>
          <Work work={work} visit={visit} />
        </span>
      )),
    ],
    ['availability', availability && <Hours blocks={availability} words={words} />],
    [
      'arrangements',
      arrangements?.map((one) => (
        <span className="line" key={JSON.stringify(one)}>
          <Arranged arrangement={one} visit={visit} />
        </span>
      )),
    ],
    ['message', message && <bdi className="prose">{message}</bdi>],
  ];
  return (
    <dl className="facts paper">
      {rows
        .filter(([, shown]) => shown !== undefined)
        .map(([name, shown]) => (
          <div key={name}>
            <dt>{words.label('consentFields', name)}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
    </dl>
  );
}

function choiceIn(form: Form): OwnChoice {
  const message = form.get('message').replaceAll('\r\n', '\n');
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
    await services.ownReleases.give(ctx, opportunityId, choice);
    return here;
  }
  if (step === 'look') return lookPage(visit, choice);
  return here;
}

/** Exactly what they will see and who, and the text to sign, before anything is done. */
async function lookPage(visit: Visit, choice: OwnChoice): Promise<Page> {
  const { ctx, words, say, services, english } = visit;
  const { preview, paper } = await services.ownReleases.look(ctx, offerIdOf(visit), choice);
  return {
    title: words.text('titles.show'),
    body: (
      <>
        <h1>{say('rights.showCheck')}</h1>
        <p>{say('rights.showCheckText')}</p>
        <Sees sees={preview.sees} visit={visit} />
        <Readers readers={preview.to} visit={visit} />
        <p>{say('rights.seenNotice')}</p>
        {paper && (
          <Part title={say('rights.showSign')}>
            {words.language !== 'en' && <p>{say('rights.englishSign')}</p>}
            <Signed {...sayConsent(english, paper)} />
          </Part>
        )}
        <form method="post" className="screen">
          {choice.fields.map((one) => (
            <Hidden key={one} name="field" value={one} />
          ))}
          {choice.arrangements.map((one) => (
            <Hidden key={one} name="arrangement" value={one} />
          ))}
          <Hidden name="message" value={choice.message ?? ''} />
          <Button name="step" value="give">
            {say('rights.showYes')}
          </Button>
        </form>
        <p className="screen">
          <a className="act quiet" href={`/my/offers/${offerIdOf(visit)}/release`}>
            {say('rights.showNo')}
          </a>
        </p>
      </>
    ),
  };
}

/** What they see now, and the way to take it back. */
function shownPage(
  visit: Visit,
  shown: ReleasePreview & { readonly live: boolean; readonly id: string; readonly consentId: string },
  faults: Faults | undefined,
): Page {
  const { words, say } = visit;
  return {
    title: words.text('titles.show'),
    faults,
    body: (
      <>
        <h1>{say('rights.shownWhat')}</h1>
        <SaidBack>{say(shown.live ? 'rights.shown' : 'rights.ended')}</SaidBack>
        <Sees sees={shown.sees} visit={visit} />
        <Readers readers={shown.to} visit={visit} />
        <p>{say('rights.receiptId', { id: <bdi dir="ltr">{shown.id}</bdi> })}</p>
        <p>
          <a href={`/my/consents/${shown.consentId}`}>{say('rights.receipt')}</a>
        </p>
        <p className="hint">{say('rights.receiptKeep')}</p>
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
