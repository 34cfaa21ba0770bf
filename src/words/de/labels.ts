import type * as en from '../en/labels.ts';
import type { Translation } from '../translation.ts';

/** In the nominative, as the sentences take them. */
export const needs: Translation<typeof en.needs> = {
  treatment_sessions: 'freie Zeit für regelmäßige Termine',
  dosing_window: 'freie Zeit um einen täglichen Termin',
  mutual_aid_times: 'freie Zeit für Gruppentreffen',
  court_or_probation: 'freie Zeit für Behördentermine',
  childcare_hours: 'freie Zeit für Kinder',
  curfew: 'ein Arbeitsende vor einer festen Zeit zu Hause',
  shift_limit: 'Schichten in vereinbarten Grenzen',
  phased_hours: 'ein Anfang mit wenigen Stunden, die mehr werden',
  public_transport: 'ein Arbeitsort mit Bus oder Bahn',
  max_travel_minutes: 'ein kurzer Weg zur Arbeit',
  no_driving: 'Arbeit ohne Fahren',
  transport_help: 'Hilfe mit dem Weg zur Arbeit',
  alcohol_free_site: 'ein Arbeitsplatz ohne Alkohol',
  no_alcohol_service: 'Arbeit ohne Ausschank von Alkohol',
  no_controlled_substances: 'Arbeit ohne Betäubungsmittel',
  no_cash_initially: 'Arbeit anfangs ohne Bargeld',
  low_noise: 'ein ruhiger Arbeitsplatz',
  private_space: 'ein Rückzugsraum bei Bedarf',
  written_instructions: 'schriftliche Anleitung',
  step_by_step_tasks: 'Arbeit Schritt für Schritt',
  self_paced: 'Arbeit im eigenen Tempo',
  frequent_breaks: 'häufigere kurze Pausen',
  physical_limit: 'Arbeit in körperlichen Grenzen',
  trained_supervisor: 'eine für Begleitung geschulte Führungskraft',
  mentor_or_peer: 'Begleitung durch jemanden im Betrieb',
  coach_on_site: 'Besuche des Jobcoachs am Arbeitsplatz',
  coach_contact_line: 'ein Draht zum Jobcoach',
  regular_check_in: 'regelmäßige Gespräche',
  job_held_during_treatment: 'eine Stelle, die bei Abwesenheit frei gehalten wird',
  return_to_work_plan: 'ein Plan für die Rückkehr nach einer Abwesenheit',
  setback_is_not_dismissal: 'ein Rückschlag ohne Kündigung',
  language_support: 'Hilfe mit der Sprache',
  literacy_support: 'Hilfe beim Lesen und Schreiben',
  digital_help: 'Hilfe mit Digitalem',
  tools_or_uniform: 'Werkzeug oder Arbeitskleidung vom Betrieb',
  wage_advance: 'ein Vorschuss auf den ersten Lohn',
  remote_possible: 'Arbeit zum Teil von zu Hause',
  childcare_help: 'Hilfe mit der Kinderbetreuung',
  fair_chance_process: 'ein Auswahlverfahren mit fairer Chance',
  prescribed_medication_accepted: 'Einverständnis mit verordneten Medikamenten',
};

export const settings: Translation<typeof en.settings> = {
  alcohol_on_site: 'Alkohol am Arbeitsplatz',
  alcohol_served: 'Ausschank von Alkohol',
  controlled_substances: 'Betäubungsmittel',
  cash_handling: 'Umgang mit Bargeld',
  night_work: 'Nachtarbeit',
  on_call: 'Rufbereitschaft',
  driving: 'Fahren',
  lone_work: 'Alleinarbeit',
  noise: 'Lärm',
  no_private_space: 'kein Rückzugsraum',
  heavy_lifting: 'schweres Heben',
  standing_long: 'langes Stehen',
  heights: 'Arbeit in der Höhe',
  customer_facing: 'Arbeit mit Kundschaft',
  work_with_children: 'Arbeit mit Kindern',
  work_with_vulnerable_adults: 'Arbeit mit schutzbedürftigen Erwachsenen',
  security_work: 'Sicherheitsdienst',
};

const licenceWords = {
  driving_car: 'Führerschein Pkw',
  driving_van: 'Führerschein Transporter',
  driving_lorry: 'Führerschein Lkw',
  driving_bus: 'Führerschein Bus',
  forklift: 'Staplerschein',
  food_hygiene: 'Nachweis Lebensmittelhygiene',
  construction_site_card: 'Baustellenausweis',
  first_aid: 'Nachweis Erste Hilfe',
  security_guard: 'Sachkundenachweis Sicherheitsdienst',
  electrician: 'Nachweis als Elektrofachkraft',
  gas_fitter: 'Zulassung für Gasinstallation',
  care_certificate: 'Pflegezertifikat',
};
export const licences: Translation<typeof en.licences> = licenceWords;
export const licenceNames: Translation<typeof en.licenceNames> = licenceWords;

