import type * as en from '../en/blockers.ts';
import type { Translation } from '../translation.ts';

export const blockers: Translation<typeof en.blockers> = {
  opportunity_not_open: 'Für die Stelle kann man sich jetzt nicht bewerben.',
  need_refused: '{{employer}} sagt, dass das nicht geht: {{need}}. {{who}} braucht es unbedingt.',
  setting_avoided: 'Zur Arbeit gehört: {{settings}}. Das meidet {{who}}.',
  setting_against_need: 'Zur Arbeit gehört: {{settings}}. {{who}} braucht unbedingt: {{need}}.',
  licence_missing: 'Die Stelle verlangt: {{licence}}. Das hat {{who}} nicht.',
  licence_obtainable:
    'Die Stelle verlangt: {{licence}}. Das hat {{who}} nicht; es zu bekommen dauert etwa {{days}} Tage.',
  no_common_hours: 'Von den {{required}} verlangten Stunden pro Woche hat {{who}} nur {{free}} frei.',
  no_free_hours: '{{who}} hat keine der {{required}} verlangten Stunden pro Woche frei.',
  hours_in_window:
    '{{clash}} der {{required}} Stunden pro Woche fallen in Zeiten, die {{who}} frei halten muss; {{employer}} hat dazu noch nicht Ja gesagt: {{need}}.',
  hours_in_windows:
    'Neben den Zeiten, die {{who}} frei halten muss, bleiben nur {{free}} von {{required}} verlangten Stunden pro Woche; {{employer}} hat dazu noch nicht Ja gesagt: {{need}}.',
  day_too_long:
    'Der längste Tag hat {{day}} Stunden; für {{who}} dürfen es höchstens {{dayLimit}} sein, und {{employer}} hat dazu noch nicht Ja gesagt: {{need}}.',
  too_far: 'Der Weg dauert etwa {{minutes}} Minuten {{mode}}, über der Grenze von {{limit}}.',
  too_far_assumed:
    'Der Weg dauert etwa {{minutes}} Minuten {{mode}}, über der angenommenen Grenze von {{limit}}.',
  wage_below_floor: 'Der Lohn ist höchstens {{highest}} pro Stunde, unter der Untergrenze von {{floor}}.',
  working_age: 'Junge Beschäftigte dürfen das nicht: {{setting}} ({{citation}}).',
  working_age_day:
    'Ein Tag von {{hours}} Stunden ist mehr als die {{most}}, die das Gesetz jungen Beschäftigten erlaubt ({{citation}}).',
  working_age_week:
    'Eine Woche von {{hours}} Stunden ist mehr als die {{most}}, die das Gesetz jungen Beschäftigten erlaubt ({{citation}}).',
  working_age_rest: 'Einige der Stunden sind für junge Beschäftigte nicht erlaubt ({{citation}}).',
  working_age_few:
    'Nur {{hours}} Stunden pro Woche dürfen junge Beschäftigte arbeiten, mindestens {{asked}} werden verlangt ({{citation}}).',
  working_age_open: 'Der Geburtsmonat zeigt, ob das am ersten Tag noch gilt.',
  safety_list:
    'Der Ort steht auf der Liste von {{who}}: Menschen und Orte, die zu meiden sind. Geben Sie das nicht weiter.',
  safety_list_employer:
    'Der Arbeitgeber steht auf der Liste von {{who}}: Menschen und Orte, die zu meiden sind. Geben Sie das nicht weiter.',
  statutory_bar:
    'Für {{settings}} gilt ein gesetzliches Verbot ({{citation}}). Es wird aufgehoben durch: {{liftedBy}}.',
};
