/**
 * A rule on what an employer writes for others to read. Patterns are matched on one sentence in plain writing: lower case, Latin letters,
 * plain apostrophes, a space for a hyphen, a bracket or a quotation mark.
 */
export interface PostingRule {
  /** Its name, and wording that would pass, stand in src/words by this code. */
  readonly rule: 'criminal_history' | 'medication' | 'treatment' | 'health' | 'person' | 'drug_test';
  /** The language that it reads: wording that would pass is offered in it, too. */
  readonly language: 'en' | 'de';
  /** What is asked of a person; any of them breaks the rule. */
  readonly patterns: readonly RegExp[];
  /** What makes a sentence that fits harmless. */
  readonly unless: readonly RegExp[];
  /** The law behind it, by country (ISO 3166-1 alpha-2), named as it is called there; '*' elsewhere, by a code. Not legal advice. */
  readonly law: Readonly<Record<string, string>>;
}

/** The words of a topic, also when what was between them cannot be seen. */
const loosely = (words: string) => words.replaceAll(' ', ' ?');

/** Ways to ask something of a person, for a topic given as alternatives of a pattern. */
function asking(words: string): readonly RegExp[] {
  const topic = loosely(words);
  const within = '[^.?!]{0,80}';
  return [
    // A question: do you have …, have you ever been …, are you taking …
    `\\b(do|did|have|has|are|were|is) (you|the applicants?|the candidates?)\\b${within}\\b(${topic})`,
    // A demand to tell: please disclose …, applicants must list …
    `\\b(disclose|declare|tell us|let us know|inform us)\\b${within}\\b(${topic})`,
    `\\b(please|you (must|should|will|need)|applicants?|candidates?|asked to|required to)\\b[^.?!]{0,40}\\b(state|list|describe|explain|specify|reveal|provide|submit|give|say|mention)\\b${within}\\b(${topic})`,
    `\\b(say|state|tell|indicate|mention)( us)? (whether|if) you\\b${within}\\b(${topic})`,
    // A question without a verb, as on a form: any convictions? criminal record: yes/no
    `^(any |previous |past |current |unspent |spent )*(${topic}) ?([?]|:? ?(yes|y)( or)? no?\\b)`,
    // A condition of having none: no …, free of …, without …, clean …
    `\\b(no|without|free (of|from)|clean|clear|spotless|never had|have not had|(must not|may not|should not|cannot|can not|can't) (have|be|take|use|carry)|not be)( \\w+){0,4} (${topic})`,
    // All that there is, in the passive: … must be declared
    `\\b(${topic}) (must|should|need to|has to|have to|are to|is to) (also |all )?be (declared|disclosed|revealed)\\b`,
    // Being shut out: people with … need not apply, … will not be considered
    `\\b(${topic})\\b${within}\\b(need not apply|do not apply|don't apply|not (be )?(considered|accepted|employed|hired|taken|welcome)|excluded|not eligible|ineligible|not suitable|unsuitable|rejected|disqualif\\w+|none (are )?(allowed|accepted|permitted|wanted|tolerated))\\b`,
    `\\b(exclude[sd]?|reject(s|ed)?|(do not|don't|cannot|can not|can't|will not|won't|never|unable to|not able to) (hire|employ|accept|take( on)?(?! care)|consider|recruit)|(cannot|can not|can't|will not|won't|unable to|not able to) (accommodate|have|support|use|work with) (people|persons|any ?(one|body)|some ?(one|body)|applicants|candidates|staff|those)|not (open|suitable|suited) (to|for)|not for (people|persons|any ?(one|body)|applicants|candidates|those)|unsuitable for|except|other than|(need not|do not need to|don't need to|cannot|should not|please do not|please don't) apply)\\b${within}\\b(${topic})`,
  ].map((source) => new RegExp(source));
}

