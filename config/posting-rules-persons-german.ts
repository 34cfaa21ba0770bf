import type { PostingRule } from './posting-rules.ts';

/** Describing words that may stand between the search and whom it is for. */
const adjectives =
  '((wir|ab sofort|zur|verstarkung|eine?[nrms]?|zwei|jungen?|junge[nrs]|kraftige[nrs]?|starke[nrs]?|nette[nrs]?|fleissige[nrs]?|zuverlassige[nrs]?|freundliche[nrs]?|dynamische[nrs]?|motivierte[nrs]?|erfahrene[nrs]?|und|oder),? )*';
const seeking = `\\b(suchen|sucht|gesucht|brauchen|stellen|wunschen uns|bevorzugen|du bist|sie sind|bist du|passt zu):? ${adjectives}`;
const sex =
  '(mann|manner|mannern|frau|frauen|madchen|jungs|damen?|herren?|hausfrau(en)?|putzfrau(en)?)\\b(?! (oder|und|mann|frau))';
const people =
  '(leute|menschen|person(en)?|mitarbeiter\\w*|verstarkung|krafte?|bewerber\\w*|team\\w*|kolleg\\w+|aushilfen?)';
const origins =
  '(auslander\\w*|migrant\\w*|fluchtling\\w*|gefluchtete\\w*|asylbewerber\\w*|turk\\w+|araber\\w*|muslim\\w*|moslem\\w*|jud\\w+|schwarze\\w*|osteuropaer\\w*|polen|rumanen)';
const welcoming =
  /\b(egal|unabhangig|willkommen|erwunscht|nicht (notig|erforderlich|notwendig|vorausgesetzt)|kein muss|spielt keine rolle|auch ohne)\b/;
const withOthers =
  /\b(bewohne[rm]\w*|patient\w*|klient\w*|kund\w+|gaste\w*|betreu\w+|pfleg\w+|begleit\w+|unterstutz\w+|assistenz|arbeit mit)\b/;

/** Who somebody is, which no work asks for, and tests before anybody has an offer, as it is asked in German. Not legal advice. */
export const germanPersonPostingRules: readonly PostingRule[] = [
  {
    rule: 'person',
    language: 'de',
    patterns: [
      new RegExp(`${seeking}${sex}`),
      new RegExp(`\\b${sex} (gesucht|bevorzugt|erwunscht)\\b`),
      new RegExp(`\\b(nur|keine)( fur)?( junge[nrs]?| altere[nrs]?)? ${sex}`),
      new RegExp(`${seeking}junge[nrs]?,? (\\w+,? ){0,2}${people}`),
      new RegExp(`\\bjunge[nrs]?,? (\\w+,? ){0,2}${people} gesucht\\b`),
      /\b(bis|unter|maximal|max|hochstens|nicht alter als|junger als)( zu)? (?!(16|18|21)\b)\d\d jahren?( alt)?\b/,
      /\b(sie|du|bewerber\w*) (mussen|musst|sollten|solltest|sind|bist) (noch )?(unter|junger als) (?!(16|18|21)\b)\d\d\b/,
      /\bzwischen \d\d und \d\d jahren?\b|\bim alter (von |zwischen |bis )?\d\d\b/,
      /\b(altersgrenze|hochstalter)\b/,
      /\bmuttersprachler\w*\b|\bmuttersprache (ist )?deutsch\b|\bdeutsch(e)? (als |ist ihre |ist deine )?muttersprache\b/,
      new RegExp(`\\bkeine? ${origins}\\b`),
      /\bnur( fur)? (deutsche|inlander\w*|einheimische|christen|christinnen)( staatsburger\w*| bewerber\w*| mitarbeiter\w*| krafte)?[.!]?$/,
      /\b(keine|nicht|ohne) (schwanger\w*|kleinkinder|kleine kinder|kinderwunsch)\b|\b(sind sie|bist du|ob sie) (verheiratet|schwanger|ledig)\b/,
    ],
    unless: [
      welcoming,
      withOthers,
      /\b(erfahrung|vertrag|garantie|lehrzeit|kinde[rm]\w*|jugendlich\w*|schuler\w*)\b/,
      /\b(mann(er)? (oder|und) frau(en)?|frau(en)? (oder|und) mann(er)?|damen? (oder|und) herren?)\b/,
    ],
    law: { DE: 'Allgemeines Gleichbehandlungsgesetz, §§ 1, 7, 11', '*': 'equal_treatment' },
  },
  {
    rule: 'drug_test',
    language: 'de',
    patterns: [
      /\b(drogen|alkohol|urin|haar)(test|tests|screening|screenings|kontrolle|kontrollen|probe|proben)\b/,
      /\b(auf|nach) (drogen|alkohol) (getestet|gepruft|untersucht|kontrolliert)\b/,
    ],
    unless: [
      /\b(\w*arzt\w*|arztlich\w*|amtsarzt\w*|betriebsarzt\w*)\b/,
      /\b(keine?n?|ohne|nie) (drogen|alkohol|urin|haar)/,
      /\b(labor\w*)\b/,
    ],
    law: { DE: 'Allgemeines Gleichbehandlungsgesetz, §§ 1, 7, 11', '*': 'equal_treatment' },
  },
  {
    rule: 'criminal_history',
    language: 'de',
    patterns: [
      /\bfuhrungszeugnis\w*\b[^.?!]{0,40}\b(vor|zu|zum|zur|beim|bei|mit) (dem |der |das |ihrer? |deiner? )?(ersten )?(\w*gesprach|bewerbung\w*|probearbeit\w*|zusage)/,
      /\b(bewerbung\w*|gesprach)\b[^.?!]{0,40}\b(mit|samt|und|inklusive) (einem |dem |ein |das )?(aktuelle[nm]? |polizeiliche[nm]? )?fuhrungszeugnis/,
    ],
    unless: [/\b(kein|keine|ohne|nicht|nach der zusage|erst nach)\b/],
    law: { DE: 'Bundeszentralregistergesetz, § 53', '*': 'fair_chance' },
  },
];
