import type { AskedKind, Asking } from '../domain/evaluation.ts';
import { settings } from '../domain/values/setting.ts';
import { needCodes } from '../domain/values/support-need.ts';
import { termOf } from '../domain/values/work-term.ts';
import { cutData, type Names } from './phrases.ts';
import type { KeyOf, Words } from './words.ts';

/** Whom to ask, and what. */
export interface Ask {
  readonly whom: Asking['to'];
  readonly question: string;
}

/**
 * A question in words. One to an employer names the role and what it would do, as a thing at work (ADR 210), never the person: it is read out to them on
 * the phone. What holds for all its roles is asked with no `title`. `revisits`: the fact is known, and asked
 * is whether it could be otherwise.
 */
export function sayAsking(
  words: Words,
  asking: Asking,
  { employerName, title }: Omit<Names, 'title'> & { readonly title: string | undefined },
  { revisits = false }: { readonly revisits?: boolean | undefined } = {},
): Ask {
  const { code } = asking.about;
  const key =
    asking.about.kind === 'accommodation' && title === undefined
      ? 'accommodation_anywhere'
      : keyOf[asking.about.kind](asking);
  const question = words.say(
    `questions.${key === 'hours_availability' && revisits ? 'hours_besides' : key}`,
    {
      ...(asking.about.cut && cutData(words, asking.about.cut)),
      employer: employerName,
      role: title ?? words.say('names.role'),
      place: employerName,
      need: asking.to === 'employer' ? words.label('workTerms', termAsked(code)) : words.label('needs', code),
      setting: words.label('settings', code),
      licence: words.label('licences', code),
    },
  );
  return { whom: asking.to, question };
}

/** What is asked, with the names that its words are made with. */
export interface Asked {
  readonly asking: Asking;
  readonly employerName: string;
  readonly title: string | undefined;
}

/** The same as it is put to the employer itself, in writing: a need is called what it is at work. */
export function sayToEmployer(words: Words, { asking, employerName, title }: Asked): string {
  const { kind, code } = asking.about;
  const role = title ?? words.say('names.role');
  if (kind === 'accommodation')
    return words.say(title === undefined ? 'enquiries.offer' : 'enquiries.offerInRole', {
      role,
      need: words.label('workTerms', termAsked(code)),
    });
  if (isSetting(code))
    return words.say('enquiries.setting', { role, setting: words.label('settings', code) });
  const names = { employerName, title: role, participantName: '', labelOf: () => words.say('names.skill') };
  return sayAsking(words, asking, names).question;
}

/** The thing at work that is asked about; undefined where the code is none of a need's. */
const termAsked = (code: string | undefined) => {
  const need = needCodes.find((one) => one === code);
  return need && termOf(need);
};
const isSetting = (code: string | undefined) => settings.some((setting) => setting === code);

const keyOf: Readonly<Record<AskedKind, (asking: Asking) => KeyOf<'questions'>>> = {
  accommodation: () => 'accommodation',
  hours: ({ about, field }) =>
    about.cut !== undefined
      ? about.cut.form
      : about.code === 'flexible'
        ? 'hours_flexible'
        : about.code === 'fewer'
          ? 'hours_fewer'
          : about.code === 'contract'
            ? 'hours_contract'
            : field === 'availability'
              ? 'hours_availability'
              : 'hours_schedule',
  wage: ({ about }) => (about.code === 'higher' ? 'wage_higher' : 'wage'),
  licence: () => 'licence',
  place: ({ about }) =>
    about.code === 'remote'
      ? 'place_remote'
      : isSetting(about.code)
        ? 'place_setting'
        : about.side === 'employer'
          ? 'place_employer'
          : 'place_participant',
  travel: ({ about }) => (about.code === 'first_bus' || about.code === 'last_bus' ? about.code : 'travel'),
  start: () => 'start',
  skills: ({ about }) => (about.side === 'employer' ? 'occupation' : 'skills'),
  person: ({ about, field }) =>
    isSetting(about.code)
      ? 'person_avoided'
      : about.code === 'background'
        ? 'person_background'
        : field === 'birthMonth'
          ? 'person_birthMonth'
          : 'person_supportNeeds',
  training: () => 'training',
};
