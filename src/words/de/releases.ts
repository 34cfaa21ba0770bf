import type * as en from '../en/releases.ts';
import type { Translation } from '../translation.ts';

export const releaseTitles: Translation<typeof en.releaseTitles> = {
  'release/1': 'Was ich {{employer}} zeige',
};

/** Not reviewed yet: shown beside the English one (`signedLanguages`). */
export const releaseTexts: Translation<typeof en.releaseTexts> = {
  'release/1': `Ich bin {{who}}.
{{discloser}} zeigt {{employer}} das über mich, nur für diese Stelle: {{title}}.
Zu sehen ist: {{fields}}. Sonst nichts.
Wer es sieht: {{readers}}.
Dazu wird gesagt: „{{notice}}“`,
};

export const releaseReaders: Translation<typeof en.releaseReaders> = {
  nobody: 'noch niemand',
  later: '{{names}} und wer später dazukommt, sobald es mir gesagt wurde',
};

export const releaseLines: Translation<typeof en.releaseLines> = {
  on_screen: 'Freigegeben am Bildschirm am {{day}}.',
  paper: 'Freigegeben auf Papier am {{day}}.',
  witness: '{{witness}} hat es gesehen.',
  consent: 'Es beruht auf der Einwilligung {{consent}}.',
  live: 'Es gilt.',
  resting: 'Gerade wird nichts gezeigt.',
  ended: 'Beendet am {{day}}: {{why}}.',
  gap: 'Die gezeigten Jahre lassen eine Lücke von {{from}} bis {{until}}. Danach kann gefragt werden.',
};

export const releaseEndings: Translation<typeof en.releaseEndings> = {
  not_interested: 'die Stelle wurde abgelehnt',
  released_no_more: 'es wurde zurückgenommen',
  consent_ended: 'die Einwilligung, auf der es beruhte, ist beendet',
  replaced: 'etwas anderes wurde an seiner Stelle freigegeben',
  not_said: 'es war nicht gesagt worden',
  withdraw: 'die Bewerbung wurde zurückgezogen',
  recorded_by_mistake: 'es war irrtümlich eingetragen',
};

export const pastWorkText: Translation<typeof en.pastWorkText> = {
  years: '{{work}} ({{from}}–{{until}})',
  since: '{{work}} (ab {{from}})',
  to: '{{work}} (bis {{until}})',
  some: 'eine Arbeit',
};

/** The words of a law stand as they are, in its language. */
export const redisclosureNotices: Translation<typeof en.redisclosureNotices> = {
  'redisclosure/1': '{{who}} zeigt Ihnen das nur für diese Stelle. Geben Sie es nicht weiter.',
  'redisclosure-part2/1':
    '{{who}} zeigt Ihnen das nur für diese Stelle. Geben Sie es nicht weiter. 42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
};

export const partnerNotices: Translation<typeof en.partnerNotices> = {
  'redisclosure/1': 'Sie zeigt Ihnen das nur, damit sie Ihre Seiten nutzen kann. Geben Sie es nicht weiter.',
  'redisclosure-part2/1':
    'Sie zeigt Ihnen das nur, damit sie Ihre Seiten nutzen kann. Geben Sie es nicht weiter. 42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
};

export const arrangements: Translation<typeof en.arrangements> = {
  starts_from: 'Beginn um {{from}} oder später ({{days}})',
  done_by: 'Schluss bis {{until}} ({{days}})',
  away: 'Nicht da von {{from}} bis {{until}} ({{days}})',
  agreed_hours: 'Feste Zeiten, vorher abgesprochen',
  shift_length: 'Kürzere Schichten',
  gradual_start: 'Anfangs weniger Stunden, dann mehr',
  bus_hours: 'Zeiten, die zu Bus und Bahn passen',
  no_driving: 'Kein Fahren bei der Arbeit',
  help_with_way: 'Hilfe beim Weg zur Arbeit',
  no_till: 'Anfangs keine Kasse',
  quiet_place: 'Ein ruhigerer Arbeitsplatz',
  room_of_own: 'Ein Raum, um kurz allein zu sein',
  written_tasks: 'Aufgaben schriftlich',
  one_task_at_a_time: 'Eine Aufgabe nach der anderen',
  own_pace: 'Anfangs das eigene Tempo',
  more_breaks: 'Öfter kurze Pausen',
  lighter_work: 'Leichtere Arbeit',
  named_supervisor: 'Eine feste Ansprechperson',
  colleague_to_ask: 'Jemand im Team zum Fragen',
  coach_along: 'Die Begleitung darf anfangs mitkommen',
  coach_to_ring: 'Eine Begleitung, die Sie anrufen können',
  weekly_talk: 'Ein kurzes Gespräch jede Woche',
  help_with_language: 'Hilfe mit der Sprache',
  help_with_reading: 'Hilfe beim Lesen und Schreiben',
  help_with_computers: 'Hilfe am Computer',
  clothes_and_tools: 'Arbeitskleidung und Werkzeug gestellt',
  early_first_pay: 'Der erste Lohn früh',
  work_from_home: 'Ein Teil der Arbeit von zu Hause',
  childcare: 'Hilfe bei der Kinderbetreuung',
};
