import type { ImportKind } from '../../src/domain/import.ts';

/** The columns of each kind of file, in the order in which they are offered; those that no row can do without come first. */
export const columnsOf = {
  participants: [
    ...['externalId', 'displayName', 'email', 'phone', 'language', 'languages', 'coachEmail', 'birthYear'],
    ...[
      'birthMonth',
      'stage',
      'skills',
      'experienceText',
      'pastWork',
      'needs',
      'asked',
      'availability',
      'lat',
      'lon',
    ],
    ...[
      'postcode',
      'modes',
      'maxMinutes',
      'wageFloor',
      'currency',
      'wagePer',
      'occupations',
      'avoidOccupations',
    ],
    ...[
      'sectors',
      'hoursMin',
      'hoursMax',
      'contracts',
      'avoidSettings',
      'licences',
      'recordConstraints',
      'availableFrom',
    ],
  ],
  opportunities: [
    ...[
      'externalId',
      'employer',
      'title',
      'schedule',
      'duties',
      'occupation',
      'requiredSkills',
      'desiredSkills',
    ],
    ...[
      'licences',
      'training',
      'scheduleKind',
      'hoursMin',
      'hoursMax',
      'wageMin',
      'wageMax',
      'currency',
      'wagePer',
    ],
    ...[
      'contract',
      'lat',
      'lon',
      'postcode',
      'remote',
      'startDate',
      'openings',
      'settings',
      'accommodations',
      'state',
    ],
    ...['expiresAt'],
  ],
  employers: [
    ...['externalId', 'name', 'sector', 'about', 'contactName', 'contactEmail', 'contactPhone', 'lat', 'lon'],
    ...['postcode', 'accommodations'],
  ],
} as const satisfies Readonly<Record<ImportKind, readonly string[]>>;

export type ColumnName = (typeof columnsOf)[ImportKind][number];

export const requiredOf: Readonly<Record<ImportKind, readonly ColumnName[]>> = {
  participants: ['externalId', 'displayName'],
  opportunities: ['externalId', 'employer', 'title', 'schedule'],
  employers: ['externalId', 'name'],
};

/** Columns of which a cell may run over several lines. */
export const spanning: readonly string[] = ['experienceText', 'duties', 'about'];