/** Words that welcome, or that say nothing is asked. */
const welcoming = [
  /\b(we|you|applicants|candidates|people)\b[^.?!]{0,20} (do not|don't|never|will not|won't|need not|needn't|are not required to|do not need to|don't need to) (ask|enquire|inquire|require|need|expect|have to|disclose|declare|tell|mention)\b(?! (to )?(apply|be considered))/,
  /\b(is|are|be) (not a|no|never a) (barrier|bar|obstacle|problem|reason)\b/,
  /^(?!.*\b(not|never|except|excluding|unless|other than|apart from)\b.*\b(welcomed?|encouraged?)\b)(?!.*\b(welcomed?|encouraged?)\b.*\b(except|excluding|unless|other than|apart from|but not)\b).*\b(regardless of|whatever your|encouraged?|welcomed?)\b/,
];

const criminal =
  'criminal (record|history|background|past|conviction)s?|criminal offen[cs]es?|police record|court record|arrest record|convictions?|convicted|felon(y|ies|s)?|misdemeanou?rs?|ex offenders?|offenders?|ex (con|convict|felon|prisoner|inmate)s?\\b|been arrested|arrests|in (prison|jail)|prison (sentence|record|time)|incarcerat\\w+|on probation|on parole|time served';
const health =
  'disabilit(y|ies)|disabled|medical (history|conditions?|problems?|records?)|health (history|conditions?|problems?|issues?|status)|mental (illness|health|health (history|conditions?|problems?|issues?))|mentally ill|chronic (illness|conditions?)|illness(es)?|depression|sick(ness)? (days|leave|record)|hiv|hepatitis';
const medication =
  'medications?|medicines?|medicated|prescriptions?|prescribed drugs?|prescription drugs?|methadone|buprenorphine|suboxone|subutex|naltrexone|antidepressants?';
const treatment =
  '(in|had|having|received|receiving|undergone|undergoing|been (in|through|to)|been treated for|under) (treatment|therapy|rehab(ilitation)?|recovery|detox)|rehab(ilitation)?|detox|drug (use|users?|addicts?|addiction|history|problems?|habits?)|substance (use|abuse|misuse)|alcohol (problems?|abuse|misuse|history|dependence)|addict(s|ed|ion|ions)?|alcoholi(c|cs|sm)|drinking problem|history of (drugs?|drinking|alcohol)|junkies?|druggies?|druggys?|crackheads?|smackheads?|stoners?|drunks|drunkards?|(heavy |problem )?drinkers?|piss ?heads?|alkies?';

/**
 * Questions no posting may ask. The laws of several countries agree on these in substance; where a check is required by
 * law for a role, a posting may say so in the wording that is offered. Not legal advice.
 */
