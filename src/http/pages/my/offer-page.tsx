import type { ReactNode } from 'react';
import type { Offer } from '../../../services/offers/offer-view.ts';
import type { PlainReason } from '../../../services/offers/plain-reasons.ts';
import type { RecordedView } from '../../../services/releases/in-their-name.ts';
import { AnswerForm, namedStandings } from './answer-form.tsx';
import type { Faults, Form } from './form.ts';
import { JobForm, TakeForm } from './job-form.tsx';
import { MeetingPart } from './meeting.tsx';
import { missed } from './missed.ts';
import { Newcomers, newcomersOf } from './newcomers.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { OfferName } from './offer-lines.tsx';
import { Part, SaidBack } from './parts.tsx';
import { English, Figures } from './say.tsx';
import type { Page, Shown, Visit } from './visit.ts';
import { WhyNotForm } from './why-not.tsx';

export const offerIdOf = ({ request }: Pick<Visit, 'request'>): string =>
  String(request.params.opportunityId);

/** `/my/offers/{opportunityId}`: what the job is, why it fits and what does not, and what they say to it. */
export async function offerPage(
  visit: Visit,
  typedThen?: { readonly form: Form; readonly faults: Faults },
): Promise<Page> {
  const { ctx, me, words, say, services } = visit;
  const sent = typedThen ?? missed(visit);
  const offer = await services.offers.one(ctx, offerIdOf(visit));
  const { wouldDo, reasons, standing } = offer;
  const newcomers = (await newcomersOf(visit)).get(offer.opportunityId);
  const ring = me.coachPhone ?? me.organisation.phone;
  const recorded = (await services.inTheirName.list(ctx)).filter(
    ({ opportunityId }) => opportunityId === offer.opportunityId,
  );
  return {
    title: words.text('titles.job'),
    faults: sent?.faults,
    body: (
      <>
        <h1>
          <OfferName offer={offer} visit={visit} />
        </h1>
        <p className="standing">{words.label('offerStandings', standing)}</p>
        <Answered offer={offer} recorded={recorded} visit={visit} />
        <Newcomers newcomers={newcomers} opportunityId={offer.opportunityId} visit={visit} />
        <MeetingPart offer={offer} visit={visit} />
        {words.language !== 'en' && <p className="hint">{say('offers.inTheirWords')}</p>}
        <OfferFacts offer={offer} visit={visit} />
        <Part title={say('offers.would')}>
          <Lines
            items={wouldDo.map(({ code, stance }) => (
              <li key={code}>
                {words.label('needs', code)}
                <span className="line hint">{words.label('wouldStances', stance)}</span>
              </li>
            ))}
            none={say('offers.wouldNothing')}
          />
        </Part>
        <Part title={say('offers.fits')} screen={isOwnAlone(reasons.fits)}>
          <Reasons reasons={reasons.fits} visit={visit} none={say('offers.nothingFits')} />
        </Part>
        <Part title={say('offers.against')} screen={isOwnAlone(reasons.against)}>
          <Reasons reasons={reasons.against} visit={visit} none={say('offers.nothingAgainst')} />
        </Part>
        {reasons.open.length > 0 && (
          <Part title={say('offers.unknown')} screen={isOwnAlone(reasons.open)}>
            <Reasons reasons={reasons.open} visit={visit} none={null} />
          </Part>
        )}
        <Part title={say('offers.next')}>
          <p>{words.label('offerNext', standing)}</p>
          {offer.release === 'again' && (
            <p className="screen">
              <a className="act" href={`/my/offers/${offer.opportunityId}/release?more=1`}>
                {say('rights.againButton')}
              </a>
            </p>
          )}
          {offer.release === 'again' && (
            <p className="screen">
              <a href={`/my/offers/${offer.opportunityId}/release`}>{say('rights.sawWhat')}</a>
            </p>
          )}
          {standing === 'yes' && (
            <p className="screen">
              <a className="act" href={`/my/offers/${offer.opportunityId}/release`}>
                {say('offers.showMe')}
              </a>
            </p>
          )}
          {namedStandings.includes(standing) && (
            <p className="screen">
              <a href={`/my/offers/${offer.opportunityId}/release`}>{say('rights.shownWhat')}</a>
            </p>
          )}
        </Part>
        <TakeForm offer={offer} visit={visit} sent={sent} />
        <JobForm offer={offer} visit={visit} />
        <WhyNotForm offer={offer} visit={visit} sent={sent} />
        {offer.answersOpen.length > 0 && <AnswerForm offer={offer} visit={visit} sent={sent} />}
        <p className="hint screen">
          {say('common.print')} {say('offers.noteOnPaper')}
        </p>
        <p className="print">
          {me.coachName !== undefined && say('common.coach', { coach: me.coachName })}{' '}
          {ring !== undefined && say('common.call', { phone: <Figures>{ring}</Figures> })}
        </p>
      </>
    ),
  };
}

