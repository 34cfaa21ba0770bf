/**
 * The sheets in German, each fetched when a page that speaks it is opened by somebody who reads German.
 *
 * What is called what, so that it is called the same everywhere. People are addressed with "Sie"; forms name no sex where plain
 * German has a word without.
 *
 * | English | German |
 * |---|---|
 * | participant | teilnehmende Person, Teilnehmende |
 * | job coach, supervisor, administrator | Jobcoach, Teamleitung, Verwaltung |
 * | employer, contact (of an employer) | Arbeitgeber, Ansprechperson |
 * | opportunity, posting | Stelle |
 * | match, pair | Vorschlag (vor der Entscheidung), Paarung |
 * | near miss | Beinahe-Treffer |
 * | blocker, what blocks | Hindernis |
 * | review | Sichtung |
 * | question, answer | Frage, Antwort |
 * | notice | Hinweis |
 * | need (must, prefer, nice) | Bedarf (muss, wichtig, schön) |
 * | accommodation, stance | Entgegenkommen, Haltung |
 * | setting | Umstand (am Arbeitsplatz) |
 * | shortlist, later, not this one | Vormerken, Später, Diese nicht |
 * | offer (to the person) | vorschlagen |
 * | job offer | Stellenangebot |
 * | release | Freigabe |
 * | stage | Phase |
 * | caseload, handover, cover | Fallbestand, Übergabe, Vertretung |
 * | past work | Bisherige Arbeit |
 * | floor (of a wage) | Mindestlohn der Person: „mindestens“ |
 */
export const german = {
  administration: () => import('./administration.ts').then(({ administration }) => administration),
  glass: () => import('./glass.ts').then(({ glass }) => glass),
  retention: () => import('./retention.ts').then(({ retention }) => retention),
  rights: () => import('./rights.ts').then(({ rights }) => rights),
  acts: () => import('./acts.ts').then(({ acts }) => acts),
  oversight: () => import('./oversight.ts').then(({ oversight }) => oversight),
  operations: () => import('./operations.ts').then(({ operations }) => operations),
  circumstances: () => import('./circumstances.ts').then(({ circumstances }) => circumstances),
  codes: () => import('./codes.ts').then(({ codes }) => codes),
  values: () => import('./values.ts').then(({ values }) => values),
  account: () => import('./account.ts').then(({ account }) => account),
  consents: () => import('./consents.ts').then(({ consents }) => consents),
  partners: () => import('./partners.ts').then(({ partners }) => partners),
  release: () => import('./release.ts').then(({ release }) => release),
  permitted: () => import('./permitted.ts').then(({ permitted }) => permitted),
  jobs: () => import('./jobs.ts').then(({ jobs }) => jobs),
  keys: () => import('./keys.ts').then(({ keys }) => keys),
  search: () => import('./search.ts').then(({ search }) => search),
  entrance: () => import('./entrance.ts').then(({ entrance }) => entrance),
  caseload: () => import('./caseload.ts').then(({ caseload }) => caseload),
  history: () => import('./history.ts').then(({ history }) => history),
  worklists: () => import('./worklists.ts').then(({ worklists }) => worklists),
  columns: () => import('./columns.ts').then(({ columns }) => columns),
  imports: () => import('./imports.ts').then(({ imports }) => imports),
  forms: () => import('./forms.ts').then(({ forms }) => forms),
  week: () => import('./week.ts').then(({ week }) => week),
  employing: () => import('./employing.ts').then(({ employing }) => employing),
  promises: () => import('./promises.ts').then(({ promises }) => promises),
  employers: () => import('./employers.ts').then(({ employers }) => employers),
  participants: () => import('./participants.ts').then(({ participants }) => participants),
  opportunities: () => import('./opportunities.ts').then(({ opportunities }) => opportunities),
  components: () => import('./components.ts').then(({ components }) => components),
  api: () => import('./api.ts').then(({ api }) => api),
  match: () => import('./match.ts').then(({ match }) => match),
  decide: () => import('./decide.ts').then(({ decide }) => decide),
  review: () => import('./review.ts').then(({ review }) => review),
  app: () => import('./app.ts').then(({ app }) => app),
  mail: () => import('./mail.ts').then(({ mail }) => mail),
  notices: () => import('./notices.ts').then(({ notices }) => notices),
  questions: () => import('./questions.ts').then(({ questions }) => questions),
};
