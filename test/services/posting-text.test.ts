import { expect } from 'chai';
import { postingRules } from '../../config/posting-rules.ts';
import { Problem } from '../../src/domain/problem.ts';
import { checkPostingText } from '../../src/services/kit/posting-text.ts';
import { createSpoken } from '../../src/words/words.ts';
import { detailOf } from '../support/words.ts';

const spoken = createSpoken();

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

/** Words that name the same things and ask nothing of the applicant; beside them why they pass. */
const passing = [
  // The words, of something else.
  ...[
    'Serve customers with care.',
    'We run a record store in the old town.',
    'Sort and clean record sleeves.',
  ],
  ...[
    'You keep the shop clean and record deliveries.',
    'Vinyl: clean, record, repeat.',
    'Record production figures in the log.',
  ],
  ...[
    'We test our products on ourselves.',
    'We speak with conviction about good bread.',
    'Clean for at least an hour before closing.',
  ],
  ...[
    'Water treatment plant operator',
    'Heat treatment of metals',
    'Recover data from failed disks; data recovery',
  ],
  ...[
    'Vehicle recovery driver.',
    'Time-served electrician wanted.',
    'Court shoes and clean clothes are provided.',
  ],
  ...[
    'You must have a clean driving licence',
    'Smoke-free site.',
    'A drug-free workplace',
    'A sober design style.',
  ],
  ...['Do you have a head for figures?', 'Background music all day.', 'Health and safety training is given.'],
  ...['No two days are the same in mental health services.', 'We cannot take bookings by phone.'],
  // Work with the law, the medicines, the health of others.
  ...[
    'You will assist in a criminal barrister’s office.',
    'Are you interested in criminal law?',
    'Teach in prison education.',
  ],
  ...['Support ex-offenders into work.', 'Mentor people in prison.', 'Offender management software tester.'],
  ...[
    'Give residents their medication on time',
    'Dispense prescriptions to customers',
    'Do you have a background in medicine?',
  ],
  ...[
    'Experience as a recovery worker',
    'Mental health support worker',
    'Do you have experience in mental health support?',
  ],
  ...['Support people with disabilities at home', 'Would you like to help people with disabilities?'],
  ...[
    'Have you worked with medical records?',
    'Home care for those unable to take care of themselves due to illness.',
  ],
  // What is offered, and what welcomes.
  ...['Medication reviewed confidentially, if you wish.', 'You can take your medication in the quiet room.'],
  ...[
    'Time off for medical appointments is fine.',
    'You can take time off for treatment.',
    'Chronic conditions: phased hours possible.',
  ],
  ...[
    'Sick pay from the first day.',
    'We are a Disability Confident employer.',
    'Adjustments for disabilities are arranged.',
  ],
  ...['Disabled people are encouraged to apply.', 'Applications welcome from people with a criminal record'],
  ...['People with a criminal record are welcome.', 'We hire people with convictions.'],
  // That nothing is asked, or what the law asks, in the words of the rules.
  ...[
    'We do not ask about criminal records.',
    'A criminal record is no barrier to this role.',
    'No criminal record check is needed.',
  ],
  ...['You need not tell us about any conviction.', 'We never ask about health before an offer.'],
  ...[
    'An enhanced DBS check is required by law for this role.',
    'No experience needed.',
    'Have you worked in a kitchen before?',
  ],
  ...[
    'We have never been convicted of anything under employment law.',
    'Have you worked with ex-prisoners?',
    'Are you an ex-consultant?',
    'We don`t ask about convictions.',
    'A clear DBS process, explained step by step.',
    'Gifts above 20 pounds must be declared.',
    'You need not declare spent convictions.',
    'Pets: none allowed.',
  ],
  // Lines that are sentences of their own.
  ...[
    'No cash handling.\nRecord temperatures twice a day.',
    'Clean the kitchen\nRecord deliveries\nGreet guests',
  ],
  ...['We offer no\n- night work\n- criminal law', 'You do not have to disclose\nany convictions.'],
];

