import type { Arrangement } from '../domain/arrangement.ts';
import type { Disclosure, RedisclosureNotice } from '../domain/disclosure.ts';
import {
  consentFieldOf,
  gapsIn,
  type Release,
  type ReleasedWork,
  type ReleaseTextVersion,
} from '../domain/release.ts';
import { type Instant, localDate } from '../domain/values/time.ts';
import { sayCameIn } from './consent.ts';
import { daysText } from './phrases.ts';
import type { Words } from './words.ts';

type LabelOf = (uri: string) => string | undefined;

/** What a release says, before and after it is agreed to. */
export interface ReleaseSaid extends Pick<Release, 'fields' | 'everybody'> {
  readonly textVersion: ReleaseTextVersion;
  readonly participantName: string;
  readonly discloserName: string | undefined;
  readonly employerName: string | undefined;
  readonly title: string | undefined;
  readonly notice: RedisclosureNotice;
  readonly to: readonly { readonly name: string }[];
  readonly works: readonly ReleasedWork[];
  readonly message: string | undefined;
  readonly arrangements: readonly Arrangement[];
}

/** An arrangement as an employer reads it. */
export const sayArrangement = (
  words: Words,
  { code, days = [], from = '', until = '' }: Arrangement,
): string => words.say(`arrangements.${code}`, { from, until, days: daysText(words, days) });

/** What an employer is told with all that they see. */
export const sayRedisclosure = (words: Words, notice: RedisclosureNotice, who: string | undefined): string =>
  words.say(`redisclosureNotices.${notice}`, { who: who ?? words.say('names.somebody') });

/** What went with something that was seen: an employer knows a name only where it was among that. */
export function sayCarried(
  words: Words,
  {
    recipientKind,
    notice,
    fields,
    participantName,
  }: Pick<Disclosure, 'recipientKind' | 'notice' | 'fields'> & {
    readonly participantName: string | undefined;
  },
): string {
  if (recipientKind === 'partner') return words.say(`partnerNotices.${notice}`);
  return sayRedisclosure(words, notice, fields.includes('displayName') ? participantName : undefined);
}

/** One thing that somebody worked as. */
export function sayWork(
  words: Words,
  { occupation, text, from, until }: ReleasedWork,
  labelOf: LabelOf,
): string {
  const work = text ?? (occupation && labelOf(occupation)) ?? words.say('pastWorkText.some');
  if (from !== undefined && until !== undefined)
    return words.say('pastWorkText.years', { work, from, until });
  if (from !== undefined) return words.say('pastWorkText.since', { work, from });
  return until === undefined ? work : words.say('pastWorkText.to', { work, until });
}

/** A line that somebody began in their own words, until the text is in paragraphs: a message stays in one of them, whole. */
const ownLine = '\u2028';

/** The exact text of a release: who sees what, for which job, and what they are told with it. */
export function sayRelease(words: Words, said: ReleaseSaid, labelOf: LabelOf) {
  const label = (field: Release['fields'][number]): string => {
    const known = consentFieldOf(field);
    const name = words.label('consentFields', known);
    if (known === 'message' && said.message !== undefined) return `${name} (“${said.message}”)`;
    if (known === 'pastWork')
      return `${name} (${said.works.map((work) => sayWork(words, work, labelOf)).join('; ')})`;
    if (known === 'arrangements')
      return `${name} (${said.arrangements.map((one) => sayArrangement(words, one)).join('; ')})`;
    return name;
  };
  const names = said.to.map(({ name }) => name).join(', ') || words.say('releaseReaders.nobody');
  const data = {
    who: said.participantName,
    discloser: said.discloserName ?? '',
    employer: said.employerName ?? words.say('names.employer'),
    title: said.title ?? words.say('names.some_role'),
    fields: [...new Set(said.fields.map(label))].join(', ').replaceAll('\n', ownLine),
    readers: said.everybody ? words.say('releaseReaders.later', { names }) : names,
    notice: sayRedisclosure(words, said.notice, said.participantName),
  };
  const text = [
    words.say(`releaseTexts.${said.textVersion}`, data),
    words.say('revocationTexts.revocation/1', { discloser: data.discloser }),
  ];
  return {
    title: words.say(`releaseTitles.${said.textVersion}`, data),
    paragraphs: text.flatMap((one) => one.split('\n')).map((one) => one.replaceAll(ownLine, '\n')),
  };
}

/** What the years that are shown leave open: said before somebody releases, for they will be asked. */
export const sayGaps = (words: Words, works: readonly ReleasedWork[]): readonly string[] =>
  gapsIn(works).map((gap) => words.say('releaseLines.gap', gap));

interface Standing extends Pick<Release, 'signed' | 'consentId'> {
  readonly live: boolean;
  readonly ended:
    | ({ readonly reason: string; readonly at: Instant } & Parameters<typeof sayCameIn>[1])
    | undefined;
  readonly witnessName: string | undefined;
  readonly portalName: string | undefined;
  readonly codeFrom: string | undefined;
  readonly zone: string;
}

/** How and when it was released, what it rests on, and how it stands, a line each. */
export function sayReleaseStanding(words: Words, standing: Standing): readonly string[] {
  const { signed, consentId, live, ended, witnessName, portalName, codeFrom, zone } = standing;
  const dayOf = (at: Instant) => words.date(localDate(at, zone));
  return [
    words.say(`releaseLines.${signed.how}`, { day: dayOf(signed.at) }),
    ...(witnessName === undefined ? [] : [words.say('releaseLines.witness', { witness: witnessName })]),
    ...sayCameIn(words, { portalName, codeFrom }),
    words.say('releaseLines.consent', { consent: consentId }),
    ended === undefined
      ? words.say(live ? 'releaseLines.live' : 'releaseLines.resting')
      : words.say('releaseLines.ended', {
          day: dayOf(ended.at),
          why: words.label('releaseEndings', ended.reason),
        }),
    ...(ended === undefined ? [] : sayCameIn(words, ended)),
  ];
}
