import { expect } from 'chai';
import { postingRules } from '../../config/posting-rules.ts';
import { Problem } from '../../src/domain/problem.ts';
import { checkPostingText } from '../../src/services/kit/posting-text.ts';
import { detailOf } from '../support/words.ts';

function broken(text: string): string | undefined {
  try {
    checkPostingText(postingRules, 'GB', 'duties', text);
  } catch (error) {
    if (error instanceof Problem) return detailOf(error);
    throw error;
  }
  return undefined;
}

describe('a posting laid out so that a rule would miss what it asks', () => {
  it('is refused over lines, lists, marks and symbols', () => {
    for (const text of [
      ...['Applicants with convictions\nNeed not apply.', 'APPLICANTS WITH CONVICTIONS\nNEED NOT APPLY'],
      ...[
        'Convictions\n- not accepted',
        'Do you have a criminal\n• record?',
        'Do you have a criminal\n- record?',
      ],
      ...['Do you have:\n- a criminal record', 'You must not have\n- Convictions', 'CRIMINAL\nRECORD?'],
      ...['Do you have a criminal<br>record?', 'Do you have a <b>crim</b>inal&nbsp;record?'],
      ...[
        'Do you have a criminal: record?',
        'Do you have a criminal, record?',
        'Do you have a criminal&#32;record?',
      ],
      ...[
        'Do you have a criminal ... record?',
        'Do you have a criminal… record?',
        'Do you have a criminal🚫record?',
        'Do you have a criminal👩🏽\u200d🍳record?',
        'Do you have a criminal+record?',
      ],
    ])
      expect(broken(text), text).to.include(`“${text}”`);
  });

  it('passes over lines, lists, marks and symbols that leave a sentence as it is', () => {
    for (const text of [
      '• No experience needed\n• Convictions considered fairly',
      'No night work\nCriminal records are looked at after an offer',
      'Help people leaving prison\nDo not apply by post',
      'No cash handling, convictions considered',
      'No cash handling ✅ convictions considered',
      'We visit people in prison.\nWill be considered: any experience.',
      'Drivers must not have points\nMedical records office',
      'Must not take long breaks\nMedication given by nurses',
      'Support adults with mental illness\nNot considered: agencies',
      'Support people with convictions\nNot suitable for under 18s',
      'You have never been in prison work? We train you.',
      'Do you have:\n- patience\n- an interest in criminal law',
      'You must not be late\nRecord what you bake',
      'Do you have an interest in health, history and art?',
      'Medical: record keeping, filing',
      'Salt &amp; Co, R&D; AT&T',
      'Loaves < 1 kg & > 2 kg 🍞🥖 Fun❤️work',
      'Are you new to work?\n- We hire people with convictions',
      'We ask for nothing about a criminal ... Record every delivery.',
    ])
      expect(broken(text), text).to.equal(undefined);
  });

  it('is refused in letters in frames, of flags, and with hooks', () => {
    for (const text of [
      ...['ⓃⓄ ⒻⒺⓁⓄⓃⓈ', '🅽🅾 🅵🅴🅻🅾🅽🆂', '🄽🄾 🄵🄴🄻🄾🄽🅂', '⒩⒪ ⒡⒠⒧⒪⒩⒮'],
      ...['🇳🇴 🇫🇪🇱🇴🇳🇸', '🇳🇴  🇫 🇪 🇱 🇴 🇳 🇸', 'No \u03f2onvictions', 'No ƈonvictions', 'No ꬵelons'],
    ])
      expect(broken(text), text).to.include(`“${text}”`);
    for (const text of ['🇬🇧 🇫🇷', 'Ⓝ', '🅿️ Parking on site']) expect(broken(text), text).to.equal(undefined);
  });
});
