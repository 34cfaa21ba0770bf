import type { Fields } from '../../../domain/access/decide.ts';
import { signedLanguages } from '../../../domain/consent-text.ts';
import type { DisclosureView } from '../../../services/releases/disclosures.ts';
import type { ReleasePreview, ReleaseView } from '../../../services/releases/release-views.ts';
import type { ReleasedView } from '../../../services/releases/released-view.ts';
import type { ShownPerson } from '../../../services/releases/shown-person.ts';
import {
  sayArrangement,
  sayCarried,
  sayGaps,
  sayRedisclosure,
  sayRelease,
  sayReleaseStanding,
} from '../../../words/release.ts';
import type { Spoken, Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { shownInstant } from '../shapes/instant.ts';
import { type LabelOf, labelled, labelsWith } from '../shapes/label.ts';
import { presentBlock } from '../shapes/place.ts';

export interface ReleaseWords {
  readonly words: Words;
  readonly spoken: Spoken;
  readonly labelOf: LabelOf;
}

/** Of a person what was released, field by field. */
function presentPerson(person: ShownPerson, words: Words, known: LabelOf) {
  const labelOf = labelsWith(known, person.conceptNames);
  const { displayName, phone, email, skills, pastWork, availability, message, arrangements } = person;
  return {
    ...{ displayName, phone, email, message },
    skills: skills?.map(({ uri, level }) => labelled({ uri, level }, labelOf)),
    pastWork: pastWork?.map(({ occupation, text, from, until }) => ({
      ...{ occupation, occupationLabel: occupation && labelOf(occupation), text, from, until },
    })),
    availability: availability?.map(presentBlock),
    arrangements: arrangements?.map((one) => ({ text: sayArrangement(words, one) })),
  };
}

/** The text, in the language in which it may be agreed to. */
function textOf(release: ReleasePreview, { spoken, labelOf }: ReleaseWords) {
  const { sees, signedTo: to } = release;
  const [language] = signedLanguages;
  const said = { works: sees.pastWork ?? [], message: sees.message, arrangements: sees.arrangements ?? [] };
  return sayRelease(spoken[language], { ...release, ...said, to }, labelsWith(labelOf, sees.conceptNames));
}

function previewed(release: ReleasePreview, fields: Fields, kit: ReleaseWords) {
  const { words, labelOf } = kit;
  const { title, paragraphs } = textOf(release, kit);
  const shown = {
    sees: presentPerson(release.sees, words, labelOf),
    to: release.to.map(({ id, name }) => ({ id, name })),
    everybody: release.everybody,
    notice: sayRedisclosure(words, release.notice, release.participantName),
    noticeVersion: release.notice,
    textVersion: release.textVersion,
    title,
    paragraphs,
    gaps: sayGaps(words, release.sees.pastWork ?? []),
  };
  return visible(fields, shown, {
    ...{
      sees: 'fields',
      to: 'readerIds',
      notice: 'fields',
      noticeVersion: 'fields',
      textVersion: 'signed',
      title: 'fields',
    },
    ...{ paragraphs: 'fields', gaps: 'pastWork' },
  });
}

/** What an employer would see, for the person and their coach. */
export const presentPreview = previewed;

/** A release, for the person and their coach. */
export function presentRelease(release: ReleaseView, fields: Fields, kit: ReleaseWords) {
  const { signed, witnessName, portalName, codeFrom, newcomers, ended } = release;
  const shown = {
    releaseId: release.id,
    matchId: release.matchId,
    opportunityId: release.opportunityId,
    consentId: release.consentId,
    fields: release.fields,
    live: release.live,
    state: release.state,
    signed: { how: signed.how, at: shownInstant(signed.at), witnessName, portalName, codeFrom },
    late: newcomers.map(({ id, name, toldAt, from }) => ({
      ...{ id, name, toldAt: shownInstant(toldAt), from: shownInstant(from) },
    })),
    ended: ended && {
      ...{ reason: ended.reason, at: shownInstant(ended.at) },
      ...{ portalName: ended.portalName, codeFrom: ended.codeFrom },
    },
    createdAt: shownInstant(release.createdAt),
  };
  const own = visible(fields, shown, {
    ...{ releaseId: 'id', live: 'fields', state: 'fields', ended: 'fields' },
  });
  return { ...own, ...previewed(release, fields, kit) };
}

/** The text as it was agreed to, and how it stands. */
export function presentReleaseReceipt(release: ReleaseView, fields: Fields, kit: ReleaseWords) {
  const shown = {
    ...{ id: release.id, consentId: release.consentId, participantName: release.participantName },
    ...{ recipientName: release.employerName, textVersion: release.signed.textVersion },
    language: release.signed.language,
    ...textOf({ ...release, sees: asReleased(release) }, kit),
    lines: sayReleaseStanding(kit.words, release),
  };
  return visible(fields, shown, {
    ...{ participantName: 'participantId', recipientName: 'employerId', textVersion: 'signed' },
    ...{ language: 'signed', title: 'fields', paragraphs: 'fields', lines: 'signed' },
  });
}

/** A receipt says what was released, whatever is known by now. */
const asReleased = ({ pastWork, message, arrangements, sees }: ReleaseView): ShownPerson => ({
  ...{ pastWork, message, arrangements, conceptNames: sees.conceptNames },
});

/** How an employer stands with somebody released to them; of whom, nothing. */
function answered(released: ReleasedView) {
  const {
    id,
    opportunityId,
    title,
    state,
    answers,
    answersOpen,
    consentId,
    releasedAt,
    acceptedAt,
    replaces,
  } = released;
  return {
    ...{ id, opportunityId, title, state, answersOpen, consentId, replaces },
    answers: answers.map(({ action, reasonCode, at, note, answeredAt }) => ({
      ...{ action, reasonCode, at: shownInstant(at), note, answeredAt: shownInstant(answeredAt) },
    })),
    ...{ releasedAt: shownInstant(releasedAt), acceptedAt: shownInstant(acceptedAt) },
  };
}

/** The answer to an answer: kept with its key for a day, so it holds nobody. */
export const presentAnswered = (released: ReleasedView, fields: Fields) =>
  visible(fields, answered(released));

/** Somebody released to an employer, for that employer: a list of what may leave, and nothing that is not in it. */
export function presentReleased(released: ReleasedView, fields: Fields, words: Words, labelOf: LabelOf) {
  const { person, coach, notice } = released;
  const shown = {
    ...answered(released),
    person: presentPerson(person, words, labelOf),
    coach: coach && { displayName: coach.displayName, email: coach.email, phone: coach.phone },
    notice: sayRedisclosure(words, notice, person.displayName),
  };
  return visible(fields, shown);
}

/** That somebody saw something, for the person and their coach. */
export function presentDisclosure(row: DisclosureView, fields: Fields, words: Words) {
  const shown = {
    id: row.id,
    at: shownInstant(row.createdAt),
    recipient: {
      kind: row.recipientKind,
      id: row.recipientId,
      name: row.recipientName,
      reader: row.readerName,
    },
    fields: row.fields,
    consentId: row.consentId,
    what: row.what,
    opportunityId: row.opportunityId,
    title: row.title,
    notice: sayCarried(words, row),
    noticeVersion: row.notice,
  };
  return visible(fields, shown, {
    ...{ at: 'createdAt', recipient: 'recipientId', title: 'opportunityId', noticeVersion: 'notice' },
  });
}