/** Other names by which sheets know a column, in English and German; letters and figures alone count. */
const synonyms: Readonly<Partial<Record<ColumnName, string>>> = {
  externalId:
    'id|no|number|ref|reference|clientno|clientid|clientnumber|caseno|casenumber|jobno|jobid|vacancyid|vacancyno|employerid|employerno|nummer|nr|kennung|kundennummer|klientennummer|stellennummer|fallnummer|fallnr|kundennr|klientennr|aktenzeichen|lfdnr|laufendenummer|lfdnummer',
  displayName:
    'name|fullname|client|clientname|participant|person|persons|kunde|klient|klientin|vollername|teilnehmer|teilnehmerin|vorundnachname|vornameundnachname|vornamenachname',
  email: 'mail|emailaddress|mailadresse|emailadresse',
  phone:
    'phoneno|phonenumber|telephone|tel|telno|mobile|mobileno|mobilenumber|cell|cellphone|cellno|cellnumber|mobilephone|homephone|telefon|telefonnummer|telnr|telefonnr|handy|handynummer|mobil',
  language: 'preferredlanguage|firstlanguage|sprache|muttersprache',
  languages: 'otherlanguages|sprachen|languagesspoken',
  coachEmail: 'coach|jobcoach|coachmail|worker|keyworker|betreuer|jobcoachemail',
  birthYear:
    'dateofbirth|dob|birthdate|birthday|geburtsdatum|geburtstag|yearofbirth|born|yob|geburtsjahr|jahrgang|geb|geboren',
  birthMonth: 'monthofbirth|geburtsmonat',
  stage: 'phase|status',
  skills: 'skill|faehigkeiten|fähigkeiten|kenntnisse',
  experienceText: 'experience|cv|background|erfahrung|lebenslauf|berufserfahrung',
  pastWork: 'workhistory|previousjobs|pastjobs|employmenthistory|bisherigearbeit|berufe',
  needs: 'supportneeds|support|bedarf|unterstützungsbedarf',
  availability: 'available|availablehours|times|freetimes|verfügbarkeit|zeiten|verfuegbarkeit',
  lat: 'latitude|breite|breitengrad',
  lon: 'lng|long|longitude|länge|längengrad',
  postcode: 'postalcode|zip|zipcode|plz|postleitzahl',
  modes: 'travel|transport|travelmodes|modesoftravel|verkehrsmittel',
  maxMinutes: 'maxtravel|traveltime|maxtraveltime|maxcommute|commute|maxminutesoftravel|fahrzeit|maxfahrzeit',
  wageFloor: 'minimumwage|minwage|lowestwage|mindestlohn',
  currency: 'währung|waehrung',
  wagePer: 'per|payper|payperiod|wageperiod|lohnje|zeitraum',
  occupations:
    'wants|wanted|jobswanted|desiredjobs|lookingfor|jobsought|jobssought|jobgoal|targetjob|wunschberufe|wunschberuf',
  avoidOccupations: 'notwanted|jobsnotwanted',
  sectors: 'wantedsectors|branchen',
  hoursMin: 'minhours|minimumhours|hoursfrom|stundenvon|minstunden',
  hoursMax:
    'maxhours|maximumhours|hoursto|hours|hoursaweek|hrs|hrswk|hrsweek|hoursweek|stdwoche|stdprowoche|stundenprowoche|hoursperweek|weeklyhours|stunden|wochenstunden|stundenbis|maxstunden',
  contracts: 'wantedcontracts|vertragsarten',
  avoidSettings: 'avoid|settingstoavoid|vermeiden',
  licences: 'licence|license|licenses|drivinglicence|führerschein|lizenzen',
  recordConstraints: 'constraints|auflagen',
  availableFrom: 'from|startfrom|freefrom|availabledate|verfügbarab|verfuegbarab|freiab|abwann',
  employer:
    'company|employername|companyname|firm|organisation|organization|business|arbeitgeber|firma|unternehmen|betrieb',
  title: 'job|jobtitle|role|position|vacancy|post|stelle|stellentitel|stellenbezeichnung|bezeichnung',
  duties: 'description|jobdescription|tasks|responsibilities|aufgaben|beschreibung|tätigkeiten',
  occupation: 'trade|profession|beruf',
  requiredSkills: 'skillsrequired|requirements|musthave|essentialskills|anforderungen',
  desiredSkills: 'skillsdesired|nicetohave|wünschenswert',
  training: 'trained|trainingprovided|einarbeitung|anlernen',
  schedule:
    'workinghours|hoursofwork|shifts|shift|workingtimes|rota|arbeitszeit|arbeitszeiten|schichten|dienstplan',
  scheduleKind: 'kindofschedule|shiftkind',
  wageMin:
    'hourlyrate|hourlypay|wage|pay|payrate|salary|rate|wagefrom|salaryfrom|lohn|stundenlohn|stundenlohnbrutto|bruttostundenlohn|bruttolohn|gehalt|lohnvon|gehaltvon',
  wageMax: 'wageto|salaryto|maxwage|maxpay|lohnbis|gehaltbis',
  contract: 'contracttype|typeofcontract|vertrag|vertragsart',
  remote: 'homeworking|homeoffice|hybrid',
  startDate: 'start|starts|startson|beginn|eintritt|eintrittab|eintrittsdatum|startdatum',
  openings: 'vacancies|noofopenings|numberofposts|posts|places|plätze|anzahl|freiestellen',
  settings: 'setting|workplace|umstände',
  accommodations: 'adjustments|offers|entgegenkommen',
  state: 'jobstatus|vacancystatus|zustand',
  expiresAt: 'expires|closingdate|closes|deadline|until|enddate|bewerbungsfrist|frist|gültigbis',
  name: 'employer|company|companyname|employername|firm|business|arbeitgeber|firma|unternehmen|betrieb',
  sector: 'industry|whattheydo|typeofbusiness|kindofbusiness|branche|wirtschaftszweig',
  about: 'description|notes|profile|beschreibung|über',
  contactName:
    'contact|contactperson|whotoaskfor|askfor|ansprechpartner|ansprechperson|ansprechpartnerin|kontakt',
  contactEmail: 'email|mail|emailaddress|contactmail|mailadresse',
  contactPhone: 'phone|phoneno|phonenumber|telephone|tel|mobile|telefon|telefonnummer',
};

