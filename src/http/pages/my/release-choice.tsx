import type { ReactNode } from 'react';
import {
  type Arrangement,
  arrangementsOf,
  isSayable,
  type SayableCode,
} from '../../../domain/arrangement.ts';
import type { ReleaseField } from '../../../domain/release.ts';
import type { Offer } from '../../../services/offers/offer-view.ts';
import type { Faults, Form } from './form.ts';
import { Button, Choices, Tick, typed, Words } from './parts.tsx';
import { Arranged, Readers, Skills, Work } from './release-facts.tsx';
import { Figures } from './say.tsx';
import type { Page, Visit } from './visit.ts';
import { Hours } from './week-words.tsx';

/** Every field by itself, none ticked beforehand, none folded away. */
export async function choosePage(
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
  const arranged = (code: SayableCode) => arrangementsOf([code], me.supportNeeds, schedule.blocks);
  const sayable = await sayableCodes(visit, offer, arranged);
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
          <Choices name="field" label={say('rights.showWhat')} faults={sent?.faults} words={words}>
            {field('displayName', <bdi>{me.displayName}</bdi>)}
            {me.contact.phone !== undefined && field('phone', <Figures>{me.contact.phone}</Figures>)}
            {me.contact.email !== undefined && field('email', <Figures>{me.contact.email}</Figures>)}
            {me.skills.length > 0 && field('skills', <Skills skills={me.skills} visit={visit} />)}
            {me.pastWork.map((work, at) => field(`pastWork:${at}`, <Work work={work} visit={visit} />))}
            {me.availability.length > 0 &&
              field('availability', <Hours blocks={me.availability} words={words} />)}
            {sayable.map((code) => (
              <Tick key={code} name="arrangement" value={code} checked={ticked('arrangement', code)}>
                <strong>{words.label('consentFields', 'arrangements')}</strong>
                {arranged(code).map((one) => (
                  <span className="line" key={JSON.stringify(one)}>
                    <Arranged arrangement={one} visit={visit} />
                  </span>
                ))}
              </Tick>
            ))}
          </Choices>
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

/** Of what helps them, what can be spoken of at work; and what they see now by a paper, of which nothing stands among their needs. */
async function sayableCodes(
  { ctx, me, services }: Visit,
  { release, opportunityId }: Offer,
  arranged: (code: SayableCode) => readonly Arrangement[],
): Promise<readonly SayableCode[]> {
  const needed = me.supportNeeds.map(({ code }) => code).filter(isSayable);
  const shown = release === 'first' ? undefined : await services.ownReleases.shown(ctx, opportunityId);
  const isSame = (one: Arrangement, other: Arrangement) => JSON.stringify(one) === JSON.stringify(other);
  const isNeeded = (one: Arrangement) => needed.flatMap(arranged).some((other) => isSame(one, other));
  const more = (shown?.sees.arrangements ?? []).filter(
    (one) => !isNeeded(one) && arranged(one.code).some((other) => isSame(one, other)),
  );
  return [...needed, ...new Set(more.map(({ code }) => code))];
}
