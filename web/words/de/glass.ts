import type { glass as english } from '../en/glass.ts';
import type { Translation } from '../translation.ts';

export const glass: Translation<typeof english> = {
  title: 'Fälle im Notfall',
  what: 'Die Verwaltung kann Fälle 30 Minuten lang in dem Browser sehen, in dem sie fragt, wenn sonst niemand da ist. Jede Teamleitung erfährt es sofort, und eine von ihnen prüft es.',
  why: 'Warum Sie jetzt Fälle sehen müssen',
  why_hint: 'Die Teamleitungen lesen das.',
  see: 'Fälle 30 Minuten lang sehen',
  seen_until:
    'Sie sehen Fälle bis {{when}}. Suchen Sie eine Person mit der Taste / oder öffnen Sie eine Adresse, die man Ihnen gegeben hat.',
  none: 'Noch kein Notfall',
  none_how: 'Jedes Mal steht hier, mit dem Grund und dem, was die Prüfung ergab.',
  who: 'Wer',
  reason: 'Warum',
  reviewed: 'Geprüft',
  not_yet: 'noch nicht',
  finding: 'Was Sie gefunden haben',
  finding_hint: 'Wen Sie gefragt haben und ob es richtig war.',
  ends_it: 'Bis {{when}} sind Fälle zu sehen. Sobald Sie es geprüft haben, sind keine mehr zu sehen.',
  save: 'Geprüft',
};
