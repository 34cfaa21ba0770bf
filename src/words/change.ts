import type { Change, ScoredChange } from '../domain/evaluation.ts';
import { cutData, hoursText, moneyText, type Names } from './phrases.ts';
import type { Words } from './words.ts';

/** `If Harbour Bakery confirmed regular check-ins, the score would be 74.` */
export function sayChange(words: Words, { change, score, blockersLeft }: ScoredChange, names: Names): string {
  const data = { condition: sayCondition(words, change, names), score: Math.round(score / 100) };
  return blockersLeft.length === 0
    ? words.say('changes.unblocked', data)
    : words.say('changes.blocked', { ...data, count: blockersLeft.length });
}

function sayCondition(words: Words, change: Change, names: Names): string {
  const who = names.participantName;
  const employer = names.employerName;
  switch (change.kind) {
    case 'stance': {
      const need = words.label('needs', change.code);
      return words.say(change.to === 'policy' ? 'conditions.stance_policy' : 'conditions.stance', {
        employer,
        need,
      });
    }
    case 'hours_flexible':
      return words.say('conditions.hours_flexible', { employer });
    case 'hours_fewer':
      return words.say('conditions.hours_fewer', { employer, hours: hoursText(words, change.hours * 60) });
    case 'hours_cut':
      return words.say(`conditions.${change.form}`, { employer, ...cutData(words, change) });
    case 'wage_raised': {
      const wage = moneyText(words, change.amountMinor, change.currency);
      return words.say('conditions.wage_raised', {
        employer,
        wage,
        period: words.label('periods', change.per),
      });
    }
    case 'remote':
      return words.say('conditions.remote');
    case 'skill_gained': {
      const level = words.label('levels', change.level);
      return words.say('conditions.skill_gained', { who, skill: names.labelOf(change.uri), level });
    }
    case 'training_given':
      return words.say('conditions.training_given', { employer });
    case 'hours_freed':
      return words.say('conditions.hours_freed', { who });
    case 'old_enough':
      return words.say('conditions.old_enough', { who });
    case 'licence_gained':
      return words.say('conditions.licence_gained', {
        who,
        licence: words.label('licences', change.licence),
      });
    case 'travel_extended':
      return words.say('conditions.travel_extended', { who, minutes: change.minutes });
    case 'setting_accepted':
      return words.say('conditions.setting_accepted', {
        who,
        setting: words.label('settings', change.setting),
      });
  }
}
