import type { RedisclosureNotice } from '../../../domain/disclosure.ts';
import type { NeedCode } from '../../../domain/values/support-need.ts';
import type { PlainReason } from '../../../services/offers/plain-reasons.ts';
import type { PartnerOffer } from '../../../services/partners/partner-offers.ts';
import { writtenIn } from '../../../words/direction.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import type { Words } from '../../../words/words.ts';
import { shownInstant } from '../shapes/instant.ts';

type LabelOf = (uri: string) => string | undefined;

/** What an employer does that would say, outside of the house, why somebody may want it. All else is said as what it is at work. */
const unsaid: readonly NeedCode[] = [
  ...(['alcohol_free_site', 'no_alcohol_service', 'no_controlled_substances'] as const),
  ...(['setback_is_not_dismissal', 'fair_chance_process', 'prescribed_medication_accepted'] as const),
];

/** Reasons that speak of the job and of what somebody can do or wishes; what they need and did before stays between them and their coach. */
const toldOutside: readonly PlainReason['code'][] = [
  ...(['can', 'can_near', 'can_partly', 'skill_taught', 'taught', 'taught_some'] as const),
  ...(['hours_fit', 'from_home', 'way_fits', 'pay_fits'] as const),
  ...(['start_fits', 'work_wanted', 'work_near_wish', 'field_wanted', 'week_fits', 'contract_fits'] as const),
];

/** Why it fits, in words of the language asked for, and the names of skills that stand in them: the taxonomy knows those in English. */
function fitsOf({ reasons, showsFit }: PartnerOffer, words: OwnWords, labelOf: LabelOf) {
  const named = (uri: string | undefined) => (uri === undefined ? '' : (labelOf(uri) ?? uri));
  const told = showsFit ? reasons.fits.filter(({ code }) => toldOutside.includes(code)) : [];
  const fits = told.map(({ code, data: { skill, held, minutes = '' } }) =>
    words.text(`ownReasons.${code}`, { skill: named(skill), held: named(held), minutes }),
  );
  const names = told.flatMap(({ data: { skill, held } }) => [named(skill), named(held)]);
  // Not every reason says each of them.
  const skillNames = [...new Set(names)].filter(
    (name) => name !== '' && fits.some((one) => one.includes(name)),
  );
  return { fits, skillNames };
}

/** What the portal is told with all that it sees, as the list of who saw what has it. */
export const toldWithIt = (notice: RedisclosureNotice, words: Words) => ({
  notice: words.say(`partnerNotices.${notice}`),
  noticeVersion: notice,
});

/** What they said themselves: what an employer or a coach did with it is nobody else’s. */
function standingOf({ answer, answersOpen }: PartnerOffer) {
  if (answer !== undefined) return answer.answer === 'interested' ? ('yes' as const) : ('no' as const);
  return answersOpen.length > 0 ? ('open' as const) : undefined;
}

/** An offer as it leaves to a portal: each field by name, and answers only where the consent covers them. */
export function presentPartnerOffer(offer: PartnerOffer, words: OwnWords, labelOf: LabelOf) {
  const { opportunityId, title, employerName, duties, schedule, place, remote } = offer;
  const { wage, contract, training, startDate, answer } = offer;
  const { kind, blocks, hoursPerWeek } = schedule;
  const promised = offer.wouldDo.filter(({ code }) => !unsaid.includes(code));
  const way = offer.showsFit ? offer.way : undefined;
  return {
    ...{ opportunityId, title, employerName, duties, remote, contract, training, startDate, wage },
    writtenIn: writtenIn(`${title} ${duties ?? ''}`, offer.usualLanguage),
    schedule: { kind, blocks, hoursPerWeek },
    place: place && { label: place.label, postcode: place.postcode },
    way: way && { minutes: way.minutes, mode: way.mode },
    wouldDo: promised.flatMap(({ code, stance }) =>
      stance === 'willing' ? [] : [words.label('needs', code)],
    ),
    couldDo: promised.flatMap(({ code, stance }) =>
      stance === 'willing' ? [words.label('needs', code)] : [],
    ),
    // As the portals that are called have heard it: a job that is over must not stand there as a yes.
    ...(offer.standing === 'withdrawn' && { withdrawn: true as const }),
    ...fitsOf(offer, words, labelOf),
    ...(offer.showsAnswers && {
      standing: standingOf(offer),
      answer: answer && { answer: answer.answer, at: shownInstant(answer.at) },
      answersOpen: offer.answersOpen,
    }),
  };
}
