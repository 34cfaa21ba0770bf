import { type ColumnName, columnsOf } from './columns.ts';

/** Other names by which sheets know a column, in English and German; letters and figures alone count. */
export const synonyms: Readonly<Partial<Record<ColumnName, string>>> = {
  externalId:
    'id|no|number|ref|reference|clientno|clientid|clientnumber|caseno|casenumber|jobno|jobid|vacancyid|vacancyno|employerid|employerno|nummer|nr|kennung|kundennummer|klientennummer|stellennummer|fallnummer|fallnr|kundennr|klientennr|aktenzeichen|lfdnr|laufendenummer|lfdnummer',
  displayName:
    'name|fullname|client|clientname|participant|person|persons|kunde|klient|klientin|vollername|teilnehmer|teilnehmerin|vorundnachname|vornameundnachname|vornamenachname|nachnamevorname|lastnamefirstname|surnamefirstname|namevorname|surnameforename|firstnamelastname|firstnamesurname|forenamesurname|givennamefamilyname|vornamename|contactfullname',
  email: 'mail|emailaddress|mailadresse|emailadresse',
  phone:
    'phoneno|phonenumber|telephone|tel|telno|mobile|mobileno|mobilenumber|cell|cellphone|cellno|cellnumber|mobilephone|homephone|telefon|telefonnummer|telnr|telefonnr|handy|handynummer|mobil',
  language: 'preferredlanguage|firstlanguage|sprache|muttersprache',
  languages: 'otherlanguages|sprachen|languagesspoken',
  coachEmail:
    'coach|jobcoach|coachmail|worker|keyworker|betreuer|jobcoachemail|adviser|advisor|caseworker|casemanager|supportworker|owneremail|berater|beraterin|fallmanager|jobcoachmail',
  birthYear:
    'dateofbirth|dob|birthdate|birthday|geburtsdatum|geburtstag|yearofbirth|born|yob|geburtsjahr|jahrgang|geb|geboren|gebdatum|gebdat|birth',
  birthMonth: 'monthofbirth|geburtsmonat',
  stage: 'phase|status',
  skills: 'skill|faehigkeiten|fähigkeiten|kenntnisse',
  experienceText: 'experience|cv|background|erfahrung|lebenslauf|berufserfahrung',
  pastWork: 'workhistory|previousjobs|pastjobs|employmenthistory|bisherigearbeit|berufe|workedas|jobhistory',
  needs: 'supportneeds|support|bedarf|unterstützungsbedarf',
  availability:
    'available|availablehours|times|freetimes|verfügbarkeit|zeiten|verfuegbarkeit|canwork|whenavailable|daysavailable|verfügbar|hoursavailable',
  lat: 'latitude|breite|breitengrad',
  lon: 'lng|long|longitude|länge|längengrad',
  postcode: 'postalcode|zip|zipcode|plz|postleitzahl',
  modes: 'travel|transport|travelmodes|modesoftravel|verkehrsmittel',
  maxMinutes:
    'maxtravel|traveltime|maxtraveltime|maxcommute|commute|maxminutesoftravel|fahrzeit|maxfahrzeit|howfar|maxtravelminutes',
  wageFloor: 'minimumwage|minwage|lowestwage|mindestlohn',
  currency: 'währung|waehrung',
  wagePer:
    'per|payper|payperiod|wageperiod|lohnje|zeitraum|je|pro|unit|paytype|rateper|salaryperiod|payfrequency|lohnart',
  occupations:
    'wants|wanted|jobswanted|desiredjobs|lookingfor|jobsought|jobssought|jobgoal|targetjob|wunschberufe|wunschberuf',
  avoidOccupations: 'notwanted|jobsnotwanted',
  sectors: 'wantedsectors|branchen',
  hoursMin: 'minhours|minimumhours|hoursfrom|stundenvon|minstunden',
  hoursMax:
    'maxhours|maximumhours|hoursto|hours|hoursaweek|hrs|hrswk|hrsweek|hoursweek|stdwoche|stdprowoche|stundenprowoche|hoursperweek|weeklyhours|stunden|wochenstunden|stundenbis|maxstunden|stundenwoche|hourspw|hrspw|weeklyhrs|hoursperwk|hpw',
  contracts: 'wantedcontracts|vertragsarten',
  avoidSettings: 'avoid|settingstoavoid|vermeiden',
  licences: 'licence|license|licenses|drivinglicence|führerschein|lizenzen',
  recordConstraints: 'constraints|auflagen',
  availableFrom:
    'from|startfrom|freefrom|availabledate|verfügbarab|verfuegbarab|freiab|abwann|startdate|canstart|notbefore|earlieststart|canstartfrom|starttermin|frühestens',
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
    'contact|contactperson|whotoaskfor|askfor|ansprechpartner|ansprechperson|ansprechpartnerin|kontakt|firstnamelastname|firstnamesurname|vornamename|vornamenachname|contactfullname|maincontact|primarycontact',
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

const headingWords: ReadonlySet<string> = new Set([
  ...Object.values(columnsOf).flatMap((columns) => columns.map((column) => column.toLowerCase())),
  ...Object.values(synonyms).flatMap((words) => words.split('|')),
  ...[
    'firstname',
    'forename',
    'givenname',
    'surname',
    'lastname',
    'vorname',
    'nachname',
    'address',
    'adresse',
  ],
]);
/** Of whom or what a sheet numbers its rows: `Participant ID`, `Stellen-Nr.`, `Record ID`. */
const numbered =
  /^(?:client|participant|person|case|customer|member|serviceuser|ref|job|vacancy|post|posting|role|employer|company|business|record|contact|account|kunden|klienten|teilnehmer|personen|fall|stellen|job|arbeitgeber|firmen|betriebs)(?:s?no|nr|id|number|nummer|num|code|ref|reference|key)$/;
/** Whether a heading says that its column numbers the rows. */
export const isNumbering = (key: string): boolean => numbered.test(key);

/** A heading as its words are looked up: `Client #` is a number, and no client. */
export function headingKey(heading: string): string {
  const key = plainHeading(heading.replaceAll('#', ' no '));
  return headingWords.has(key) || isNumbering(key) ? key : plainHeading(heading);
}

/** Whether a cell says what stands in the heading of a sheet of any kind. */
export function isHeading(cell: string): boolean {
  const key = headingKey(cell);
  return headingWords.has(key) || isNumbering(key);
}
