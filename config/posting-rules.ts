/** A pattern a posting may not hold, the rule behind it, and wording that would pass. Matched on lower-case sentences. */
export interface PostingRule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Questions no posting may ask. Fair-chance and disability law of several countries agree on these; not legal advice. */
export const postingRules: readonly PostingRule[] = [
  {
    rule: 'no questions about criminal history',
    pattern:
      /\b(criminal (record|history|conviction)s?|clean record|no convictions?|felon(y|ies|s)?|ex-?offenders?|background must be clean|arrests?)\b/,
    instead: 'We consider every applicant on what the role needs.',
  },
  {
    rule: 'no questions about disability or health',
    pattern:
      /\b(no disabilit(y|ies)|disabled (people )?need not|fully fit|in (perfect|excellent|good) health|medical history|mental(ly)? (illness|stable|health))\b/,
    instead: 'The role involves lifting up to 15 kg; adjustments can be arranged.',
  },
  {
    rule: 'no questions about medication',
    pattern: /\b(medications?|prescriptions?|methadone|buprenorphine|suboxone)\b/,
    instead: 'You will use machinery; tell us what you need to do this safely.',
  },
  {
    rule: 'no questions about treatment or recovery',
    pattern:
      /\b(in (treatment|recovery|rehab)|drug (users?|addicts?|history)|addict(s|ion)?|alcoholics?|sober|sobriety|rehab)\b/,
    instead: 'This site follows a written policy on safety at work.',
  },
];
