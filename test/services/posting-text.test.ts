import { expect } from 'chai';
import { postingRules } from '../../config/posting-rules.ts';
import { Problem } from '../../src/domain/problem.ts';
import { checkPostingText } from '../../src/services/opportunities/posting-text.ts';
import { detailOf } from '../support/words.ts';

function broken(text: string, country = 'GB'): string | undefined {
  try {
    checkPostingText(postingRules, country, 'duties', text);
  } catch (error) {
    if (error instanceof Problem) return detailOf(error);
    throw error;
  }
  return undefined;
}

const refused: Readonly<Record<string, readonly string[]>> = {
  'no questions about criminal history': [
    'Applicants must have no criminal record.',
    'Have you ever been convicted of a crime?',
    'Clean DBS required',
    'A clean criminal record is required',
    'Applicants with a conviction need not apply',
    'No ex-offenders',
    'Have you been arrested?',
    'Applicants must disclose all convictions',
    'Must pass a criminal background check',
    'State whether you have a criminal record',
    'People with a criminal record will not be considered',
  ],
  'no questions about medication': [
    'Please list any medication you take.',
    'Are you taking any prescribed medication?',
    'Do you take methadone?',
    'Are you on any medication?',
  ],
  'no questions about treatment or recovery': [
    'Must not be in treatment for addiction',
    'You must be drug free',
    'Have you ever been in rehab?',
    'Must be sober for at least two years',
    'Are you in recovery?',
  ],
  'no questions about disability or health': [
    'Do you have a disability?',
    'Tell us about any medical conditions',
    'You must be in good health',
    'Only healthy people',
    'No disabled applicants',
    'Do you suffer from depression?',
    'Must be mentally stable.',
  ],
};

/** Words that name the same things and ask nothing of the applicant. */
const passing = [
  'Serve customers with care.',
  'Give residents their medication on time',
  'Experience as a recovery worker',
  'Recover data from failed disks; data recovery',
  'Water treatment plant operator',
  'Support people with disabilities at home',
  'Dispense prescriptions to customers',
  'We do not ask about criminal records.',
  'A criminal record is no barrier to this role.',
  'Applications welcome from people with a criminal record',
  'Disabled people are encouraged to apply.',
  'No experience needed.',
  'No criminal record check is needed.',
  'An enhanced DBS check is required by law for this role.',
  'You must have a clean driving licence',
  'A drug-free workplace',
  'Have you worked in a kitchen before?',
  'Mental health support worker',
  'Heat treatment of metals',
];

describe('the text of a posting', () => {
  for (const [rule, texts] of Object.entries(refused)) {
    for (const text of texts) {
      it(`is refused: ${text}`, () => {
        expect(broken(text))
          .to.include(`“${text}”`)
          .and.to.include(rule)
          .and.to.include('Wording that would pass');
      });
    }
  }
  for (const text of passing) {
    it(`passes: ${text}`, () => {
      expect(broken(text)).to.equal(undefined);
    });
  }

  it('passes in the wording that every rule offers', () => {
    for (const { instead } of postingRules) expect(broken(instead), instead).to.equal(undefined);
  });

  it('is read sentence by sentence, whatever the case, the quotes and the lines', () => {
    expect(broken('Lift boxes.\nDO YOU HAVE A DISABILITY?\nDrive a van.')).to.include(
      '“DO YOU HAVE A DISABILITY?”',
    );
    expect(broken('We don’t ask about convictions.')).to.equal(undefined);
    expect(broken('Tell us about your cooking. Convictions are none of our business.')).to.equal(undefined);
  });

  it('names the law of the country', () => {
    expect(broken('Do you have a disability?', 'DE')).to.include('Allgemeines Gleichbehandlungsgesetz');
    expect(broken('Do you have a disability?', 'FR')).to.include('equal treatment in hiring');
  });
});
