import type { PostingRule } from './posting-rules.ts';

/** Describing words that may stand between the search and whom it is for. */
const adjectives =
  '((an?|one|two|some|our|new|good|nice|strong|fit|young|older|mature|tall|friendly|honest|reliable|energetic|dynamic|lively|hard ?working|experienced|part time|full time|and|or),? )*';
const seeking = `\\b(we (need|want|require|seek|hire|prefer)|(look(ing)?|search(ing)?) for|seeking|wanted|hiring|must be|should be|(you|applicants|candidates) (are|will be)|ideally|would suit|(ideal|perfect) for)( be)?:? ${adjectives}`;
const sex =
  "(m[ae]n|wom[ae]n|males?|females?|lads?|lad(y|ies)|girls?|boys?|gentlem[ae]n|bloke|mums?|housewi(fe|ves))\\b(?!'| (and|or) (m[ae]n|wom[ae]n|males?|females?)| (clothes|clothing|shoes|fashion|wear|toilets?|hostel|section|department|league|team))";
const people =
  '(person|people|applicants?|candidates?|staff|workers?|team members?|employees?|helpers?|assistants?)';
const olderOrYounger = '(under|below|over|younger than|older than|up to)';
const measures = '(kg|kilos?|hours?|miles|minutes|pounds|degrees|meters|metres|mph|percent)';
/** Words of origin and belief that are no words for a language or a colour. */
const groups =
  '(foreigners?|immigrants?|migrants?|refugees|asylum seekers?|blacks|asians?|africans?|arabs?|gyps(y|ies)|muslims?|jews?|christians?|catholics?|hindus?|eastern europeans?|poles|romanians?)';
const origins =
  '(british|english|scottish|irish|american|german|white|black|asian|european|eu|uk|uk born|locally born|christian|muslim|jewish|catholic|hindu)';
/** What a law asks for, or who somebody works with. */
const lawful = [
  /\b(occupational requirement|schedule 9|equality act|as the law|required by law|by law)\b/,
  /\b(clients?|residents?|patients?|customers?|pupils|guests?|service users?|tenants?) (who|with|are|only|of)\b/,
];
const law = {
  GB: 'Equality Act 2010, section 39',
  US: 'Title VII of the Civil Rights Act, 42 U.S.C. 2000e-3(b)',
  DE: 'Allgemeines Gleichbehandlungsgesetz, §§ 1, 7, 11',
  '*': 'equal_treatment',
};

/** Who somebody is, which no work asks for, and tests before anybody has an offer. Not legal advice. */
export const personPostingRules: readonly PostingRule[] = [
  {
    rule: 'person',
    language: 'en',
    patterns: [
      new RegExp(`${seeking}${sex}`),
      new RegExp(`\\b${sex} (only|wanted|needed|required|preferred|sought)\\b`),
      new RegExp(`\\b(only|no) (young |younger |older |mature )?${sex}`),
      new RegExp(`\\b(fe)?male ${people}\\b`),
      new RegExp(`${seeking}young(er)?,? (\\w+,? ){0,2}${people}\\b`),
      new RegExp(`\\byoung(er)? (\\w+ ){0,2}${people} (only|wanted|needed|preferred|sought)\\b`),
      new RegExp(
        `\\b(young(er)?|old(er)?|mature|elderly) (adults|${people}) (need not|do not|don't) apply\\b`,
      ),
      /\b(must|should|needs? to|ha(ve|s) to) be (quite |fairly |reasonably )?young(er)?\b(?! at heart)/,
      new RegExp(
        `\\b${people} (aged )?${olderOrYounger} (the age of )?(?!(16|18|21)\\b)\\d\\d\\b(?! ?${measures})`,
      ),
      /\b(no ?one|nobody|not|no) (under|over|older than|younger than) (the age of )?(?!(16|18|21)\b)\d\d( years?( old| of age)?|s)\b|\b(no ?one|nobody) (under|over) (?!(16|18|21)\b)\d\d[.!]?$/,
      new RegExp(
        `\\b(you|applicants?|candidates?)( must| should| have to| need to)?( be| are) (aged )?${olderOrYounger} (the age of )?(?!(16|18|21)\\b)\\d\\d\\b(?! ?${measures})`,
      ),
      /(^|\b((you|applicants?|candidates?)( are)?|somebody|someone|be|only) )aged (between )?\d\d[ -](to |and )?\d\d\b(?! ?(weeks|months|days))/,
      /\b(under|over) \d\ds only\b/,
      /\b(age limit|maximum age|max age|age:?)( is| of)? ?(under |below |up to |max(imum)? )?(?!(16|18|21)\b)\d\d\b/,
      /\bnative( level)?( \w+)? (speakers?|english|german)\b/,
      /\b(mother|native) tongue\b|\b(english|german) (as|is) (your|a|the|their) (first|native) language\b/,
      new RegExp(`\\bno ${groups}\\b`),
      new RegExp(`\\bonly ${origins} (nationals?|citizens?|${people})\\b`),
      new RegExp(`\\b${origins} (nationals?|citizens?|${people}) only\\b`),
      /\b(christian|muslim|jewish|catholic|white|british|european) (applicants?|candidates?)\b/,
      /\b(no|not be|if you are not|you are not) pregnan(t|cy)\b|\b(are|if) you (are )?(married|single|pregnant)\b|\bplan(ning|s)? (to have|on having) children\b/,
      /\b(without|no) (small|young|dependent) children\b(?! (on|in|at|are|here|allowed|come))/,
    ],
    unless: [
      ...lawful,
      /\b(regardless|whatever|welcomed?|encouraged?|not (needed|required|necessary|essential)|need not(?! apply)|do not (need|have) to|don't (need|have) to)\b/,
      /\bwork(ing)? with (\w+ ){0,3}(young|older)/,
      /\b(m[ae]n (and|or) wom[ae]n|wom[ae]n (and|or) m[ae]n|males? (and|or) females?|females? (and|or) males?)\b/,
    ],
    law,
  },
  {
    rule: 'drug_test',
    language: 'en',
    patterns: [
      /\b(drugs?|urine|alcohol) (and alcohol |or alcohol )?(tests?|testing|tested|screens?|screening|screened)\b/,
      /\b(tests?|tested|testing|screened|screening) for (any |illegal )?(drugs|substances|alcohol)\b/,
    ],
    unless: [
      /\b(doctor|physician|occupational health|medical review)\b/,
      /\b(no|without|never|not|don't) (\w+ ){0,3}(drugs?|urine|alcohol|substance) (tests?|testing|screening|checks?)\b/,
      /\b(lab|laborator(y|ies)|samples?|clinical|trials?|kits?)\b/,
    ],
    law: { GB: 'Equality Act 2010, section 60', '*': 'equal_treatment' },
  },
  {
    rule: 'criminal_history',
    language: 'en',
    patterns: [
      /\b(dbs|crb|disclosure|police|background|criminal record)s? (checks?|checked|certificates?|clearance|vetting)\b[^.?!]{0,40}\b(before|prior to|ahead of|with|to) (the |an? |your |any |you )*(interview|application|appl(y|ies|ying)|cv|offer|short ?list)/,
      /\b(bring|send|show|attach|enclose)\b[^.?!]{0,30}\b(dbs|crb|criminal record|police) (checks?|certificates?)\b/,
    ],
    unless: [
      /\b(no|not|never|without|don't)\b[^.?!]{0,30}\b(dbs|crb|check|certificate)/,
      /\bafter (the|an|your|we|a)\b/,
    ],
    law: { GB: 'Rehabilitation of Offenders Act 1974, section 4', '*': 'fair_chance' },
  },
];
