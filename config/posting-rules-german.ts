import type { PostingRule } from './posting-rules.ts';

/** The words of a topic, in whatever way it is asked of a person: plain writing has no umlauts. */
function asking(topic: string): readonly RegExp[] {
  const within = '[^.?!]{0,80}';
  const you = '(sie|du|ihr|bewerber(innen)?|kandidat(inn)?en)';
  return [
    // A question: Haben Sie …, bist du …, nehmen Sie …
    `\\b(haben|hatten|sind|waren|wurden|werden|nehmen|leiden|standen|stehen|hast|bist|warst|nimmst|leidest|wurdest) ${you}\\b${within}\\b(${topic})`,
    // A demand to tell: … sind anzugeben, nennen Sie uns …
    `\\b(nennen|nenne|teilen|teile|geben|gib|sagen|sag|legen|erlautern|schildern|beschreiben)\\b( sie)?\\b${within}\\b(${topic})`,
    `\\b(${topic})\\b${within}\\b(anzugeben|angeben|anzeigen|offenlegen|offenzulegen|mitteilen|mitzuteilen|angegeben|offengelegt|mitgeteilt)\\b`,
    // As on a form: Vorstrafen? Behinderung: ja/nein
    `^(irgendwelche |fruhere |aktuelle )*(${topic}) ?([?]|:? ?ja( oder)? nein\\b)`,
    // A condition of having none: keine …, ohne …, nicht …
    `\\b(keine?[nr]?|ohne|frei von|nie(mals)?|nicht)( \\w+){0,3} (${topic})`,
    // Being shut out
    `\\b(${topic})\\b${within}\\b(nicht (berucksichtigt|eingestellt|genommen|angenommen|willkommen|erwunscht|geeignet|moglich)|ausgeschlossen|unerwunscht|zwecklos|ungeeignet)\\b`,
    `\\b(nicht (geeignet|offen) fur|ungeeignet fur|ausgenommen|ausser)\\b${within}\\b(${topic})`,
  ].map((source) => new RegExp(source));
}

/** Words that welcome, or that say nothing is asked. */
const welcoming = [
  /\b(fragen|brauchen|mussen|verlangen|erwarten)\b[^.?!]{0,40}\bnicht\b(?![^.?!]{0,40}\b(berucksichtig|bewerb|einstell))/,
  /\b(kein (hindernis|problem|grund|ausschlussgrund)|spiel(t|en) (bei uns )?keine rolle|egal ob|unabhangig von|ungeachtet)\b/,
  /^(?!.*\b(nicht|nie|ausser|ausgenommen)\b.*\b(willkommen|erwunscht)\b).*\b(willkommen|erwunscht|ermutigen|ausdrucklich auch|bevorzugt|besonders berucksichtigt)\b/,
];
/** Work with people who have it; a text is also read with rn taken for m. */
const withOthers =
  /\b(bewohne[rm]\w*|patient\w*|klient\w*|kund\w+|gaste\w*|kinde[rm]\w*|betreu\w+|pfleg\w+|begleit\w+|unterstutz\w+|assistenz|arbeit mit|werkstatt fur)\b/;

/** What no posting may ask, as it is asked in German. Not legal advice. */
export const germanPostingRules: readonly PostingRule[] = [
  {
    rule: 'criminal_history',
    language: 'de',
    patterns: [
      ...asking(
        'vorstrafen?\\w*|vorbestraft\\w*|strafregister\\w*|eintrag(e|ungen)? im fuhrungszeugnis|straftat(en)?|straftater\\w*|verurteilung(en)?|verurteilt|haftstrafen?|hafterfahrung|in haft|im (gefangnis|knast)|bewahrungsstrafen?|auf bewahrung|ermittlungsverfahren',
      ),
      /\b(sauber|einwandfrei|tadellos|eintragsfrei|leer|unbelastet)\w* (polizeilich\w* |erweitert\w* )?fuhrungszeugnis/,
      /\bfuhrungszeugnis ohne (eintrag|eintrage|eintragungen)\b/,
      /\b(unbescholten|straffrei)\w*\b/,
    ],
    unless: [...welcoming, withOthers],
    law: { DE: 'Bundeszentralregistergesetz, § 53', '*': 'fair_chance' },
  },
  {
    rule: 'medication',
    language: 'de',
    patterns: asking(
      'medikamenten?|arzneimitteln?|methadon|buprenorphin|substituti\\w+|substituiert|antidepressiva|psychopharmaka',
    ),
    unless: [...welcoming, withOthers, /\b(apothek\w+|lager\w*|liefer\w+|verpack\w+|ausgabe)\b/],
    law: { DE: 'Allgemeines Gleichbehandlungsgesetz, §§ 1, 7, 11', '*': 'equal_treatment' },
  },
  {
    rule: 'treatment',
    language: 'de',
    patterns: [
      ...asking(
        'in (behandlung|therapie|einer therapie|reha)|entzug\\w*|entgiftung\\w*|suchttherapie|sucht(kranke?\\w*|erkrankung\\w*|problem\\w*|mittel\\w*|vergangenheit)?|suchtig\\w*|drogen(problem\\w*|konsum\\w*|abhangig\\w*|vergangenheit|suchtig\\w*)?|alkohol(problem\\w*|krank\\w*|iker\\w*|abhangig\\w*|sucht\\w*)|junkies?|saufer|trinker|kiffer|penner',
      ),
      /\b(clean|trocken|abstinent|nuchtern) (seit|fur)( \w+){1,4} (monat\w*|jahr\w*)\b/,
      /\bseit( \w+){1,4} (monaten|jahren) (clean|trocken|abstinent|nuchtern)\b/,
      /\b(sie|du) (sind|bist|mussen|musst) (\w+ ){0,2}(clean|trocken|abstinent|drogenfrei|suchtfrei)\b/,
    ],
    unless: [
      ...welcoming,
      withOthers,
      /\b(suchtberatung|suchthilfe|drogeriem\w+|drogen(test|screening|kontrolle)\w*)\b/,
    ],
    law: { DE: 'Allgemeines Gleichbehandlungsgesetz, §§ 1, 7, 11', '*': 'equal_treatment' },
  },
  {
    rule: 'health',
    language: 'de',
    patterns: [
      ...asking(
        '(schwer)?behinderung(en)?|(schwer)?behinderte?[nrs]?|(vor)?erkrankung(en)?|chronisch\\w* krank\\w*|psychisch\\w* (krank\\w*|erkrankung\\w*|problem\\w*)|krankheiten|krankheitstage|depression(en)?|depressiv|hiv|hepatitis|gesundheitszustand',
      ),
      /\b(sie|du) (sind|bist) (\w+ ){0,2}(gesund|kerngesund|korperlich fit und gesund)\b/,
      /\b(vollig|ganz|absolut|kern) ?gesunde?\w*\b[^.?!]{0,30}\b(bewerber\w*|leute|menschen|mitarbeiter\w*)\b/,
      /\b(gute?|beste|volle|uneingeschrankte) (korperliche |psychische )?gesundheit\b[^.?!]{0,40}\b(voraussetzung|erforderlich|notig|vorausgesetzt|pflicht)\b/,
    ],
    unless: [...welcoming, withOthers, /\b(gesundheitszeugnis|anpassung\w*|hilfsmittel)\b/],
    law: { DE: 'Allgemeines Gleichbehandlungsgesetz, §§ 1, 7, 11', '*': 'equal_treatment' },
  },
];