/** One question, written so that a simple look at it would miss it. */
const disguised = [
  ...[
    'Do you have a criminal-record?',
    'Do you have a criminal\u2011record?',
    'Do you have a criminal–record?',
  ],
  ...[
    'Do you have a criminal\nrecord?',
    'Do you have a criminal\r\nRecord?',
    'Do you have a\n\ncriminal record?',
    'Do you have a crimi-\nnal record?',
  ],
  ...[
    'Do you have a crim\u00adinal record?',
    'Do you have a cri\u200bminal rec\u2060ord?',
    'Do you have a crim\u200dinal record?',
    'Do you have a criminal\u2060record?',
  ],
  ...[
    'Do you have a criminal\u00a0record?',
    'Do you have a criminal\u3164record?',
    'Do you have a criminal\u2800record?',
    'Do you have a criminal   record?',
  ],
  ...[
    'Do you have a ｃｒｉｍｉｎａｌ record?',
    'Do you have a 𝐜𝐫𝐢𝐦𝐢𝐧𝐚𝐥 record?',
    'Do you have a 🅒🅡🅘🅜🅘🅝🅐🅛 record?',
    'Do you have a ᴄʀɪᴍɪɴᴀʟ record?',
  ],
  ...[
    'Do you have a crіminal record?',
    'Dо уоu hаvе а сriminаl rесоrd?',
    'Do you have a CRΙΜΙΝΑL record?',
    'DO YOU HAVE A СRIМINАL RЕСОRD?',
  ],
  ...[
    'Do you have a críminal récord?',
    'Do you have a c̶r̶i̶m̶i̶n̶a̶l̶ record?',
    'Do you have a criminal\ufe0f record?',
  ],
  ...[
    'Do you have a c r i m i n a l record?',
    'Do you have a c.r.i.m.i.n.a.l r-e-c-o-r-d?',
    'D o  y o u  h a v e  a  c r i m i n a l  r e c o r d ?',
  ],
  ...[
    'Do you have a cr1minal rec0rd?',
    'Do you have a cr!m!nal record?',
    'Do you have a crirninal record?',
    'Do you have a criminalrecord?',
  ],
  ...[
    'Do you have a criminal_record?',
    'Do you have a “criminal” record?',
    'Do you have a **criminal** record?',
    'Do you have a criminal/police record?',
  ],
];

/** Other ways to keep the same people out. */
const shutOut = [
  ...[
    'Criminal record?',
    'Any convictions?',
    'Criminal record: yes / no',
    'Medication?',
    'Any disabilities?',
  ],
  ...['People with criminal records are not welcome.', 'Everyone is welcome except people with convictions.'],
  ...[
    'We do not employ anybody with a criminal record.',
    'We cannot take on people with convictions.',
    'We can’t accommodate anyone on methadone.',
  ],
  ...[
    'You do not need to apply if you have a criminal record.',
    'You must not take any medication.',
    'Flexible hours, but not for people on medication.',
  ],
  ...[
    'Unsuitable for people with a disability.',
    'Not suitable for people with mental health problems',
    'No drug-users.',
    'No ex‑offenders.',
  ],
  ...[
    'Convictions: none allowed',
    'Ex cons need not apply',
    'Ex-convicts are not welcome',
    'Must have clear DBS',
    'Never been arrested',
    'An applicant must never have been arrested',
    'Spent convictions must be declared',
  ],
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
    it(`passes: ${text.replaceAll('\n', ' ')}`, () => {
      expect(broken(text)).to.equal(undefined);
    });
  }

  it('is refused however it is written, and quoted as it is', () => {
    for (const text of disguised) {
      expect(broken(text), JSON.stringify(text)).to.include(`“${text}”`).and.to.include('criminal history');
    }
  });

  it('is refused in other words that keep the same people out', () => {
    for (const text of shutOut) expect(broken(text), text).to.include(`“${text}”`);
  });

  it('passes in the wording that every rule offers', () => {
    for (const { rule, language } of postingRules) {
      const instead = spoken[language].label('postingWordings', rule);
      expect(broken(instead), instead).to.equal(undefined);
    }
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
