import type * as en from '../en/notices.ts';
import type { Translation } from '../translation.ts';

export const noticeSubjects: Translation<typeof en.noticeSubjects> = {
  strong_match: '{{who}} und {{role}}',
  strong_match_people: '{{role}}: {{number}} Ihrer Teilnehmenden',
  strong_match_roles: '{{who}}: {{roles}} zum Ansehen',
  strong_match_many: 'Neues zum Ansehen für {{number}} Ihrer Teilnehmenden',
  near_miss: '{{who}} und {{role}}',
  near_miss_people: '{{role}}: {{number}} Ihrer Teilnehmenden, bis auf eines',
  near_miss_roles: '{{who}}: {{roles}}, bis auf eines',
  near_miss_many: 'Beinahe-Treffer für {{number}} Ihrer Teilnehmenden, die einen Anruf lohnen',
  free_soon: '{{who}} ist frei ab {{firstDay}}',
  more_matches: 'Und {{number}} mehr',
  lists_moved: 'Die Vorschläge sind neu berechnet',
  employer_answer: 'Antwort von {{employer}}',
  participant_answer: 'Antwort von {{who}}',
  facts_changed: '{{who}} und {{role}}',
  posting_closing: '{{role}} schließt bald',
  stale_profile: 'Das Profil ist alt: {{who}}',
  pause_digest: '{{who}} ist zurück',
  handed_over: 'Jetzt bei Ihnen: {{names}}',
  cover_given: 'Sie vertreten {{coach}}',
  workers_stopped: 'Die Arbeit im Hintergrund steht',
};

export const noticeReasons: Translation<typeof en.noticeReasons> = {
  strong_match: 'Ein starker neuer Vorschlag: {{score}} von 100.',
  strong_match_people: 'Ein starker neuer Vorschlag für {{names}}.',
  strong_match_roles: 'Neu und unter den besten für {{who}}.',
  strong_match_many: 'Neue Vorschläge für {{names}}.',
  near_miss: 'Ein Hindernis, das sich ändern ließe: ohne es {{score}} von 100.',
  near_miss_people: 'Ein Hindernis für {{names}}, das sich ändern ließe. Das lohnt einen Anruf.',
  near_miss_roles: 'Ein Hindernis, das sich ändern ließe. Das lohnt einen Anruf.',
  near_miss_many: 'Ein Hindernis für {{names}}, das sich ändern ließe. Das lohnt einen Anruf.',
  free_soon: 'Es gibt Stellen, über die vorher zu sprechen ist.',
  more_matches: 'Heute war mehr, als einzeln gemeldet wird. Es steht in der Sichtung.',
  lists_moved: '{{left}} Vorschläge gingen, {{came}} kamen. Woran jemand gearbeitet hat, steht wie vorher.',
  employer_answer: 'Zu {{who}} und {{role}}.',
  participant_answer: 'Zu {{role}}.',
  facts_changed:
    'Die Angaben zu einem Vorschlag, an dem Sie arbeiten, haben sich geändert. Sehen Sie noch einmal hin.',
  posting_closing: 'Der letzte Tag ist {{lastDay}}, und Vorschläge dazu sind offen.',
  stale_profile: 'Seit {{days}} Tagen hat sich nichts geändert. Fragen Sie, ob es noch stimmt.',
  'pause_digest#one': 'Inzwischen kam {{count}} neuer Vorschlag.',
  pause_digest: 'Inzwischen kamen {{count}} neue Vorschläge.',
  handed_over: 'An Sie übergeben mit allem, was läuft. Die Notiz steht im Verlauf.',
  cover_given: 'Von {{firstDay}} bis {{lastDay}}. Die Teilnehmenden stehen gekennzeichnet in Ihrer Sichtung.',
  workers_stopped: '{{job}} ist dreimal gescheitert und wartet darauf, dass jemand nachsieht.',
};

export const noticeActions: Translation<typeof en.noticeActions> = {
  strong_match: 'Vorschlag öffnen',
  strong_match_people: 'Stelle öffnen',
  strong_match_roles: 'Vorschläge ansehen',
  strong_match_many: 'Sichtung öffnen',
  near_miss: 'Vorschlag öffnen',
  near_miss_people: 'Stelle öffnen',
  near_miss_roles: 'Vorschläge ansehen',
  near_miss_many: 'Sichtung öffnen',
  free_soon: 'Vorschläge ansehen',
  more_matches: 'Sichtung öffnen',
  lists_moved: 'Sichtung öffnen',
  employer_answer: 'Vorschlag öffnen',
  participant_answer: 'Vorschlag öffnen',
  facts_changed: 'Vorschlag öffnen',
  posting_closing: 'Stelle öffnen',
  stale_profile: 'Profil öffnen',
  pause_digest: 'Vorschläge ansehen',
  handed_over: 'Ihre Teilnehmenden öffnen',
  cover_given: 'Sichtung öffnen',
  workers_stopped: 'Betrieb öffnen',
};

export const noticeStanding: Translation<typeof en.noticeStanding> = {
  gone: 'Das, worum es ging, gibt es nicht mehr.',
};

export const smallNumbers: Translation<typeof en.smallNumbers> = {
  1: 'eine',
  2: 'zwei',
  3: 'drei',
  4: 'vier',
  5: 'fünf',
  6: 'sechs',
  7: 'sieben',
  8: 'acht',
  9: 'neun',
  10: 'zehn',
};