/** Letters and figures of a heading; remarks in brackets and stars are none of it. As the server reads headings. */
export function plainHeading(heading: string): string {
  const plain = heading
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase();
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letters(plain.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, '')) || letters(plain);
}

/** The column of a kind that each heading most likely stands for; each column once, its own name first. */
export function guessColumns(kind: ImportKind, headings: readonly string[]): readonly string[] {
  const columns: readonly ColumnName[] = columnsOf[kind];
  const keys = headings.map(plainHeading);
  const guessed: string[] = headings.map(() => '');
  const take = (fits: (key: string, column: ColumnName) => boolean) => {
    for (const column of columns) {
      if (guessed.includes(column)) continue;
      const at = keys.findIndex((key, place) => guessed[place] === '' && key !== '' && fits(key, column));
      if (at >= 0) guessed[at] = column;
    }
  };
  take((key, column) => key === column.toLowerCase());
  take((key, column) => (synonyms[column] ?? '').split('|').includes(key));
  return guessed;
}

const timeOfDay =
  /\d ?[:h] ?\d{2}|\b\d{1,2}\.\d{2} ?(?:-|–|to|bis) ?\d{1,2}\.\d{2}\b|\d ?[ap]\.?m\b|\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*\b/i;
/** Where hours are told as times of day: a week, and no number of hours. */
const weekOf: Readonly<Record<ImportKind, ColumnName | undefined>> = {
  participants: 'availability',
  opportunities: 'schedule',
  employers: undefined,
};

/** The same guess, where the first rows tell better than a heading: *Hours* over *mon-fri 08:00-16:00* is a week. */
export function guessByRows(
  kind: ImportKind,
  guessed: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const week = weekOf[kind];
  if (week === undefined || guessed.includes(week)) return guessed;
  const isWeek = (place: number) => {
    const cells = rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter((cell) => timeOfDay.test(cell)).length * 2 > cells.length;
  };
  const at = guessed.findIndex((column, place) => /^hours(?:Min|Max)$/.test(column) && isWeek(place));
  return guessed.map((column, place) => (place === at ? week : column));
}

/** The kind whose columns the headings name most, those it cannot do without first. */
export function guessKind(headings: readonly string[]): ImportKind {
  const worth = (kind: ImportKind) => {
    const guessed = guessColumns(kind, headings).filter((column) => column !== '');
    return (
      guessed.length +
      (3 * requiredOf[kind].filter((column) => guessed.includes(column)).length) / requiredOf[kind].length
    );
  };
  const kinds: readonly ImportKind[] = ['participants', 'opportunities', 'employers'];
  return [...kinds].sort((one, other) => worth(other) - worth(one))[0] ?? 'participants';
}

/** Headings that each hold half of a name: one column has to hold all of it. */
export function halfNames(headings: readonly string[]): boolean {
  const keys = headings.map(plainHeading);
  const has = (...names: readonly string[]) => keys.some((key) => names.includes(key));
  return (
    has('firstname', 'forename', 'givenname', 'vorname') &&
    has('surname', 'lastname', 'familyname', 'nachname', 'name')
  );
}