export const stances: Translation<typeof en.stances> = {
  policy: 'hat das als feste Regel',
  has_done: 'hat das schon gemacht',
  willing: 'ist dazu bereit',
  case_by_case: 'entscheidet von Fall zu Fall',
  unknown: 'hat dazu nichts gesagt',
  cannot: 'sagt, dass es nicht geht',
};

export const modes: Translation<typeof en.modes> = {
  walk: 'zu Fuß',
  bicycle: 'mit dem Fahrrad',
  public_transport: 'mit Bus und Bahn',
  car: 'mit dem Auto',
  lift: 'mit Mitfahrgelegenheit',
};

export const levels: Translation<typeof en.levels> = {
  basic: 'Grundlagen',
  working: 'sicher',
  skilled: 'geübt',
  expert: 'sehr erfahren',
};

export const weights: Translation<typeof en.weights> = { must: 'muss', prefer: 'wichtig', nice: 'schön' };

export const askedKinds: Translation<typeof en.askedKinds> = { required: 'verlangt', desired: 'gewünscht' };

export const periods: Translation<typeof en.periods> = {
  hour: 'pro Stunde',
  day: 'pro Tag',
  week: 'pro Woche',
  month: 'pro Monat',
  year: 'pro Jahr',
};

export const names: Translation<typeof en.names> = {
  participant: 'diese Person',
  employer: 'der Arbeitgeber',
  role: 'diese Stelle',
  somebody: 'Jemand',
  some_role: 'eine Stelle',
  role_at: '{{title}} bei {{employer}}',
  some_job: 'Eine Aufgabe',
  soon: 'bald',
  skill: 'etwas, das nicht mehr verzeichnet ist',
  'roles#one': '{{number}} Stelle',
  roles: '{{number}} Stellen',
  and: '{{names}} und {{last}}',
  'and_others#one': '{{names}} und eine weitere Person',
  and_others: '{{names}} und {{count}} weitere',
};

export const lists: Translation<typeof en.lists> = {
  and: ' und ',
  comma: ', ',
  range: '{{first}} bis {{last}}',
};

export const days: Translation<typeof en.days> = {
  mon: 'Montag',
  tue: 'Dienstag',
  wed: 'Mittwoch',
  thu: 'Donnerstag',
  fri: 'Freitag',
  sat: 'Samstag',
  sun: 'Sonntag',
};

export const likenesses: Translation<typeof en.likenesses> = {
  email: 'dieselbe E-Mail-Adresse',
  phone: 'dieselbe Telefonnummer',
  same_name: 'derselbe Name',
  like_name: 'ein sehr ähnlicher Name',
  birth_year: 'dasselbe Geburtsjahr',
};

export const found: Translation<typeof en.found> = {
  own: 'in Ihrem Fallbestand',
  nobodys: 'niemand zuständig',
  contact: 'Ansprechperson {{name}}',
};

export const postingRules: Translation<typeof en.postingRules> = {
  criminal_history: 'keine Fragen nach Vorstrafen',
  medication: 'keine Fragen nach Medikamenten',
  treatment: 'keine Fragen nach Behandlung oder Genesung',
  health: 'keine Fragen nach Behinderung oder Gesundheit',
  person: 'nichts über Alter, Geschlecht, Herkunft, Religion oder Familie',
  drug_test: 'keine Drogentests für Bewerbungen',
};

export const postingWordings: Translation<typeof en.postingWordings> = {
  criminal_history:
    'Wir beurteilen alle Bewerbungen nach dem, was die Stelle verlangt; eine gesetzlich verlangte Prüfung folgt erst auf eine Zusage unter Vorbehalt.',
  medication:
    'Zur Stelle gehört der Umgang mit Maschinen; sagen Sie uns, was Sie brauchen, um das sicher zu tun.',
  treatment: 'Im Betrieb gilt eine schriftliche Regel zur Arbeitssicherheit, für alle dieselbe.',
  health: 'Zur Stelle gehört das Heben von bis zu 15 kg; Anpassungen sind möglich.',
  person: 'Zur Stelle gehört, Böden zu wischen und kurze Zettel auf Deutsch zu lesen.',
  drug_test: 'Wo es im Betrieb einen Test gibt, liest ein Arzt das Ergebnis.',
};

export const laws: Translation<typeof en.laws> = {
  fair_chance: 'faire Chance bei der Auswahl',
  equal_treatment: 'Gleichbehandlung bei der Auswahl',
};

export const postingStates: Translation<typeof en.postingStates> = {
  draft: 'Entwurf',
  open: 'offen',
  paused: 'pausiert',
  filled: 'besetzt',
  expired: 'abgelaufen',
  withdrawn: 'zurückgezogen',
};

export const noReasons: Translation<typeof en.noReasons> = {
  hours_do_not_fit: 'die Stunden passen nicht',
  too_far: 'es ist zu weit',
  wage_too_low: 'der Lohn ist zu niedrig',
  setting_not_right: 'die Umstände passen nicht',
  supports_missing: 'es fehlt, was helfen würde',
  participant_prefers_other: 'gewünscht ist andere Arbeit',
  not_now: 'jetzt nicht',
  other: 'ein anderer Grund',
};
