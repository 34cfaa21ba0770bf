import { expect } from 'chai';
import { postingRules } from '../../config/posting-rules.ts';
import { Problem } from '../../src/domain/problem.ts';
import { plainWriting } from '../../src/services/kit/plain-writing.ts';
import { checkPostingText } from '../../src/services/kit/posting-text.ts';

function ruleBroken(text: string): unknown {
  try {
    checkPostingText(postingRules, 'GB', 'duties', text);
  } catch (error) {
    if (error instanceof Problem) return ruleOf(error);
    throw error;
  }
  return undefined;
}

const ruleOf = ({ sentence: { data } }: Problem): unknown =>
  typeof data.rule === 'object' && 'list' in data.rule ? data.rule.code : data.rule;

/** Every way to ask for a topic; each is caught by one pattern alone. */
const ways = (topic: string): readonly string[] => [
  `Were you known for ${topic}?`,
  `Any ${topic}: yes/no`,
  `Let us know about ${topic}.`,
  `Candidates mention ${topic}`,
  `Indicate whether you know ${topic}`,
  `Spotless of ${topic}`,
  `Whoever knows ${topic} is ineligible`,
  `We are not open to ${topic}`,
  `All ${topic} must be declared`,
];

const rules: Readonly<
  Record<string, { topics: readonly string[]; more: readonly string[]; spared: readonly string[] }>
> = {
  criminal_history: {
    topics: ['convictions', 'felonies', 'misdemeanours', 'police record', 'time served', 'incarceration'],
    more: [
      'A clean CRB',
      'Must have clear DBS',
      'Never been arrested',
      'Your background should be clean',
      'A clean background',
      'Clean record essential',
      'Clean record',
      'All undergo a criminal background check',
      'A criminal background required',
    ],
    spared: [
      'We never ask about it, and you need not mention whether you have convictions.',
      'Convictions are no obstacle: tell us about convictions',
      'Let us know about convictions regardless of their age',
      'No criminal record check',
      'Have you experience with offenders?',
    ],
  },
  medication: {
    topics: ['medication', 'prescriptions', 'methadone', 'antidepressants'],
    more: ['Whoever uses, on medication, will be considered; on medication accepted'],
    spared: [
      'You do not have to tell us about medication.',
      'Tell us about medication: it is never a barrier',
      'Let us know about medication, whatever your view',
      'Have you given residents medication?',
      'Do you have a degree in medicine?',
    ],
  },
  treatment: {
    topics: ['rehab', 'detox', 'addiction', 'substance misuse', 'alcohol problems', 'history of drinking'],
    more: [
      'You have to be drug-free',
      'Two years sober',
      'Clean for at least a year',
      'Sober people only',
      'You are clean and sober.',
      'You have been dry for two years.',
      'No junkies',
      'No drinkers.',
      'Heavy drinkers need not apply',
    ],
    spared: [
      'You are not required to disclose rehab.',
      'Tell us about rehab: it is no reason to worry',
      'Have you been in rehab, you are welcome',
      'Have you worked with clients in rehab?',
      'You must be drug-free on drug-free premises',
      'Serve regulars, but do not serve drunks',
      'No coffee drinkers? We have tea.',
      'Keep the cellar dry for years to come',
    ],
  },
  health: {
    topics: [
      'disability',
      'medical conditions',
      'mental illness',
      'health history',
      'sick leave',
      'hepatitis',
    ],
    more: [
      'Able-bodied staff',
      'Somebody of good health',
      'Full physical health is essential',
      'You need to be medically fit',
    ],
    spared: [
      'You need not disclose a disability.',
      'Tell us about a disability: it is no problem',
      'Let us know about a disability: we encourage that',
      'Have you helped children with a disability?',
      'Have you done mental health work?',
      'Have you filed medical records?',
      'Tell us about a disability so that adjustments can be made',
    ],
  },
};

describe('the rules on the text of a posting', () => {
  for (const [rule, { topics, more, spared }] of Object.entries(rules)) {
    it(`refuse: ${rule}`, () => {
      for (const text of [...topics.flatMap(ways), ...more]) expect(ruleBroken(text), text).to.equal(rule);
    });

    it(`spare what asks nothing of the kind: ${rule}`, () => {
      for (const text of spared) expect(ruleBroken(text), text).to.equal(undefined);
    });
  }

  it('are held to by an example that is for each pattern alone', () => {
    for (const { rule, patterns, unless } of postingRules) {
      const { topics, more, spared } = rules[rule] ?? { topics: [], more: [], spared: [] };
      const caught = [...topics.flatMap(ways), ...more].map(plainWriting);
      const harmless = spared
        .map(plainWriting)
        .filter((text) => patterns.some((pattern) => pattern.test(text)));
      for (const [examples, all] of [
        [caught, patterns],
        [harmless, unless],
      ] as const) {
        const alone = examples.flatMap((text) => {
          const found = all.filter((pattern) => pattern.test(text));
          return found.length === 1 ? found : [];
        });
        expect(all.filter((pattern) => !alone.includes(pattern)).map(String), rule).to.deep.equal([]);
      }
    }
  });
});
