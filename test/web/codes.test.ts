import { expect } from 'chai';
import { partNames } from '../../src/domain/evaluation.ts';
import { declineReasons } from '../../src/domain/match.ts';
import { answerMoves } from '../../src/domain/match-moves.ts';
import { opportunityMoves as domainMoves, opportunityStates } from '../../src/domain/opportunity.ts';
import { stages } from '../../src/domain/values/stage.ts';
import * as de from '../../src/words/de/labels.ts';
import * as en from '../../src/words/en/labels.ts';
import { answerStates } from '../../web/decide/next-steps.ts';
import { opportunityMoves } from '../../web/opportunities/moves.ts';
import { choicesOf, codeWords } from '../../web/words/code-table.ts';
import * as codes from '../../web/words/codes.ts';
import { conceptWords } from '../../web/words/concepts.ts';
import { german } from '../../web/words/de/index.ts';
import { circumstances } from '../../web/words/en/circumstances.ts';
import { codes as codeSheet } from '../../web/words/en/codes.ts';
import * as matches from '../../web/words/matches.ts';
import * as needs from '../../web/words/needs.ts';

const tables = { ...codes, ...matches, ...needs };
const listed = (words: Readonly<Record<string, string>>) => choicesOf(words).map(([code]) => code);

describe('the words for codes', () => {
  // The browser app has no value of the API's: what it repeats must not drift.
  it('offer choices in the order of the API', () => {
    expect(listed(codes.stageWords)).to.deep.equal([...stages]);
    expect(listed(codes.opportunityStateWords)).to.deep.equal([...opportunityStates]);
    expect(listed(matches.declineWords)).to.deep.equal([...declineReasons]);
    expect(listed(matches.partWords)).to.deep.equal([...partNames]);
  });

  it('offer the moves that the API allows', () => {
    expect(opportunityMoves).to.deep.equal(domainMoves);
    const from = Object.entries(answerMoves).map(([answer, move]) => [answer, move.from]);
    expect(answerStates).to.deep.equal(Object.fromEntries(from));
  });

  it('tell every code of a table from every other', () => {
    for (const [name, words] of Object.entries(tables)) {
      const all = Object.values(words);
      expect(new Set(all).size, name).to.equal(all.length);
      expect(
        all.every((text) => text.trim() !== '' && !text.includes('_')),
        name,
      ).to.equal(true);
    }
  });

  it('call what is needed and offered as the sentences beside them do', async () => {
    const inGerman = { ...(await german.circumstances()), ...(await german.codes()) };
    for (const [sheets, labels] of [
      [{ ...circumstances, ...codeSheet }, en],
      [inGerman, de],
    ] as const) {
      for (const table of ['needs', 'settings', 'stances', 'weights', 'levels', 'modes'] as const)
        expect(sheets[table], table).to.deep.equal(labels[table]);
      expect(sheets.licences).to.deep.equal(labels.licenceNames);
      expect(sheets.opportunityStates).to.deep.equal(labels.postingStates);
    }
    expect(needs.needWords.dosing_window).to.equal('Hours kept free around a daily appointment');
    expect(needs.needPhrases.dosing_window).to.equal('hours kept free around a daily appointment');
  });

  it('show a code they do not know as it is', () => {
    expect(codeWords(matches.declineWords, 'too_far')).to.equal('Too far');
    expect(codeWords(matches.declineWords, 'newer_reason')).to.equal('newer_reason');
    expect(codeWords(matches.declineWords, 'constructor')).to.equal('constructor');
  });

  it('show no URI where a concept has no name', () => {
    expect(conceptWords('bake bread')).to.equal('bake bread');
    expect(conceptWords()).to.equal('no longer listed');
  });
});
