import { expect } from 'chai';
import { evaluate } from '../../src/matching/index.ts';
import { pairOf, world } from './findings.ts';
import { type Person, skill } from './judge.ts';

describe('judgement of usual skills, which nobody asked for', () => {
  const many = Array.from({ length: 40 }, (_, at) => `usual_${String(at + 10)}`);
  const usual = { essential: many.slice(0, 30), optional: many.slice(30) };
  const tables = {
    ...world,
    occupations: {
      ...world.occupations,
      skillsOf: (occupation: string) =>
        occupation === 'baker' ? usual : { essential: ['van', many[39]!], optional: [] },
    },
  };
  const reasonsOf = (person: Person) => {
    const result = evaluate(pairOf(person, { occupation: 'baker' }), tables);
    const { reasons, points, weight } = result.parts.find(({ part }) => part === 'skills')!;
    return { ...result.explanation, reasons, points, weight };
  };
  const counted = (reasons: ReturnType<typeof reasonsOf>['reasons']) =>
    reasons.map(({ code, data }) => [code, data.count ?? 1]);

  it('are told as the three weightiest and a count, and come to what all of them come to', () => {
    const { reasons, against, weight, points } = reasonsOf({
      skills: [...many.slice(0, 5).map((uri) => skill(uri, 2025)), skill('van', 2025)],
    });
    expect(counted(reasons)).to.deep.equal([
      ...many.slice(0, 3).map(() => ['skill_held', 1]),
      ['usual_more', 2],
      ...many.slice(5, 8).map(() => ['skill_missing', 1]),
      ['usual_more', 32],
    ]);
    expect(against.filter(({ data }) => data.usual)).to.have.length(4);
    const sum = (sign: number) =>
      reasons.reduce((all, { weighs }) => all + (Math.sign(weighs) === sign ? weighs : 0), 0);
    expect(sum(1)).to.be.closeTo(points, 5);
    expect(sum(-1)).to.be.closeTo(points - weight, 40);
    expect(reasons.find(({ code }) => code === 'skill_missing')?.data.usual).to.equal(true);
  });

  it('are not known, and a question, where a person told what they worked as and not what they can do', () => {
    const { unknown, against } = reasonsOf({ pastWork: [{ occupation: 'driver', lastYear: 2025 }] });
    expect(against.filter(({ data }) => data.usual)).to.deep.equal([]);
    const asked = unknown.filter(({ data }) => data.usual);
    expect(counted(asked)).to.have.deep.members([
      ...many.slice(0, 3).map(() => ['skill_missing', 1]),
      ['usual_more', 36],
    ]);
    for (const { asking } of asked) expect(asking?.field).to.equal('skills');
  });
});
