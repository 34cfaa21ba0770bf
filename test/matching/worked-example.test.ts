import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { defaultWeights } from '../../config/weights.ts';
import { gateRules } from '../../src/domain/evaluation.ts';
import { evaluate } from '../../src/matching/index.ts';
import { modeSpeeds } from '../../src/matching/travel.ts';
import { world } from './findings.ts';
import { workedExample } from './worked-example.ts';

describe('docs/scoring.md', () => {
  const result = evaluate(workedExample, world);
  let page = '';

  before(async () => {
    page = await readFile(new URL('../../docs/scoring.md', import.meta.url), 'utf8');
  });

  it('works its example out as the code does', () => {
    for (const { part, weight, value, points, known } of result.parts) {
      expect(page).to.contain(`| ${part} | ${weight} | ${value} | ${points} | ${known} |`);
    }
    expect(page).to.contain(`Score ${result.score}, confidence ${result.confidence}.`);
    const flexible = result.explanation.changes.find(({ change }) => change.kind === 'hours_flexible');
    expect(page).to.contain(`and the score ${flexible?.score}.`);
  });

  it('carries in its reasons every number the page multiplies', () => {
    for (const { part, value, reasons } of result.parts) {
      const sum = (of: (data: Readonly<Record<string, unknown>>) => number) =>
        reasons.reduce((total, { data }) => total + of(data), 0);
      const byHand =
        part === 'support'
          ? 4 / (4 + sum((data) => Number(data.loss)))
          : sum((data) => Number(data.share) * Number(data.value)) / sum((data) => Number(data.share));
      expect(value).to.be.closeTo(byHand, 0.0001);
    }
  });

  it('names every rule, weight and speed as they are', () => {
    for (const rule of gateRules) expect(page).to.contain(`\`${rule}\``);
    for (const [part, weight] of Object.entries(defaultWeights.weights)) {
      expect(page).to.match(new RegExp(`${part} ${weight.toFixed(2)}`));
    }
    for (const { kmh, overhead } of Object.values(modeSpeeds))
      expect(page).to.contain(`| ${kmh} | ${overhead} |`);
  });
});
