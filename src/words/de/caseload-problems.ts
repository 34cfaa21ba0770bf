import type * as en from '../en/caseload-problems.ts';
import type { Translation } from '../translation.ts';

export const caseloadProblems: Translation<typeof en.caseloadProblems> = {
  no_such_cover: 'Diese Vertretung gibt es nicht. Vielleicht ist sie schon beendet.',
  no_such_view: 'Diese gespeicherte Liste haben Sie nicht. Prüfen Sie die Kennung.',
  cover_by_oneself: 'Niemand kann sich selbst vertreten. Nennen Sie einen anderen Jobcoach.',
  cover_already_over: 'Dieser Tag ist vorbei. Nennen Sie heute oder einen späteren.',
  cover_too_long:
    'Eine Vertretung dauert höchstens {{most}} Tage. Für länger übergeben Sie die Teilnehmenden.',
  cover_overlaps:
    'Von {{from}} bis {{until}} gibt es schon eine Vertretung. Wählen Sie andere Tage, oder beenden Sie erst diese.',
  cover_by_somebody_away:
    'Diese Person ist von {{from}} bis {{until}} selbst nicht da. Wählen Sie jemand anderen oder andere Tage.',
  cover_of_stand_in:
    'Dieser Jobcoach vertritt von {{from}} bis {{until}} jemand anderen. Beenden Sie erst diese Vertretung, oder wählen Sie andere Tage.',
  too_many_views:
    'Behalten Sie höchstens {{most}} gespeicherte Listen. Entfernen Sie eine, die Sie nicht mehr brauchen.',
  view_name_taken:
    'Eine Liste dieses Namens haben Sie hier schon. Wählen Sie einen anderen Namen, oder entfernen Sie erst diese.',
};