/** What is wrong with a yes or no to the job stands on its page; there is none of its own. */
export async function takePage(...[visit, sent]: Parameters<typeof offerPage>): Promise<Shown> {
  return sent === undefined ? { to: `/my/offers/${offerIdOf(visit)}` } : offerPage(visit, sent);
}

/** What they said, what was written down in their name, and what they asked. */
function Answered({
  offer: { answer, questions, opportunityId },
  recorded,
  visit: { me, say, words },
}: {
  readonly offer: Offer;
  readonly recorded: readonly RecordedView[];
  readonly visit: Visit;
}) {
  const said = (what: string) =>
    what === 'release' ? words.text('offers.showed') : words.label('offerAnswers', what);
  return (
    <>
      {answer && answer.recordedBy === undefined && (
        <SaidBack>
          {say('offers.youSaid', { what: said(answer.answer) })}
          {answer.portalName !== undefined && (
            <span className="line">{say('rights.receiptPortal', { name: answer.portalName })}</span>
          )}
          {answer.codeFrom !== undefined && (
            <span className="line">{say('rights.receiptCode', { name: answer.codeFrom })}</span>
          )}
          {answer.reason !== undefined && (
            <span className="line screen">{words.label('ownNoReasons', answer.reason)}</span>
          )}
        </SaidBack>
      )}
      {recorded.map((one) => (
        <div className="said" key={one.decisionId}>
          <p>{say('offers.theyWrote', { name: one.byName ?? '?', what: said(one.said) })}</p>
          {one.deniedAt === undefined ? (
            <p className="screen">
              <a
                className="act quiet"
                href={`/my/offers/${opportunityId}/not-mine?decision=${one.decisionId}`}
              >
                {say('offers.didNotSay')}
              </a>
            </p>
          ) : (
            <p>
              {say(me.coachName === undefined ? 'offers.didNotSayDoneNoCoach' : 'offers.didNotSayDone', {
                day: words.dayOf(one.deniedAt, me.organisation.zone),
              })}
            </p>
          )}
        </div>
      ))}
      {questions.map(({ text, at }) => (
        <SaidBack key={at}>{say('offers.youAsked', { what: <bdi className="prose">{text}</bdi> })}</SaidBack>
      ))}
    </>
  );
}

const Lines = ({ items, none }: { readonly items: readonly ReactNode[]; readonly none: ReactNode }) =>
  items.length === 0 ? <p>{none}</p> : <ul>{items}</ul>;

/** What tells of somebody more than of the job. */
const ownCodes: readonly PlainReason['code'][] = ['needs_not_asked', 'setting_avoided', 'ask_coach'];
const isOwn = ({ code, data: { need } }: PlainReason): boolean =>
  need !== undefined || ownCodes.includes(code);

const isOwnAlone = (reasons: readonly PlainReason[]): boolean => reasons.length > 0 && reasons.every(isOwn);

function Reasons({
  reasons,
  visit: { words, say, labelOf },
  none,
}: {
  readonly reasons: readonly PlainReason[];
  readonly visit: Visit;
  readonly none: ReactNode;
}) {
  const said = ({ code, data: { skill, held, need, setting, licence, mode, ...figures } }: PlainReason) =>
    say(`ownReasons.${code}`, {
      ...figures,
      skill: skill && <English>{labelOf(skill)}</English>,
      held: held && <English>{labelOf(held)}</English>,
      need: need && words.label('needs', need),
      setting: setting && words.label('settings', setting),
      licence: licence && words.label('licences', licence),
      mode: mode && words.label('modes', mode),
    });
  return (
    <Lines
      items={reasons.map((reason) => (
        // What they need is for their eyes: on a paper it lies about where others read it.
        <li key={JSON.stringify(reason)} className={isOwn(reason) ? 'screen' : undefined}>
          {said(reason)}
        </li>
      ))}
      none={none}
    />
  );
}