export const postingRules: readonly PostingRule[] = [
  {
    rule: 'criminal_history',
    language: 'en',
    patterns: [
      ...asking(criminal),
      /\bclean (dbs|crb)\b|\b(an?|your|with|of|have|has|need) clean (record|background)\b|\bclean (record|background) (is |are )?(needed|required|essential|only|a must|wanted|necessary)\b|^clean (record|background)[.!]?$/,
      /\b(must have|have|has|hold|need|with|provide|an?|your) (an? )?clear (enhanced )?(dbs|crb)\b(?! (process|guidance|policy|rules?|steps|instructions|information))/,
      /(?<!\b(we|we've|who) (have )?)\bnever (have )?been (arrested|convicted|charged|imprisoned|jailed|in (prison|jail)(?! (work|education|services?|teaching|reform)))\b/,
      /\b(background|record) (must|should|has to) be clean\b/,
      /\b(pass|undergo|complete|submit to)\b[^.?!]{0,30}\bcriminal (background|record|history)\b/,
      /\bcriminal (background|record|history) (must|required|needed|should)\b/,
    ],
    unless: [
      ...welcoming,
      /\bno (criminal )?(record|background|dbs) check/,
      /\b(work(ing|ed)?|experience|support(ing)?|help(ing)?|mentor(ing)?|visit(ing)?|coach(ing)?) (with |of |for )?(ex ?)?(offenders|prisoners|convicts|inmates)\b/,
    ],
    law: {
      GB: 'Rehabilitation of Offenders Act 1974, section 4',
      DE: 'Bundeszentralregistergesetz, § 53',
      '*': 'fair_chance',
    },
  },
  {
    rule: 'medication',
    language: 'en',
    patterns: [
      ...asking(medication),
      /\b(take|taking|use|using|on) (any )?(prescribed )?medications?\b[^.?!]{0,60}\b(apply|considered|accepted)\b/,
    ],
    unless: [
      ...welcoming,
      // Work with the medicines of others.
      /\b(residents?|patients?|clients?|customers?|service users?|tenants?|pharmac\w+|dispens\w+)\b/,
      /\b(background|degree|qualifications?|training|experience|interest|career|course) in medicines?\b/,
    ],
    law: {
      GB: 'Equality Act 2010, section 60',
      US: 'Americans with Disabilities Act, 42 U.S.C. 12112(d)',
      '*': 'equal_treatment',
    },
  },
  {
    rule: 'treatment',
    language: 'en',
    patterns: [
      ...asking(treatment),
      /\b(must|should|have to|need to|required to) be (clean and sober|sober|teetotal|in recovery|drug ?free|off drugs)\b/,
      /\byou (are|have been|ve been|are now) (\w+ )?(clean and sober|sober|teetotal|in recovery|drug ?free|off drugs)\b/,
      /\b(years?|months?) (sober|clean|dry|of sobriety|in recovery)\b/,
      /\b(sober|clean|dry|drug ?free) (for|since)( \w+){1,4} (months?|years?)\b/,
      /\b(clean and sober|drug ?free|sober|teetotal) (applicants|candidates|people|persons) only\b/,
    ],
    unless: [
      ...welcoming,
      /\b(residents?|patients?|clients?|service users?)\b/,
      /\b(drug|smoke|alcohol) ?free ?(work)?(place|site|premises)\b/,
      // Guests who drink.
      /\b(serv\w+|refus\w+|look\w* after|deal\w* with|handl\w+|mov\w+|clear\w*|coffee|tea|wine|beer|under ?age)\b[^.?!]{0,40}\b(drinkers?|drunks|drunkards?)\b/,
    ],
    law: {
      GB: 'Equality Act 2010, section 60',
      US: 'Americans with Disabilities Act, 42 U.S.C. 12112(d)',
      '*': 'equal_treatment',
    },
  },
  {
    rule: 'health',
    language: 'en',
    patterns: [
      ...asking(health),
      /\b(fully fit|physically perfect|perfectly healthy|able ?bodied|only healthy|healthy (applicants|candidates))\b/,
      /\b(be|applicants|candidates|somebody|someone) (in|of) (perfect|excellent|good|full) (physical |mental )?health\b/,
      /\b(perfect|excellent|good|full) (physical |mental )?health (is )?(required|needed|essential|a must)\b/,
      /\b(must|should|have to|need to) be (\w+ ){0,2}(healthy|mentally stable|medically fit)\b/,
    ],
    unless: [
      ...welcoming,
      // Work with others who have one.
      /^(?!.*\b(suitable|suited|unsuitable|not for|open to|except|exclud\w+|reject\w*|hire|employ|accept|consider\w*|take on|accommodate|apply)\b).*\b(residents?|patients?|clients?|customers?|service users?|children|pupils|adults|people|visitors|tenants) (who (have|are)|with|living with)( \w+){0,3} (disabilit|disabled|illness|conditions|mental|dementia)/,
      /\bmental health (support|services?|work|care|charit\w+|first aid\w*|nurs\w+|teams?)\b/,
      /\b(work\w*|experience|keep\w*|kept|handl\w+|fil\w+) (with |of |in )?(medical|health) records\b/,
      /\b(adjustments?|accommodations?)\b/,
    ],
    law: {
      GB: 'Equality Act 2010, section 60',
      US: 'Americans with Disabilities Act, 42 U.S.C. 12112(d)',
      DE: 'Allgemeines Gleichbehandlungsgesetz, §§ 1, 7, 11',
      '*': 'equal_treatment',
    },
  },
];
