import type { ScoredChange } from '../../domain/evaluation.ts';
import type { Names } from './labels.ts';
import { licenceText, moneyText, needText, settingText } from './labels.ts';

/** `If Harbour Bakery confirmed regular check-ins, the score would be 74.` Scores are said as on the screens, 0 to 100. */
export function changeText(scored: ScoredChange, names: Names): string {
  const left = scored.blockersLeft.length;
  const end = left === 0 ? '' : `, with ${left} ${left === 1 ? 'obstacle' : 'obstacles'} left`;
  return `If ${condition(scored, names)}, the score would be ${Math.round(scored.score / 100)}${end}.`;
}

function condition({ change }: ScoredChange, names: Names): string {
  const { employerName, participantName } = names;
  switch (change.kind) {
    case 'stance':
      return change.to === 'policy'
        ? `${employerName} made ${needText(change.code)} a policy`
        : `${employerName} confirmed ${needText(change.code)}`;
    case 'setting_removed':
      return `the role came without ${settingText(change.setting)}`;
    case 'hours_flexible':
      return `${employerName} were willing to move the hours`;
    case 'wage_raised':
      return `${employerName} paid ${moneyText(change.amountMinor, change.currency)} ${change.per === 'hour' ? 'an' : 'a'} ${change.per}`;
    case 'remote':
      return 'all of the work could be done from home';
    case 'skill_gained':
      return `${participantName} gained ${names.labelOf(change.uri)} (${change.level})`;
    case 'licence_gained':
      return `${participantName} gained ${licenceText(change.licence)}`;
    case 'need_softened':
      return `${needText(change.code)} mattered less to ${participantName} (${change.to})`;
    case 'travel_extended':
      return `${participantName} were willing to travel ${change.minutes} minutes`;
    case 'setting_accepted':
      return `${participantName} were at ease with ${settingText(change.setting)}`;
  }
}
