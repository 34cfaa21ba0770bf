import { licenceNames, needs, settings, stances, weights } from '../../../src/words/de/labels.ts';
import type { circumstances as english } from '../en/circumstances.ts';
import type { Translation } from '../translation.ts';

export const circumstances: Translation<typeof english> = {
  settings,
  licences: licenceNames,
  constraints: {
    no_work_with_children: 'keine Arbeit mit Kindern',
    no_work_with_vulnerable_adults: 'keine Arbeit mit schutzbedürftigen Erwachsenen',
    no_security_licence: 'keine Zulassung im Sicherheitsdienst',
    no_driving_for_work: 'kein Fahren im Beruf',
    no_controlled_substances_handling: 'kein Umgang mit Betäubungsmitteln',
    no_cash_handling: 'kein Umgang mit Bargeld',
  },
  weights,
  stances,
  evidence: {
    declared: 'gesagt',
    evidenced: 'gezeigt',
    proven_by_placement: 'bei einer Beschäftigung bewährt',
  },
  needs,
  windows: {
    treatment_sessions: 'Zeiten, die frei bleiben',
    dosing_window: 'Zeiten, die frei bleiben',
    mutual_aid_times: 'Zeiten, die frei bleiben',
    court_or_probation: 'Zeiten, die frei bleiben',
    childcare_hours: 'Zeiten mit den Kindern',
    curfew: 'Zeiten zu Hause',
  },
  minutes: {
    max_travel_minutes: 'Höchstens so viele Minuten für einen Weg',
    shift_limit: 'Höchstens so viele Minuten Arbeit am Tag',
    frequent_breaks: 'Minuten zwischen den Pausen',
  },
};
